/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import net.sasd.phantom.PhantomRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows of a point spread function are its values and slopes. */
class PsfSamplerTest {

	private static final double STEP = 1e-5;

	@ParameterizedTest
	@ValueSource(ints = { 1, 4, 6, 7, 9 })
	void aWindowHoldsTheSplinesValuesAndItsSlopes(final int reach) {
		final PhantomRandom random = new PhantomRandom(1);
		final PsfSpline psf = RandomSpline.next(random);
		final PsfSampler sampler = new PsfSampler(psf, reach);
		final int side = sampler.side(), at = 5;
		assertEquals(2 * reach + 1, side);
		final double[] f = new double[at + side * side], fu = f.clone(), fv = f.clone();
		for (final double[] shift : shifts(random)) {
			final double u = shift[0], v = shift[1];
			sampler.sample(u, v, f, fu, fv, at);
			for (int j = -reach, q = at; j <= reach; j++)
				for (int i = -reach; i <= reach; i++, q++) {
					final double x = i + u, y = j + v;
					assertEquals(psf.at(x, y), f[q], 1e-12);
					assertEquals((psf.at(x + STEP, y) - psf.at(x - STEP, y)) / (2 * STEP), fu[q], 1e-7);
					assertEquals((psf.at(x, y + STEP) - psf.at(x, y - STEP)) / (2 * STEP), fv[q], 1e-7);
				}
		}
	}

	/** The ends of the range and the knots, where a piece ends and the next begins, and places between. */
	private static double[][] shifts(final PhantomRandom random) {
		final double[][] shifts = { { 0, 0 }, { -0.5, 0.5 }, { 0.5, -0.5 }, { 0.5, 0.5 }, { -0.5, -0.5 }, { 0, 0.25 },
			new double[2], new double[2], new double[2] };
		for (int k = 6; k < shifts.length; k++)
			Arrays.setAll(shifts[k], i -> random.nextDouble() - 0.5);
		return shifts;
	}

	@Test
	void theFourSplinesOfAPlaceAddUpToOneAndKnowWhereTheyAre() {
		final double[] values = new double[4], slopes = new double[4];
		for (double t = 0; t < 1; t += 0.03125) {
			CubicWeights.values(t, values);
			CubicWeights.slopes(t, slopes);
			assertEquals(1, Arrays.stream(values).sum(), 1e-15);
			assertEquals(0, Arrays.stream(slopes).sum(), 1e-15);
			// cubic B-splines hold straight lines: Σ i β³(t − i) = t
			assertEquals(t, -values[0] + values[2] + 2 * values[3], 1e-15);
			assertEquals(1, -slopes[0] + slopes[2] + 2 * slopes[3], 1e-15);
		}
	}
}
