/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import net.sasd.evaluate.SpikeScore;

import org.junit.jupiter.api.Test;

class SpikeSortingPairsTest {

	@Test
	void neuronsGetTheKernelsThatFoundThemOneEach() {
		final double[][] truth = { { 10, 50, 90 }, { 20, 60, 95 } };
		final double[][] found = { { 20, 60, 90 }, { 10, 50, 200 } };
		final SpikeScore[][] scores = new SpikeScore[2][2];
		for (int i = 0; i < 2; i++)
			for (int k = 0; k < 2; k++)
				scores[i][k] = SpikeScore.at(truth[i], found[k], 1, 0);
		assertArrayEquals(new int[] { 1, 0 }, SpikeSortingPairs.best(scores));
	}
}
