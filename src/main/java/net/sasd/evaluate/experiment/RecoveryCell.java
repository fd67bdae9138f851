/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.Arrays;

/**
 * How often kernels of one kind are recovered at one density: the same problem with several seeds. Errors are filled
 * in by {@link RecoveryCells}.
 */
final class RecoveryCell {

	/** The kind of kernel. */
	final Kernels family;
	/** True for activations ±1, false for 1. */
	final boolean signs;
	/** Length of the kernel; the signal is a hundred times as long. */
	final int n0;
	/** Density θ of the activations. */
	final double theta;
	/** Error of each instance, see {@link SignalProblem#error}. */
	final double[] errors;
	/** Iterations of each instance. */
	final int[] iterations;

	RecoveryCell(final Kernels family, final boolean signs, final int n0, final double theta, final int instances) {
		this.family = family;
		this.signs = signs;
		this.n0 = n0;
		this.theta = theta;
		errors = new double[instances];
		iterations = new int[instances];
	}

	/** @return instance i, from 0 */
	SignalProblem problem(final long seed, final int i) {
		return SignalProblem.draw(family, n0, 100 * n0, theta, signs, 0, 0, seed + i);
	}

	/** @return number of instances that were recovered */
	int successes() {
		return (int) Arrays.stream(errors).filter(error -> error <= PaperSettings.SUCCESS).count();
	}

	/** @return share of the instances that were recovered */
	double rate() {
		return successes() / (double) errors.length;
	}

	/** @return mean number of iterations */
	double meanIterations() {
		return Arrays.stream(iterations).average().orElse(Double.NaN);
	}

	/** @return the error in the middle of the sorted errors, the smaller of two */
	double medianError() {
		final double[] sorted = errors.clone();
		Arrays.sort(sorted);
		return sorted[(sorted.length - 1) / 2];
	}
}
