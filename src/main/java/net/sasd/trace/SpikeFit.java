/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import java.util.ArrayList;
import java.util.List;

import net.sasd.model.Boundary;
import net.sasd.solver.Parameters;

/**
 * Least squares over the spikes of one trace, without a penalty, so that amplitudes are not biased towards 0:
 * {@code min ½ ‖y − b − Σ_j c_j a_k(j)(· − p_j)‖²} over the amplitudes c, the positions p and the bias b, for given
 * kernels. Descends spike by spike: a Gauss–Newton step on the position, halved until the energy falls, with the
 * best amplitude for it. Cost of one sweep: a few kernel lengths per spike. Not thread-safe.
 */
final class SpikeFit {

	private static final int HALVINGS = 4;

	/** Standard deviation of white noise in the trace, from the differences of neighbours. */
	final double whiteNoise;
	/** y − b − Σ, 0 where samples do not count. */
	final double[] residual;
	private final boolean[] mask;
	private final int counted;
	private final boolean cyclic, fitBias, nonNegative;
	private KernelSampling[] samplings;
	private SpikeKernel[] kernels;
	private final List<PlacedSpike> spikes = new ArrayList<>();
	private double bias;
	/** ‖residual‖², kept up to date, since many small changes are weighed by it. */
	private double energy;
	private double noise = Double.POSITIVE_INFINITY;

	/**
	 * Starts with no spikes and the mean as the bias.
	 *
	 * @param trace samples; NaN ones do not count
	 * @param solver tells the boundary, whether there is a bias and whether amplitudes are ≥ 0
	 */
	SpikeFit(final float[] trace, final Parameters solver, final SpikeKernel... kernels) {
		cyclic = solver.boundary == Boundary.PERIODIC;
		fitBias = solver.bias;
		nonNegative = solver.nonNegative;
		whiteNoise = TraceNoise.ofDifferences(trace);
		residual = new double[trace.length];
		final boolean[] there = new boolean[trace.length];
		int count = 0;
		for (int i = 0; i < trace.length; i++) {
			there[i] = !Float.isNaN(trace[i]);
			if (!there[i]) continue;
			residual[i] = trace[i];
			count++;
		}
		mask = count == trace.length ? null : there;
		counted = count;
		setKernels(kernels);
		fitBias();
	}

	/** Takes all spikes out, and forgets the noise. */
	void clear() {
		for (final PlacedSpike spike : spikes())
			remove(spike);
		noise = Double.POSITIVE_INFINITY;
	}

	/** Exchanges the kernels; the spikes stay where they are. */
	final void setKernels(final SpikeKernel... replaced) {
		setKernels(0, replaced);
	}

	/** Exchanges the kernels, and moves all spikes by as many samples. */
	final void setKernels(final double shift, final SpikeKernel... replaced) {
		for (final PlacedSpike spike : spikes)
			put(lay(spike), spike.amplitude);
		for (final PlacedSpike spike : spikes)
			spike.position += shift;
		kernels = replaced.clone();
		samplings = new KernelSampling[kernels.length];
		for (int k = 0; k < kernels.length; k++)
			samplings[k] = new KernelSampling(kernels[k], residual.length, cyclic, mask);
		for (final PlacedSpike spike : spikes)
			put(lay(spike), -spike.amplitude);
	}

	private KernelSampling lay(final PlacedSpike spike) {
		return samplings[spike.kernel].at(spike.position);
	}

	/** Adds a spike at a position, with an amplitude. */
	PlacedSpike add(final int kernel, final double position, final double amplitude) {
		final double place = kernels[kernel].isSubSample() ? position : Math.rint(position);
		final PlacedSpike spike = new PlacedSpike(kernel, place, amplitude);
		restore(spike);
		return spike;
	}

	/** Puts a spike back as it is. */
	void restore(final PlacedSpike spike) {
		spikes.add(spike);
		put(lay(spike), -spike.amplitude);
	}

	/** Takes a spike out. */
	void remove(final PlacedSpike spike) {
		put(lay(spike), spike.amplitude);
		spikes.remove(spike);
	}

	/** @return the spikes, in no order */
	List<PlacedSpike> spikes() {
		return new ArrayList<>(spikes);
	}

	/** @return number of kernels K */
	int kernels() {
		return kernels.length;
	}

	/** @return the median magnitude of the amplitudes of each kernel; 0 where there is no spike */
	double[] medianAmplitudes() {
		final double[] medians = new double[kernels.length];
		for (int k = 0; k < medians.length; k++) {
			final int kernel = k;
			medians[k] = TraceNoise.median(spikes.stream().filter(spike -> spike.kernel == kernel).mapToDouble(
				spike -> Math.abs(spike.amplitude)).toArray());
		}
		return medians;
	}

	/** @return position of a spike; with cyclic traces within them */
	double place(final PlacedSpike spike) {
		if (!cyclic) return spike.position;
		final double wrapped = spike.position % residual.length;
		return wrapped < 0 ? wrapped + residual.length : wrapped;
	}

	/** @return Σ of the spikes' responses, also where samples do not count */
	double[] response() {
		final double[] response = new double[residual.length];
		for (final PlacedSpike spike : spikes)
			new KernelSampling(kernels[spike.kernel], response.length, cyclic, null).at(spike.position).addTo(response,
				spike.amplitude);
		return response;
	}

	/**
	 * The responses if all spikes had another kernel.
	 *
	 * @param slopes true for their derivative by the spikes' position instead
	 * @return their sum, 0 where samples do not count
	 */
	double[] response(final SpikeKernel kernel, final boolean slopes) {
		final double[] response = new double[residual.length];
		final KernelSampling sampling = new KernelSampling(kernel, response.length, cyclic, mask);
		for (final PlacedSpike spike : spikes) {
			sampling.at(spike.position);
			if (slopes) sampling.addSlopesTo(response, spike.amplitude);
			else sampling.addTo(response, spike.amplitude);
		}
		return response;
	}

	double bias() {
		return bias;
	}

	/** @return ‖y − b − Σ‖² */
	double energy() {
		return energy;
	}

	/** residual += factor · values, and what that does to the energy. */
	private void put(final KernelSampling laid, final double factor) {
		energy += factor * (2 * laid.dot(residual) + factor * laid.energy());
		laid.addTo(residual, factor);
	}

	/**
	 * The noise that spikes are weighed against, the smallest measured so far, since what spikes leave when they go is
	 * not noise: the robust standard deviation of the residual, or of its correlations with a kernel, whichever is
	 * larger. For white noise they agree; in an oversampled trace the noise is slow and passes a kernel more easily
	 * than white noise would.
	 */
	double noise() {
		noise = Math.min(noise, measuredNoise());
		return noise;
	}

	private double measuredNoise() {
		double noise = TraceNoise.of(residual);
		final double[] correlations = new double[residual.length];
		for (final KernelSampling sampling : samplings) {
			for (int i = 0; i < residual.length; i++)
				correlations[i] = sampling.at(i).dot(residual);
			noise = Math.max(noise, TraceNoise.of(correlations));
		}
		return noise;
	}

	/** The mean of the residual goes to the bias; rounding goes out of the energy. */
	private void fitBias() {
		double mean = 0;
		if (fitBias) for (final double value : residual)
			mean += value / counted;
		bias += mean;
		for (int i = 0; i < residual.length; i++)
			if (mask == null || mask[i]) residual[i] -= mean;
		energy = KernelSampling.product(residual, residual);
	}

	/**
	 * Sweeps over all spikes until the energy falls by less than a share of it.
	 *
	 * @param positions true moves them too, false fits amplitudes and bias alone
	 */
	void sweep(final int most, final double tolerance, final boolean positions) {
		double last = energy();
		for (int i = 0; i < most; i++) {
			for (final PlacedSpike spike : spikes)
				fit(spike, positions);
			fitBias();
			final double now = energy();
			if (last - now <= tolerance * now) return;
			last = now;
		}
	}

	/** Fits one spike, the others fixed. */
	void fit(final PlacedSpike spike, final boolean position) {
		put(lay(spike), spike.amplitude);
		if (position) move(spike);
		final KernelSampling laid = lay(spike);
		spike.amplitude = best(laid);
		put(laid, -spike.amplitude);
	}

	/** @return the fall of ‖·‖² that the best amplitude brings; the spike must not be in the residual */
	private double gain(final KernelSampling laid) {
		final double amplitude = best(laid);
		return amplitude * amplitude * laid.energy();
	}

	private double best(final KernelSampling laid) {
		final double energy = laid.energy();
		if (energy < 1e-12) return 0;
		final double amplitude = laid.dot(residual) / energy;
		return nonNegative ? Math.max(0, amplitude) : amplitude;
	}

	private void move(final PlacedSpike spike) {
		double gain = gain(lay(spike));
		if (!kernels[spike.kernel].isSubSample()) {
			final double home = spike.position;
			for (int side = -1; side <= 1; side += 2) {
				final double there = gain(samplings[spike.kernel].at(home + side));
				if (there <= gain) continue;
				gain = there;
				spike.position = home + side;
			}
			return;
		}
		double step = step(lay(spike));
		for (int i = 0; i < HALVINGS && step != 0; i++, step /= 2) {
			if (gain(samplings[spike.kernel].at(spike.position + step)) <= gain) continue;
			spike.position += step;
			return;
		}
	}

	/** Gauss–Newton: the best mixture of the kernel and its slope is the kernel moved, at most half a sample. */
	private double step(final KernelSampling laid) {
		final double vv = laid.energy(), vs = KernelSampling.product(laid.values, laid.slopes);
		final double ss = KernelSampling.product(laid.slopes, laid.slopes);
		final double rv = laid.dot(residual), rs = laid.slopeDot(residual);
		final double determinant = vv * ss - vs * vs;
		if (determinant <= 1e-9 * vv * ss) return 0;
		final double amplitude = (ss * rv - vs * rs) / determinant, slope = (vv * rs - vs * rv) / determinant;
		if (amplitude == 0) return 0;
		return Math.max(-0.5, Math.min(0.5, slope / amplitude));
	}

	/** A spike that can be moved. */
	static final class PlacedSpike {

		final int kernel;
		double position, amplitude;

		PlacedSpike(final int kernel, final double position, final double amplitude) {
			this.kernel = kernel;
			this.position = position;
			this.amplitude = amplitude;
		}
	}
}
