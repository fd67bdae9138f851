/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;

import net.sasd.model.Observation;

/** Where the frames of a lane are, for whatever process works on it. Immutable. */
@FunctionalInterface
public interface LaneSource extends Serializable {

	/**
	 * Reads them.
	 *
	 * @return {@link Observation#part} of all frames
	 * @throws java.io.UncheckedIOException if that cannot be
	 */
	Observation read();
}
