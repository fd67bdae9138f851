/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import net.sasd.model.Boundary;
import net.sasd.model.FrameSource;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.NaiveModel;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShiftCorrectionTest {

	private static final int H = 22, W = 19, T = 2;

	/** Boundary, rule, rows and columns of the content, and of the small window. */
	static Stream<Arguments> cases() {
		return Stream.of(Boundary.values()).flatMap(b -> Stream.of(ShiftRule.values()).flatMap(r -> Stream.of(
			Arguments.of(b, r, 5, 4, 5, 4), Arguments.of(b, r, 3, 2, 5, 6), Arguments.of(b, r, 1, 1, 4, 5))));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void whatFitsInTheSmallWindowIsConvolvedToTheSameImage(final Boundary boundary, final ShiftRule rule,
		final int rows, final int columns, final int p, final int q)
	{
		final Random random = new Random(1);
		final int lp = 3 * p - 2, lq = 3 * q - 2;
		for (int n = 0; n < 6; n++) {
			final double[][] lifted = { content(random, lp, lq, rows, columns, n), content(random, lp, lq, rows, columns, n +
				3) };
			final Motifs motifs = new Motifs(lp, lq, lifted);
			final float[][][] maps = maps(random, new Grid(boundary, H, W, lp, lq), 2);
			final Descent descent = descent(sum(boundary, motifs, maps), boundary, motifs, p, q, maps);
			final Grid small = new Grid(boundary, H, W, p, q);
			final ShiftCorrection correction = new ShiftCorrection(descent, small, rule);
			for (int k = 0; k < 2; k++) {
				assertEquals(1, Sphere.norm(correction.motifs[k]), 1e-12);
				for (int t = 0; t < T; t++)
					assertArrayEquals(NaiveModel.component(descent.model.grid, descent.motifs.motifs[k],
						descent.local().frames[t].maps[k]), NaiveModel.component(small, correction.motifs[k], correction.maps()[t][k]), 1e-5);
			}
		}
	}

	@Test
	void aSmallMotifComesToLieInTheMiddle() {
		final double[] lifted = new double[25 * 25];
		for (int i = 0; i < 9; i++)
			lifted[(14 + i / 3) * 25 + 7 + i % 3] = 1;
		final ShiftCorrection correction = new ShiftCorrection(descent(Boundary.EXTENDED, new Motifs(25, 25, lifted), 9,
			9), new Grid(Boundary.EXTENDED, H, W, 9, 9), ShiftRule.ENERGY);
		final double[] expected = new double[81];
		for (int i = 0; i < 9; i++)
			expected[(3 + i / 3) * 9 + 3 + i % 3] = 1 / 3.0;
		assertArrayEquals(expected, correction.motifs[0], 1e-12);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aMotifThatDoesNotFitIsCutWhereTheRuleSays(final Boundary boundary, final ShiftRule rule) {
		final Random random = new Random(3);
		final int p = 3, q = 2, lp = 7, lq = 4;
		final Descent descent = descent(boundary, new Motifs(lp, lq, random.doubles(28, -1, 1).toArray(), random.doubles(28,
			-1, 1).toArray()), p, q);
		final Grid grid = descent.model.grid;
		final Observation y = Scene.observation(H, W, 4, T, false);
		final ShiftCorrection correction = new ShiftCorrection(descent, new Grid(boundary, H, W, p, q), rule);
		for (int k = 0; k < 2; k++) {
			final double[][] motifs = descent.motifs.motifs.clone();
			double best = Double.POSITIVE_INFINITY, most = 0;
			double[] expected = null;
			for (int pass = 0; pass < 2; pass++)
				for (int i = 0; i <= lp - p; i++)
					for (int j = 0; j <= lq - q; j++) {
						final double[] cut = new double[p * q], kept = new double[lp * lq];
						for (int e = 0; e < p * q; e++) {
							final int at = (i + e / q) * lq + j + e % q;
							cut[e] = kept[at] = descent.motifs.motifs[k][at];
						}
						final double energy = Sphere.inner(cut, cut);
						if (pass == 0) most = Math.max(most, energy);
						if (pass == 0 || energy < 0.5 * most) continue;
						motifs[k] = kept;
						final double cost = rule == ShiftRule.ENERGY ? -energy : NaiveModel.fidelity(y, grid, motifs, Scene.maps(
							descent), true);
						if (cost >= best) continue;
						best = cost;
						expected = cut;
					}
			Sphere.normalize(expected);
			assertArrayEquals(expected, correction.motifs[k], 1e-12, "motif " + k);
		}
	}

	@Test
	void aMotifOfZerosInTheWindowIsNoDivisionByZero() {
		final double[] lifted = new double[49];
		lifted[48] = 1;
		final ShiftCorrection correction = new ShiftCorrection(descent(Boundary.PERIODIC, new Motifs(7, 7, lifted), 3, 3),
			new Grid(Boundary.PERIODIC, H, W, 3, 3), ShiftRule.ENERGY);
		assertTrue(correction.motifs[0][8] == 1, "the last pixel of the last window");
	}

	private static double[] content(final Random random, final int lp, final int lq, final int rows, final int columns,
		final int n)
	{
		final double[] lifted = new double[lp * lq];
		final int top = random.nextInt(lp - rows + 1), left = random.nextInt(lq - columns + 1);
		for (int i = 0; i < rows; i++)
			for (int j = 0; j < columns; j++)
				lifted[(top + i) * lq + left + j] = (n % 2 == 0 ? 1 : -1) * (1 + random.nextDouble());
		return lifted;
	}

	/** A descent at motifs and maps that have nothing to do with the frames. */
	private static Descent descent(final Boundary boundary, final Motifs motifs, final int p, final int q) {
		return descent(Scene.observation(H, W, 4, T, false), boundary, motifs, p, q, maps(new Random(5), new Grid(boundary, H,
			W, motifs.height(), motifs.width()), motifs.count()));
	}

	private static Descent descent(final Observation y, final Boundary boundary, final Motifs motifs, final int p, final int q,
		final float[][][] maps)
	{
		final Parameters parameters = Parameters.builder().motifs(motifs.count()).motifSize(p, q).boundary(boundary).build();
		final Grid grid = new Grid(boundary, H, W, motifs.height(), motifs.width());
		final Descent descent = Descent.create("descent", y, grid, motifs, parameters, 0.1,
			new LongAdder(), Workers.serial());
		descent.startFrom(maps);
		return descent;
	}

	/** Maps with a tenth of random entries, anywhere on the grid. */
	private static float[][][] maps(final Random random, final Grid grid, final int motifs) {
		final float[][][] maps = new float[T][motifs][grid.size()];
		for (final float[][] frame : maps)
			for (final float[] map : frame)
				for (int i = 0; i < map.length; i++)
					if (random.nextInt(10) == 0) map[i] = random.nextFloat() - 0.3f;
		return maps;
	}

	/** The frames that motifs and maps explain without a rest. */
	private static Observation sum(final Boundary boundary, final Motifs motifs, final float[][][] maps) {
		final float[][] frames = new float[T][H * W];
		for (int t = 0; t < T; t++)
			for (int k = 0; k < motifs.count(); k++) {
				final double[] component = NaiveModel.component(new Grid(boundary, H, W, motifs.height(), motifs.width()), motifs
					.get(k), maps[t][k]);
				for (int i = 0; i < component.length; i++)
					frames[t][i] += (float) component[i];
			}
		return Observation.read(FrameSource.of(H, W, frames), Normalization.NONE, null, Float.NaN);
	}
}
