/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import net.sasd.evaluate.MotifError;
import net.sasd.model.ActivationMaps;
import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Solution;
import net.sasd.phantom.Activation;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.RandomMotif;
import net.sasd.phantom.RingMotif;

import org.junit.jupiter.api.Test;

/**
 * False activations along the borders of open scenes, in which motifs are cut by the border and have their centres
 * outside it too: activations of more than a fifth of the mean true amplitude, within one motif of a border or beyond
 * it, and more than three pixels away from every true one (two, and one for the shift of the motif).
 */
class BorderTest {

	private static final int SIZE = 96, N = 9, SEEDS = 5;
	private static final double MEAN_AMPLITUDE = 1;

	@Test
	void anExtendedBoundaryMakesNoFalseActivationsAlongTheBorders() {
		for (int seed = 1; seed <= SEEDS; seed++) {
			final int[] counts = count(Boundary.EXTENDED, seed);
			assertEquals(0, counts[0], "seed " + seed);
			assertTrue(counts[1] >= 10, "seed " + seed + " has only " + counts[1] + " activations along the borders");
		}
	}

	@Test
	void theCountFindsThoseThatWrappingAroundMakes() {
		int found = 0;
		for (int seed = 1; seed <= SEEDS; seed++)
			found += count(Boundary.PERIODIC, seed)[0];
		assertTrue(found >= SEEDS, "found " + found);
	}

	/** {false activations, all activations} along the borders. */
	private static int[] count(final Boundary boundary, final int seed) {
		final Phantom phantom = RecoveryTest.phantom(Boundary.EXTENDED, false, N, 30, seed, RingMotif.of(3, 1),
			new RandomMotif());
		final Solution solution = Scene.solve(Scene.observe(SIZE, SIZE, phantom.frames()), Parameters.builder().motifs(2)
			.motifSize(N, N).nonNegative(true).boundary(boundary).seed(seed).build());
		final int[] counts = new int[2];
		for (int k = 0; k < 2; k++) {
			final List<int[]> truth = truth(phantom, matching(solution, k, phantom));
			final ActivationMaps maps = solution.maps;
			for (int row = -maps.top; row < maps.height - maps.top; row++)
				for (int column = -maps.left; column < maps.width - maps.left; column++) {
					final boolean inner = row >= N && column >= N && row < SIZE - N && column < SIZE - N;
					final float value = maps.get(0, k)[(row + maps.top) * maps.width + column + maps.left];
					if (inner || value * solution.scale <= 0.2 * MEAN_AMPLITUDE) continue;
					counts[1]++;
					if (distance(truth, row, column) > 3) counts[0]++;
				}
		}
		return counts;
	}

	/** The true motif that a found one is. */
	private static int matching(final Solution solution, final int k, final Phantom phantom) {
		final double[] errors = new double[2];
		for (int l = 0; l < 2; l++)
			errors[l] = MotifError.of(new Motifs(N, N, solution.motifs.get(k)), new Motifs(N, N, phantom.motifs()[l]))[0];
		return errors[0] < errors[1] ? 0 : 1;
	}

	private static List<int[]> truth(final Phantom phantom, final int k) {
		final List<int[]> places = new ArrayList<>();
		final float[] map = phantom.maps()[0][k];
		for (int i = 0; i < map.length; i++)
			if (map[i] != 0) places.add(new int[] { i / SIZE, i % SIZE });
		for (final Activation a : phantom.outsideActivations())
			if (a.motif() == k) places.add(new int[] { a.row(), a.column() });
		return places;
	}

	private static double distance(final List<int[]> places, final int row, final int column) {
		double least = Double.POSITIVE_INFINITY;
		for (final int[] place : places)
			least = Math.min(least, Math.hypot(place[0] - row, place[1] - column));
		return least;
	}
}
