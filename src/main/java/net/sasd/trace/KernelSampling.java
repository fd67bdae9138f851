/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

/** A kernel laid on a trace at one position: the samples it touches, its values and slopes there. Reusable scratch. */
final class KernelSampling {

	private final SpikeKernel kernel;
	private final boolean cyclic;
	private final boolean[] mask;
	private final int samples;
	final double[] values, slopes;
	/** Sample that {@code values[0]} falls on; may lie outside the trace. */
	private int first;

	/** @param mask true where samples count, null: everywhere */
	KernelSampling(final SpikeKernel kernel, final int samples, final boolean cyclic, final boolean[] mask) {
		this.kernel = kernel;
		this.samples = samples;
		this.cyclic = cyclic;
		this.mask = mask;
		values = new double[kernel.length()];
		slopes = new double[kernel.length()];
	}

	/** Lays the kernel at a position; what falls on samples that do not count is 0. */
	KernelSampling at(final double position) {
		final double floor = Math.floor(position);
		kernel.sample(position - floor, values, slopes);
		first = (int) floor + kernel.start();
		for (int i = 0; i < values.length; i++) {
			final int sample = sample(i);
			if (sample >= 0 && (mask == null || mask[sample])) continue;
			values[i] = 0;
			slopes[i] = 0;
		}
		return this;
	}

	/** @return the trace's sample under entry i, −1 if there is none */
	private int sample(final int i) {
		final int sample = first + i;
		if (cyclic) return Math.floorMod(sample, samples);
		return sample < 0 || sample >= samples ? -1 : sample;
	}

	/** residual += factor · values */
	void addTo(final double[] residual, final double factor) {
		add(values, residual, factor);
	}

	/** residual += factor · slopes */
	void addSlopesTo(final double[] residual, final double factor) {
		add(slopes, residual, factor);
	}

	private void add(final double[] weights, final double[] residual, final double factor) {
		for (int i = 0; i < weights.length; i++) {
			final int sample = sample(i);
			if (sample >= 0) residual[sample] += factor * weights[i];
		}
	}

	/** @return ⟨residual, values⟩ */
	double dot(final double[] residual) {
		return dot(residual, values);
	}

	/** @return ⟨residual, slopes⟩ */
	double slopeDot(final double[] residual) {
		return dot(residual, slopes);
	}

	private double dot(final double[] residual, final double[] weights) {
		double sum = 0;
		for (int i = 0; i < weights.length; i++) {
			final int sample = sample(i);
			if (sample >= 0) sum += residual[sample] * weights[i];
		}
		return sum;
	}

	/** @return ‖values‖² over the samples that count */
	double energy() {
		return product(values, values);
	}

	/** @return Σ of the entries' products */
	static double product(final double[] a, final double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * b[i];
		return sum;
	}
}
