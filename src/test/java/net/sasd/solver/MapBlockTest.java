/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import net.sasd.optim.ProximalOperator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fused step is the proximal step of its definition, and its sums are those of the entries. */
class MapBlockTest {

	private static final float BETA = 0.7f, STEP = 0.3f, RHO = 0.12f;
	private static final double TINY = 1e-30;

	@ParameterizedTest
	@CsvSource({ "0,1,false", "3,700,true", "512,1536,false", "100,5000,true" })
	void theStepAndItsSumsAreThoseOfTheirDefinitions(final int from, final int to, final boolean weighted) {
		final Random random = new Random(to);
		final float[] before = values(random, to + 5), g = values(random, to + 5), x = values(random, to + 5);
		final float[] weights = weighted ? values(random, to + 5) : null, out = new float[to + 5], expected = new float[to
			+ 5];
		if (weighted) for (int i = 0; i < weights.length; i++)
			weights[i] = Math.abs(weights[i]);
		Arrays.fill(out, 7f);
		Arrays.fill(expected, 7f);
		// subnormal numbers are not zero
		x[from] = before[from] = 3e-42f;
		g[from] = 0f;
		if (weighted) weights[from] = 0f;
		final float[] w = new float[to + 5];
		for (int i = 0; i < w.length; i++)
			w[i] = x[i] + BETA * (x[i] - before[i]);
		final ProximalOperator prox = ProximalOperator.l1(false);
		for (int i = from; i < to; i++)
			expected[i] = w[i] - STEP * g[i];
		prox.apply(expected, weights, RHO, from, to);
		final MapBlock block = new MapBlock(prox);
		for (int again = 0; again < 2; again++) {
			final MapStatistics sums = block.run(x, before, BETA, g, weights, STEP, RHO, out, from, to);
			assertArrayEquals(expected, out);
			final MapStatistics naive = naive(w, x, out, from, to);
			assertEquals(naive.distance, sums.distance, 1e-6 * naive.distance + TINY);
			assertEquals(naive.uphill, sums.uphill, 1e-6 * naive.distance + TINY);
			assertEquals(naive.change, sums.change, 1e-6 * naive.change + TINY);
			assertEquals(naive.norm, sums.norm, 1e-6 * naive.norm + TINY);
			assertEquals(prox.value(out, weights, from, to), sums.penalty, 1e-6 * sums.penalty + TINY);
			assertEquals(naive.nonzeros, sums.nonzeros);
		}
	}

	private static float[] values(final Random random, final int count) {
		final float[] values = new float[count];
		for (int i = 0; i < count; i++)
			values[i] = random.nextInt(4) == 0 ? 0f : (float) random.nextGaussian();
		return values;
	}

	private static MapStatistics naive(final float[] w, final float[] x, final float[] next, final int from,
		final int to)
	{
		final MapStatistics sums = new MapStatistics();
		for (int i = from; i < to; i++) {
			final double n = next[i], step = n - w[i], moved = n - x[i];
			sums.distance += step * step;
			sums.uphill -= step * moved;
			sums.change += moved * moved;
			sums.norm += n * n;
			if (next[i] != 0) sums.nonzeros++;
		}
		return sums;
	}
}
