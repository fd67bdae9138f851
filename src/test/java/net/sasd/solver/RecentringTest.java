/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.Boundary;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.NaiveModel;
import net.sasd.model.Observation;
import net.sasd.parallel.Workers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecentringTest {

	private static final int H = 23, W = 20, N = 5, LIFTED = 13;

	private final Observation y = Scene.observation(H, W, N, 2, false);

	@ParameterizedTest
	@EnumSource(Boundary.class)
	void aMotifAtTheEdgeComesToTheMiddleAndIsConvolvedToTheSameImage(final Boundary boundary) {
		for (final int[] place : new int[][] { { 0, 0 }, { 8, 8 }, { 0, 7 }, { 4, 8 }, { 1, 4 } }) {
			final Descent descent = descent(boundary, place);
			final double[][] before = components(descent);
			assertTrue(recentring(boundary, descent).apply());
			final double[] motif = descent.motifs.motifs[0];
			for (int i = 0; i < motif.length; i++) {
				final boolean middle = Math.abs(i / LIFTED - 6) <= 2 && Math.abs(i % LIFTED - 6) <= 2;
				assertEquals(middle, motif[i] != 0, "row " + i / LIFTED + ", column " + i % LIFTED);
			}
			final double[][] after = components(descent);
			for (int t = 0; t < 2; t++)
				assertArrayEquals(before[t], after[t], 1e-5);
			assertFalse(recentring(boundary, descent).apply(), "once is enough");
		}
	}

	@ParameterizedTest
	@EnumSource(Boundary.class)
	void spectraFollowTheMotifsAndMaps(final Boundary boundary) {
		final Descent descent = descent(boundary, new int[] { 0, 8 });
		recentring(boundary, descent).apply();
		final float[][][] maps = Scene.maps(descent);
		final double naive = NaiveModel.fidelity(y, descent.model.grid, descent.motifs.motifs, maps, true) + 0.1 * NaiveModel
			.l1(maps);
		assertEquals(naive, descent.evaluate(), 1e-5 * naive);
	}

	@ParameterizedTest
	@EnumSource(Boundary.class)
	void aMotifNearTheMiddleStays(final Boundary boundary) {
		final Descent descent = descent(boundary, new int[] { 5, 3 });
		final double[] before = descent.motifs.motifs[0].clone();
		assertFalse(recentring(boundary, descent).apply());
		assertArrayEquals(before, descent.motifs.motifs[0]);
	}

	private static Recentring recentring(final Boundary boundary, final Descent descent) {
		return new Recentring(descent, new Grid(boundary, H, W, N, N));
	}

	private static double[][] components(final Descent descent) {
		final double[][] components = new double[2][];
		for (int t = 0; t < 2; t++)
			components[t] = NaiveModel.component(descent.model.grid, descent.motifs.motifs[0], descent.local().frames[t].maps[0]);
		return components;
	}

	/** A motif that fills an n-window at a place of its lifted window, and activations in the middle half of the field. */
	private Descent descent(final Boundary boundary, final int[] place) {
		final Random random = new Random(6);
		final double[] lifted = new double[LIFTED * LIFTED];
		for (int i = 0; i < N * N; i++)
			lifted[(place[0] + i / N) * LIFTED + place[1] + i % N] = 1 + random.nextDouble();
		final Grid grid = new Grid(boundary, H, W, LIFTED, LIFTED);
		final Descent descent = Descent.create("descent", y, grid, new Motifs(LIFTED, LIFTED, lifted), Parameters.builder()
			.motifSize(N, N).boundary(boundary).build(), 0.1, new LongAdder(), Workers.serial());
		final float[][][] maps = new float[2][1][grid.size()];
		for (final float[][] frame : maps)
			for (int n = 0; n < 20; n++)
				frame[0][grid.index(H / 4 + random.nextInt(H / 2), W / 4 + random.nextInt(W / 2))] = random.nextFloat();
		descent.startFrom(maps);
		return descent;
	}
}
