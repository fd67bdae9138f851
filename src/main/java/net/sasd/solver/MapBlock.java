/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.optim.ProximalOperator;

/**
 * The proximal step with inertia, {@code w = x + β(x − b)}, {@code x⁺ = prox_{ρ}(w − t g)}, on some entries, and the
 * sums over them that go with it, in one walk through memory. Blocks are copied into arrays of their own that start at
 * 0 and stay in the nearest cache, because HotSpot vectorises loops with one common index only; sums run in lanes,
 * entry i of every block into lane i, in single precision over a few blocks and in double precision from there on. Not
 * thread-safe.
 */
final class MapBlock {

	/** Entries of a block, and lanes of the sums. */
	private static final int SIZE = 512;
	/** Makes 1 or more of any number but 0, if applied twice. */
	private static final float HUGE = 1e38f;

	private final ProximalOperator prox;
	private final float[] x = new float[SIZE], before = new float[SIZE], g = new float[SIZE], weights = new float[SIZE];
	private final float[] w = new float[SIZE], next = new float[SIZE];
	private final float[] distance = new float[SIZE], uphill = new float[SIZE], change = new float[SIZE];
	private final float[] norm = new float[SIZE], penalty = new float[SIZE], nonzeros = new float[SIZE];

	MapBlock(final ProximalOperator prox) {
		this.prox = prox;
	}

	/**
	 * Entries from … to − 1 of {@code out} ← x⁺; returns their sums. Few entries, for the lanes' sake.
	 *
	 * @param before b, the maps before x
	 * @param weights of the penalty; null: all 1
	 * @param rho ρ, the step size times the weight of the penalty
	 */
	MapStatistics run(final float[] x, final float[] before, final float beta, final float[] g, final float[] weights,
		final float step, final float rho, final float[] out, final int from, final int to)
	{
		final float[] own = weights == null ? null : this.weights;
		for (int start = from; start < to; start += SIZE) {
			final int length = Math.min(SIZE, to - start);
			load(x, start, length, this.x);
			load(before, start, length, this.before);
			load(g, start, length, this.g);
			if (own != null) load(weights, start, length, own);
			extrapolate(this.x, this.before, beta, w);
			descend(w, this.g, step, next);
			prox.apply(next, own, rho, 0, SIZE);
			if (length < SIZE) java.util.Arrays.fill(next, length, SIZE, 0f);
			System.arraycopy(next, 0, out, start, length);
			moves(next, w, this.x, distance, change, uphill);
			sizes(next, norm, nonzeros);
			prox.addValues(next, own, penalty);
		}
		final MapStatistics sums = new MapStatistics();
		sums.distance = sum(distance);
		sums.uphill = -sum(uphill);
		sums.change = sum(change);
		sums.norm = sum(norm);
		sums.penalty = sum(penalty);
		sums.nonzeros = Math.round(sum(nonzeros));
		return sums;
	}

	private static void load(final float[] from, final int start, final int length, final float[] block) {
		System.arraycopy(from, start, block, 0, length);
		if (length < SIZE) java.util.Arrays.fill(block, length, SIZE, 0f);
	}

	private static void extrapolate(final float[] x, final float[] before, final float beta, final float[] w) {
		for (int i = 0; i < SIZE; i++)
			w[i] = x[i] + beta * (x[i] - before[i]);
	}

	private static void descend(final float[] w, final float[] g, final float step, final float[] next) {
		for (int i = 0; i < SIZE; i++)
			next[i] = w[i] - step * g[i];
	}

	private static void moves(final float[] next, final float[] w, final float[] x, final float[] distance,
		final float[] change, final float[] uphill)
	{
		for (int i = 0; i < SIZE; i++) {
			final float d = next[i] - w[i];
			final float m = next[i] - x[i];
			distance[i] += d * d;
			change[i] += m * m;
			uphill[i] += d * m;
		}
	}

	private static void sizes(final float[] next, final float[] norm, final float[] nonzeros) {
		for (int i = 0; i < SIZE; i++) {
			norm[i] += next[i] * next[i];
			nonzeros[i] += Math.min(1f, Math.abs(next[i]) * HUGE * HUGE);
		}
	}

	/** The sum of the lanes, which are cleared. */
	private static double sum(final float[] lanes) {
		double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
		for (int i = 0; i < SIZE; i += 4) {
			s0 += lanes[i];
			s1 += lanes[i + 1];
			s2 += lanes[i + 2];
			s3 += lanes[i + 3];
		}
		java.util.Arrays.fill(lanes, 0f);
		return (s0 + s1) + (s2 + s3);
	}
}
