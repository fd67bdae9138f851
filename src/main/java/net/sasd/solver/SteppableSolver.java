/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.Motifs;
import net.sasd.optim.IterationRecord;

/**
 * A solver of the bilinear lasso whose loop the caller owns, so that methods can be compared iteration by
 * iteration and FFT by FFT. Not thread-safe.
 */
public interface SteppableSolver {

	/** @return what one more iteration did, and Ψ after it */
	IterationRecord iterate();

	/** @return the motifs as they are now, on their lifted window, scaled to unit norm */
	Motifs motifs();
}
