/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import net.sasd.parallel.Workers;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Fits the time constants that all traces share to the traces themselves:
 * {@code min Σ_t ½ ‖y_t − b_t − Σ_j c_j a(· − p_j; τ)‖²} over log τ, amplitudes, positions and biases ([L] 7.2,
 * parametric kernels; without a penalty, which would pull τ). In turn: a Gauss–Newton step, halved until the energy
 * falls, on log τ and a shift that all spikes share, because a slower rise looks like an earlier onset; sweeps over
 * the spikes ({@link SpikeFit#sweep}); now and then {@link SpikeDetection#refine}. Cost of a step: a few sweeps.
 * Not thread-safe.
 */
final class TransientRefinement {

	private static final int ROUNDS = 3;
	private static final int STEPS = 40;
	private static final int SWEEPS = 3;
	private static final int HALVINGS = 6;
	/** Step in log τ for difference quotients. */
	private static final double QUOTIENT = 1e-4;
	/** Longest step in log τ. */
	private static final double LONGEST = 0.3;
	/** Changes of log τ that end the steps of a round, and all rounds. */
	private static final double STILL = 2e-4, CLOSE = 0.005;

	private final SpikeFit[] fits;
	private final SpikeDetection detection;
	private final Workers workers;

	/**
	 * @param fits one per trace, with spikes; they are changed
	 * @param detection tells spikes apart
	 */
	TransientRefinement(final SpikeFit[] fits, final SpikeDetection detection, final Workers workers) {
		this.fits = fits;
		this.detection = detection;
		this.workers = workers;
	}

	/**
	 * Refines time constants, and the spikes with them.
	 *
	 * @return the kernel with the new time constants, which the fits hold too
	 */
	TransientKernel refine(final TransientKernel start) {
		TransientKernel kernel = start;
		for (int round = 0; round < ROUNDS; round++) {
			detect();
			final TransientKernel last = kernel;
			kernel = descend(last);
			if (kernel.distance(last) < CLOSE) break;
		}
		detect();
		return kernel;
	}

	private void detect() {
		workers.forEach(fits.length, t -> detection.refine(fits[t]));
	}

	private TransientKernel descend(final TransientKernel start) {
		TransientKernel kernel = start;
		for (int step = 0; step < STEPS; step++) {
			final TransientKernel last = kernel;
			kernel = step(last);
			workers.forEach(fits.length, t -> fits[t].sweep(SWEEPS, 0, true));
			if (kernel.distance(last) < STILL) break;
		}
		return kernel;
	}

	/**
	 * One Gauss–Newton step; the fits hold the kernel that it leads to. Where the shift spoils it, because a response
	 * that is cut off at the window's end does not move smoothly, the time constants go alone.
	 */
	private TransientKernel step(final TransientKernel kernel) {
		final TransientKernel there = kernel.isSubSample() ? step(kernel, 1) : kernel;
		return there == kernel ? step(kernel, 0) : there;
	}

	private TransientKernel step(final TransientKernel kernel, final int shifts) {
		final int free = kernel.logs().length;
		final double[] step = solve(kernel, free + shifts);
		double size = 0;
		for (int i = 0; i < free && step != null; i++)
			size = Math.max(size, Math.abs(step[i]));
		if (size == 0) return kernel;
		final double before = energy();
		double share = Math.min(1, LONGEST / size);
		for (int i = 0; i < HALVINGS; i++, share /= 2) {
			final TransientKernel there = moved(kernel, step, share);
			final double shift = shifts == 0 ? 0 : share * step[free];
			use(there, shift);
			if (energy() < before) return there;
			use(kernel, -shift);
		}
		return kernel;
	}

	/** @return the step in log τ, and in the shift if there is one more unknown; null if it is not determined */
	private double[] solve(final TransientKernel kernel, final int unknowns) {
		final double[][][] normals = new double[fits.length][][];
		workers.forEach(fits.length, t -> normals[t] = normal(fits[t], kernel, unknowns));
		final double[][] sum = new double[unknowns][unknowns];
		final double[] right = new double[unknowns];
		for (final double[][] normal : normals)
			for (int i = 0; i < unknowns; i++) {
				right[i] += normal[i][unknowns];
				for (int j = 0; j < unknowns; j++)
					sum[i][j] += normal[i][j];
			}
		try {
			return new LUDecomposition(new Array2DRowRealMatrix(sum, false)).getSolver().solve(new ArrayRealVector(right,
				false)).toArray();
		}
		catch (final SingularMatrixException noSpikes) {
			return null;
		}
	}

	private static TransientKernel moved(final TransientKernel kernel, final double[] step, final double share) {
		final double[] p = kernel.logs();
		for (int i = 0; i < p.length; i++)
			p[i] += share * step[i];
		return TransientFit.kernel(kernel.length() - 1, p);
	}

	private void use(final TransientKernel kernel, final double shift) {
		workers.forEach(fits.length, t -> fits[t].setKernels(shift, kernel));
	}

	private double energy() {
		double sum = 0;
		for (final SpikeFit fit : fits)
			sum += fit.energy();
		return sum;
	}

	/** JᵀJ and Jᵀr of one trace, J the derivatives of its responses by log τ and by the shift. */
	private static double[][] normal(final SpikeFit fit, final TransientKernel kernel, final int all) {
		final double[] p = kernel.logs();
		final double[][] columns = new double[all][];
		final double[] base = fit.response(kernel, false);
		for (int i = 0; i < p.length; i++) {
			final double[] q = p.clone();
			q[i] += QUOTIENT;
			columns[i] = fit.response(TransientFit.kernel(kernel.length() - 1, q), false);
			for (int s = 0; s < base.length; s++)
				columns[i][s] = (columns[i][s] - base[s]) / QUOTIENT;
		}
		if (all > p.length) columns[p.length] = fit.response(kernel, true);
		final double[][] normal = new double[all][all + 1];
		for (int i = 0; i < all; i++) {
			normal[i][all] = KernelSampling.product(columns[i], fit.residual);
			for (int j = 0; j < all; j++)
				normal[i][j] = KernelSampling.product(columns[i], columns[j]);
		}
		return normal;
	}
}
