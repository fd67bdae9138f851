/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import net.sasd.smlm.Localization;

/** The challenges' score on cases that can be counted by hand. */
class LocalizationScoreTest {

	private static final ScoredArea AREA = new ScoredArea(6400, 6400, 450, 1, 3);

	@Test
	void theTruthItselfScoresHundred() {
		final List<Localization> truth = random(200, new Random(1));
		final LocalizationScore score = LocalizationScore.of(truth, truth, AREA, 250);
		assertEquals(score.truth, score.pairs);
		assertEquals(100, score.jaccard);
		assertEquals(0, score.rmse);
		assertEquals(100, score.efficiency);
	}

	@Test
	void pairsAndErrorsAreCountedAsDefined() {
		final List<Localization> truth = Arrays.asList(at(1, 1000, 1000), at(1, 2000, 2000), at(2, 3000, 3000));
		final List<Localization> found = Arrays.asList(at(1, 1030, 1040), at(1, 4000, 4000), at(3, 3000, 3000));
		final LocalizationScore score = LocalizationScore.of(truth, found, AREA, 250);
		assertEquals(1, score.pairs);
		assertEquals(100.0 / 5, score.jaccard, 1e-12);
		assertEquals(100.0 / 3, score.recall, 1e-12);
		assertEquals(100.0 / 3, score.precision, 1e-12);
		assertEquals(50, score.rmse, 1e-12);
		assertEquals(100 - Math.hypot(80, 50), score.efficiency, 1e-12);
		assertEquals(30, score.biasX, 1e-12);
		assertEquals(40, score.biasY, 1e-12);
		assertEquals(0, LocalizationScore.of(truth, found, AREA, 49).pairs);
	}

	@Test
	void theNearestPairComesFirstEvenIfOneMoreWouldFit() {
		final List<Localization> truth = Arrays.asList(at(1, 1000, 1000), at(1, 1200, 1000));
		final List<Localization> found = Arrays.asList(at(1, 1110, 1000), at(1, 1400, 1000));
		final LocalizationScore score = LocalizationScore.of(truth, found, AREA, 150);
		assertEquals(1, score.pairs);
		assertEquals(90, score.rmse, 1e-12);
	}

	@Test
	void whatIsNearTheBorderOrInOtherFramesDoesNotCount() {
		final List<Localization> outside = Arrays.asList(at(1, 450, 1000), at(1, 1000, 5950), at(4, 1000, 1000));
		final LocalizationScore score = LocalizationScore.of(outside, outside, AREA, 250);
		assertEquals(0, score.truth + score.found + score.pairs);
		assertEquals(0, score.jaccard);
	}

	@Test
	void aConstantOffsetIsFoundAndRemoved() {
		final List<Localization> truth = random(300, new Random(2));
		final List<Localization> found = LocalizationScore.shifted(truth, 37, -21);
		assertArrayEquals(new double[] { 37, -21 }, LocalizationScore.offset(truth, found, AREA, 250), 1);
	}

	@Test
	void nothingFoundIsNoError() {
		final LocalizationScore score = LocalizationScore.of(random(10, new Random(3)), Collections.emptyList(), AREA, 250);
		assertEquals(0, score.pairs);
		assertEquals(0, score.efficiency);
	}

	@Test
	void anAreaWithoutInsideIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new ScoredArea(900, 6400, 450, 1, 3));
		assertThrows(IllegalArgumentException.class, () -> new ScoredArea(6400, 6400, 450, 3, 2));
	}

	private static List<Localization> random(final int count, final Random random) {
		final List<Localization> table = new ArrayList<>();
		for (int i = 0; i < count; i++)
			table.add(at(1 + random.nextInt(3), 6400 * random.nextDouble(), 6400 * random.nextDouble()));
		return table;
	}

	private static Localization at(final int frame, final double x, final double y) {
		return new Localization(frame, x, y, Double.NaN, Double.NaN, Double.NaN);
	}
}
