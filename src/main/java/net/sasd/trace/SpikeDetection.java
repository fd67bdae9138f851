/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import net.sasd.trace.SpikeFit.PlacedSpike;

/**
 * From an activation map to spikes: the ℓ₁ penalty shrinks amplitudes and spreads one event over neighbouring
 * samples; both are undone here.
 * <p>
 * Each peak of x with the samples down to its neighbouring minima starts a spike at its centroid. Then, in turn:
 * least squares over positions, amplitudes and bias ({@link SpikeFit}); two spikes at most {@code reach} samples
 * apart become one, and a spike is dropped, where that raises {@code ‖residual‖²} by less than {@code (evidence · σ)²},
 * σ the noise ({@link SpikeFit#noise}); each spike gets the kernel that explains it best; one much weaker than its
 * kernel's median is dropped too. Immutable, thread-safe.
 * </p>
 */
final class SpikeDetection {

	private static final int ROUNDS = 20;
	private static final int SWEEPS = 60;
	private static final double TOLERANCE = 1e-6;
	/** Steps in which a spike that is tried finds its place. */
	private static final int STEPS = 5;

	/** Activations below this share of what a spike must be worth in white noise start none. */
	private static final double SEED = 0.1;

	private final double evidence, share, reach, misfit;

	/**
	 * @param evidence how many standard deviations of the noise a spike must be worth
	 * @param share of the median amplitude of its kernel that it must have
	 * @param reach largest distance in samples at which two spikes may be one
	 * @param misfit share of a spike's energy that an imperfect kernel may leave, which is no sign of a second spike
	 */
	SpikeDetection(final double evidence, final double share, final double reach, final double misfit) {
		this.evidence = evidence;
		this.share = share;
		this.reach = reach;
		this.misfit = misfit;
	}

	/**
	 * Puts the peaks of an activation map into a fit.
	 *
	 * @param map x_k
	 * @param origin entry of the map at sample 0
	 * @param offset position of a spike of this kernel relative to the sample of its activation
	 */
	void seed(final SpikeFit fit, final int kernel, final float[] map, final int origin, final double offset) {
		final double threshold = SEED * evidence * fit.whiteNoise;
		int from = 0;
		while (from < map.length) {
			if (Math.abs(map[from]) <= threshold) {
				from++;
				continue;
			}
			final int to = endOfPeak(map, from, threshold);
			double sum = 0, moment = 0;
			for (int i = from; i < to; i++) {
				sum += map[i];
				moment += (double) i * map[i];
			}
			fit.add(kernel, moment / sum - origin + offset, sum);
			from = to;
		}
	}

	/** First entry after the peak that begins at {@code from}: where it has fallen, and rises or changes sign. */
	private static int endOfPeak(final float[] map, final int from, final double threshold) {
		boolean falling = false;
		int i = from + 1;
		for (; i < map.length && map[i] * Math.signum(map[from]) > threshold; i++) {
			final boolean falls = Math.abs(map[i]) < Math.abs(map[i - 1]);
			if (falling && !falls) break;
			falling = falls;
		}
		return i;
	}

	/** Refines, merges and drops spikes until nothing changes. */
	void refine(final SpikeFit fit) {
		for (int round = 0; round < ROUNDS; round++) {
			fit.sweep(SWEEPS, TOLERANCE, true);
			final double sigma = fit.noise();
			final double worth = evidence * evidence * sigma * sigma;
			final boolean merged = merge(fit, worth);
			final boolean exchanged = fit.kernels() > 1 && exchange(fit);
			final boolean dropped = drop(fit, worth);
			if (!merged && !exchanged && !dropped) return;
		}
	}

	private boolean merge(final SpikeFit fit, final double worth) {
		boolean any = false;
		final List<PlacedSpike> spikes = fit.spikes();
		spikes.sort(Comparator.comparingDouble(spike -> spike.position));
		for (int i = 0; i < spikes.size(); i++)
			for (int j = i + 1; j < spikes.size() && spikes.get(j).position - spikes.get(i).position <= reach; j++) {
				final PlacedSpike one = mergeTwo(fit, spikes.get(i), spikes.get(j), worth);
				if (one == null) continue;
				any = true;
				spikes.remove(j--);
				spikes.set(i, one);
			}
		return any;
	}

	/** @return the one spike in place of two, or null if the two stay */
	private PlacedSpike mergeTwo(final SpikeFit fit, final PlacedSpike a, final PlacedSpike b,
		final double worth)
	{
		final double before = fit.energy();
		fit.remove(a);
		fit.remove(b);
		final double sum = Math.abs(a.amplitude) + Math.abs(b.amplitude);
		final PlacedSpike best = best(fit, unions(a, b), before + worth + misfit * sum * sum);
		if (best != null) fit.restore(best);
		else {
			fit.restore(a);
			fit.restore(b);
		}
		return best;
	}

	/** What two spikes may be as one: of the same kernel in their middle, of different kernels either of them. */
	private static List<PlacedSpike> unions(final PlacedSpike a, final PlacedSpike b) {
		final double sum = a.amplitude + b.amplitude;
		if (a.kernel == b.kernel && a.amplitude * b.amplitude > 0) return Collections.singletonList(new PlacedSpike(a.kernel,
			(a.amplitude * a.position + b.amplitude * b.position) / sum, sum));
		return Arrays.asList(new PlacedSpike(a.kernel, a.position, sum), new PlacedSpike(b.kernel, b.position, sum));
	}

	/** Gives each spike the kernel that explains it best. */
	private static boolean exchange(final SpikeFit fit) {
		boolean any = false;
		for (final PlacedSpike spike : fit.spikes()) {
			final double before = fit.energy();
			fit.remove(spike);
			final List<PlacedSpike> others = new ArrayList<>();
			for (int k = 0; k < fit.kernels(); k++)
				if (k != spike.kernel) for (int shift = -1; shift <= 1; shift++)
					others.add(new PlacedSpike(k, spike.position + shift, spike.amplitude));
			final PlacedSpike better = best(fit, others, before * (1 - 1e-9));
			fit.restore(better != null ? better : spike);
			any |= better != null;
		}
		return any;
	}

	/** @return the one of several spikes, none of which is in the fit, that leaves the least energy; null if no less */
	private static PlacedSpike best(final SpikeFit fit, final List<PlacedSpike> starts, final double energy) {
		PlacedSpike best = null;
		double least = energy;
		for (final PlacedSpike start : starts) {
			final PlacedSpike one = fit.add(start.kernel, start.position, start.amplitude);
			for (int i = 0; i < STEPS; i++)
				fit.fit(one, true);
			if (fit.energy() < least) {
				least = fit.energy();
				best = one;
			}
			fit.remove(one);
		}
		return best;
	}

	private boolean drop(final SpikeFit fit, final double worth) {
		boolean any = false;
		final double[] medians = fit.medianAmplitudes();
		final List<PlacedSpike> spikes = new ArrayList<>(fit.spikes());
		Collections.sort(spikes, Comparator.comparingDouble(spike -> Math.abs(spike.amplitude)));
		for (final PlacedSpike spike : spikes) {
			final double before = fit.energy();
			fit.remove(spike);
			final boolean weak = Math.abs(spike.amplitude) < share * medians[spike.kernel];
			if (weak || fit.energy() - before < worth) any = true;
			else fit.restore(spike);
		}
		return any;
	}
}
