/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.Collections;
import java.util.List;

import net.sasd.solver.Parameters;

/** What {@link AutoParameters} chose, and why. Immutable. */
public final class ChosenParameters {

	/** The parameters, complete: solving with them needs nothing else. */
	public final Parameters parameters;
	/** Noise in units of the normalised image, by a trial run if there was one; NaN if nothing was asked. */
	public final double sigma;
	/** A sentence for each choice. */
	public final List<String> reasons;

	ChosenParameters(final Parameters parameters, final double sigma, final List<String> reasons) {
		this.parameters = parameters;
		this.sigma = sigma;
		this.reasons = Collections.unmodifiableList(reasons);
	}
}
