/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import java.util.Arrays;

/**
 * Wald's test of each molecule's amplitude against the noise, twice: if nothing else were unknown, {@code a √F_aa},
 * with the Fisher information F; and with its place, its neighbours and the background unknown too,
 * {@code a / √(F⁻¹)_aa}. The first is for what noise alone brings about anywhere in a frame, the second for what one
 * molecule instead of two would explain as well. Immutable.
 */
final class Significance {

	/** Of molecules nearer than this, in pixels, one is removed at a time: the other may then explain both. */
	private static final double GROUP = 3;

	private final double evidence, separation;

	/** @param evidence least value of the first test, @param separation least value of the second */
	Significance(final double evidence, final double separation) {
		this.evidence = evidence;
		this.separation = separation;
	}

	/** @return the same tests, easier by a factor */
	Significance relaxed(final double factor) {
		return new Significance(factor * evidence, factor * separation);
	}

	/**
	 * Removes molecules that fail, the weakest of a group alone.
	 *
	 * @return whether any was removed
	 */
	boolean prune(final Scene scene) {
		final Molecules m = scene.molecules;
		scene.weigh();
		final double[] margin = margins(scene);
		final Integer[] order = new Integer[m.count];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, (i, j) -> Double.compare(margin[i], margin[j]));
		final boolean[] kept = new boolean[m.count];
		Arrays.fill(kept, true);
		boolean any = false;
		for (final int i : order) {
			if (margin[i] >= 1) break;
			if (nearRemoved(m, i, kept)) continue;
			kept[i] = false;
			any = true;
		}
		if (any) {
			m.keep(kept);
			scene.render();
		}
		return any;
	}

	/** The smaller of both tests' values, over the least values. */
	private double[] margins(final Scene scene) {
		final Molecules m = scene.molecules;
		final NormalEquations equations = new NormalEquations(scene);
		final LocalCovariance covariance = new LocalCovariance(scene, equations);
		final double[] margin = new double[m.count];
		for (int i = 0; i < m.count; i++)
			margin[i] = Math.min(m.amplitude[i] * Math.sqrt(equations.own[9 * i]) / evidence, m.amplitude[i] / Math.sqrt(
				covariance.amplitude[i]) / separation);
		return margin;
	}

	private static boolean nearRemoved(final Molecules m, final int i, final boolean[] kept) {
		for (int j = 0; j < m.count; j++)
			if (!kept[j] && Math.hypot(m.x[i] - m.x[j], m.y[i] - m.y[j]) < GROUP) return true;
		return false;
	}
}
