/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import net.sasd.model.Boundary;
import net.sasd.model.Normalization;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;
import net.sasd.solver.ShiftRule;

/** The settings that the one-dimensional experiments of [L] section 5 share. */
public final class PaperSettings {

	/** A kernel is recovered when its error is at most this ([L] 5.1). */
	public static final double SUCCESS = 1e-2;

	/** λ of [L] 5.2, as far as the authors' programs tell. */
	public static final double LAMBDA = 0.01;

	private PaperSettings() {}

	/** @return λ = 10⁻² / √(θ n0), [L] 5.1 */
	public static double lambda(final double theta, final int n0) {
		return 1e-2 / Math.sqrt(theta * n0);
	}

	/**
	 * The recommended solver for [L] 5.1: no bias, λ of {@link #lambda}, and patience, because smooth kernels converge
	 * slowly.
	 *
	 * @param signs whether activations may be negative
	 */
	public static ParametersBuilder recovery(final int n0, final double theta, final boolean signs) {
		return recommended(n0, lambda(theta, n0), signs, false).continuation(0.98).maxIterations(3000).tolerance(1e-8)
			.shiftRule(ShiftRule.RECONSTRUCTION);
	}

	/**
	 * The recommended solver on the papers' problem: cyclic, in the signal's own units.
	 *
	 * @param n0 length of the kernel
	 * @param lambda sparsity weight λ
	 * @param signs whether activations may be negative
	 * @param bias whether a bias is fitted
	 */
	public static ParametersBuilder recommended(final int n0, final double lambda, final boolean signs,
		final boolean bias)
	{
		return common(Parameters.builder(), n0, lambda, signs, bias);
	}

	/** The published solver, otherwise like {@link #recommended}. */
	public static ParametersBuilder published(final int n0, final double lambda, final boolean signs,
		final boolean bias)
	{
		return common(Parameters.paper(), n0, lambda, signs, bias);
	}

	/**
	 * Adds homotopy ([L] Algorithm 6).
	 *
	 * @param eta factor η from one λ to the next
	 * @param delta precision δ of a λ's solution, relative to λ
	 */
	public static ParametersBuilder homotopy(final ParametersBuilder builder, final double eta, final double delta) {
		return builder.homotopy(true).continuation(eta).homotopyPrecision(delta);
	}

	private static ParametersBuilder common(final ParametersBuilder builder, final int n0, final double lambda,
		final boolean signs, final boolean bias)
	{
		return builder.motifSize(1, n0).lambda(lambda).nonNegative(!signs).bias(bias).boundary(Boundary.PERIODIC)
			.normalization(Normalization.NONE);
	}
}
