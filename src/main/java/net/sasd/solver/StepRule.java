/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

/** How the step size of the proximal step on the maps is chosen. */
public enum StepRule {
	/** The inverse of the joint Lipschitz constant, max over the frequencies of Σ_k |â_k|²; costs no trial. */
	LIPSCHITZ,
	/** Backtracking from a remembered step ([L] Algorithm 3); every further trial costs one FFT per motif. */
	BACKTRACKING
}
