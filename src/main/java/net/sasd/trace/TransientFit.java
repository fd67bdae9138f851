/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Fits the time constants of AR(1) and AR(2) to a free motif whose origin, scale and offset are unknown:
 * {@code min Σ_i (m_i − c a(i − δ; τ) − o)²} over τ, the onset δ, c and o ([L] 7.2). Levenberg–Marquardt on log τ and δ,
 * from every whole onset from the motif's start to its peak; c and o are eliminated. Stateless, thread-safe.
 */
final class TransientFit {

	/** Bounds of a time constant, in samples and in windows. */
	private static final double SHORTEST = 0.2, LONGEST = 10;

	/** The fitted kernel. */
	final TransientKernel kernel;
	/** Entry of the motif at which the response begins, between entries too. */
	final double onset;
	/** Share of the motif's energy around its mean that the fit leaves unexplained, 0 … 1. */
	final double misfit;

	private TransientFit(final TransientKernel kernel, final double onset, final double misfit) {
		this.kernel = kernel;
		this.onset = onset;
		this.misfit = misfit;
	}

	/**
	 * Fits a motif.
	 *
	 * @param kind AR1 or AR2
	 * @param motif n samples, its response upward
	 */
	static TransientFit of(final KernelKind kind, final double[] motif) {
		int peak = 0;
		for (int i = 1; i < motif.length; i++)
			if (motif[i] > motif[peak]) peak = i;
		double tail = 0;
		for (int i = peak; i < motif.length; i++)
			tail += Math.max(0, motif[i]);
		final double decay = clamp(tail / motif[peak], motif.length / 2.0);
		TransientFit best = null;
		for (int onset = 0; onset <= peak; onset++) {
			final TransientFit fit = kind == KernelKind.AR1 ? descend(motif, onset, decay) : descend(motif, onset, decay,
				clamp((peak - onset) / 2.0, decay / 2));
			if (best == null || fit.misfit < best.misfit) best = fit;
		}
		return best;
	}

	private static double clamp(final double value, final double most) {
		return Math.max(SHORTEST, Math.min(most, value));
	}

	/** AR(1) has a jump at its onset, which therefore stays where it is. */
	private static TransientFit descend(final double[] motif, final int onset, final double... timeConstants) {
		final int free = timeConstants.length == 1 ? 1 : 3;
		final double[] start = new double[free];
		for (int i = 0; i < timeConstants.length; i++)
			start[i] = Math.log(timeConstants[i]);
		final MultivariateJacobianFunction model = point -> {
			final double[] p = point.toArray();
			final double[] base = residual(motif, p, onset);
			final double[][] jacobian = new double[base.length][free];
			for (int j = 0; j < free; j++) {
				final double[] moved = p.clone();
				moved[j] += 1e-5;
				final double[] there = residual(motif, moved, onset);
				for (int i = 0; i < base.length; i++)
					jacobian[i][j] = (there[i] - base[i]) / 1e-5;
			}
			return new Pair<>((RealVector) new ArrayRealVector(base, false), new Array2DRowRealMatrix(jacobian, false));
		};
		double[] end = start;
		try {
			final Optimum optimum = new LevenbergMarquardtOptimizer().optimize(new LeastSquaresBuilder().start(start).model(
				model).target(new double[motif.length]).maxEvaluations(200).maxIterations(200).build());
			end = optimum.getPoint().toArray();
		}
		catch (final MathIllegalStateException notConverged) {
			// the start is judged like every other
		}
		final double[] left = residual(motif, end, onset);
		return new TransientFit(kernel(motif.length, end), onset + shift(end), KernelSampling.product(left, left) / spread(
			motif));
	}

	private static double shift(final double[] p) {
		return p.length == 3 ? p[2] : 0;
	}

	/** @param p log τ, or log τ₁, log τ₂ and whatever follows */
	static TransientKernel kernel(final int window, final double[] p) {
		final double first = bounded(p[0], window);
		if (p.length == 1) return TransientKernel.of(window, first);
		final double second = bounded(p[1], window);
		return TransientKernel.of(window, first, Math.abs(first - second) < 1e-6 * first ? 0.999 * first : second);
	}

	private static double bounded(final double log, final int window) {
		return Math.max(SHORTEST, Math.min(LONGEST * window, Math.exp(log)));
	}

	/** The motif minus its projection on the response and the constant. */
	private static double[] residual(final double[] motif, final double[] p, final int onset) {
		final int n = motif.length;
		final TransientKernel kernel = kernel(n, p);
		final double[] a = new double[n];
		double meanA = 0, meanM = 0;
		for (int i = 0; i < n; i++) {
			a[i] = kernel.at(i - onset - shift(p));
			meanA += a[i] / n;
			meanM += motif[i] / n;
		}
		double aa = 0, am = 0;
		for (int i = 0; i < n; i++) {
			aa += (a[i] - meanA) * (a[i] - meanA);
			am += (a[i] - meanA) * (motif[i] - meanM);
		}
		final double scale = aa > 0 ? am / aa : 0;
		final double[] residual = new double[n];
		for (int i = 0; i < n; i++)
			residual[i] = motif[i] - meanM - scale * (a[i] - meanA);
		return residual;
	}

	private static double spread(final double[] motif) {
		double mean = 0, sum = 0;
		for (final double value : motif)
			mean += value / motif.length;
		for (final double value : motif)
			sum += (value - mean) * (value - mean);
		return sum;
	}
}
