/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class SparseMapTest {

	private static final int SIDE = 200;

	@Test
	void densityIsAsAskedWithAndWithoutDistance() {
		for (final double distance : new double[] { 0, 5 }) {
			final double theta = 0.01;
			final int n = 5 * SIDE * SIDE;
			final List<Float> values = values(maps().density(theta).minimumDistance(distance));
			assertEquals(theta * n, values.size(), 5 * Math.sqrt(theta * (1 - theta) * n));
		}
	}

	@Test
	void bernoulliIsOneByDefaultAndStaysInTheRange() {
		for (final float v : values(maps()))
			assertEquals(1, v);
		double sum = 0;
		final List<Float> values = values(maps().density(0.05).amplitudes(0.5, 2));
		for (final float v : values) {
			assertTrue(v >= 0.5f && v <= 2, "" + v);
			sum += v;
		}
		final double n = values.size();
		assertEquals(1.25, sum / n, 5 * 1.5 / Math.sqrt(12 * n));
	}

	@Test
	void rademacherIsPlusOrMinusOneInBalance() {
		final List<Float> values = values(maps().distribution(
			SparseMapDistribution.BERNOULLI_RADEMACHER).density(0.05));
		double sum = 0;
		for (final float v : values) {
			assertEquals(1, Math.abs(v));
			sum += v;
		}
		assertEquals(0, sum, 5 * Math.sqrt(values.size()));
	}

	@Test
	void gaussianHasItsSigmaAndFoldsWhenNonNegative() {
		final SparseMapParameters.Builder gaussian = maps().density(0.1).amplitudeSigma(3)
			.distribution(SparseMapDistribution.BERNOULLI_GAUSSIAN);
		assertMoments(values(gaussian), 0, 9);
		final List<Float> folded = values(gaussian.nonNegative(true));
		for (final float v : folded)
			assertTrue(v >= 0);
		assertMoments(folded, 3 * Math.sqrt(2 / Math.PI), 9);
	}

	@Test
	void theSitesDoNotDependOnTheDistribution() {
		final float[] ones = generate(maps().density(0.02).build(), SceneBoundary.CYCLIC).maps()[0][0];
		final float[] signed = generate(maps().density(0.02).distribution(
			SparseMapDistribution.BERNOULLI_RADEMACHER).build(), SceneBoundary.CYCLIC).maps()[0][0];
		for (int i = 0; i < ones.length; i++)
			assertEquals(ones[i], Math.abs(signed[i]));
	}

	/** If sites and amplitudes shared a stream, site j would be active just when amplitude j is small. */
	@Test
	void amplitudesDoNotEchoTheSites() {
		final float[] map = generate(maps().density(0.5).amplitudes(1, 2).build(),
			SceneBoundary.CYCLIC).maps()[0][0];
		int n = 0;
		int agree = 0;
		for (final float v : map)
			if (v != 0) agree += map[n++] != 0 == v < 1.5f ? 1 : 0;
		assertEquals(0.5 * n, agree, 5 * Math.sqrt(0.25 * n));
	}

	@Test
	void theMinimumDistanceItselfIsAllowed() {
		final Phantom phantom = generate(maps().density(0.05).minimumDistance(3).build(),
			SceneBoundary.CYCLIC);
		assertEquals(3, leastDistance(points(phantom, 0), true));
	}

	@Test
	void minimumDistanceIsKeptInTheFieldAndAroundTheTorus() {
		final double d = 6.5;
		final SparseMapParameters crowded = maps().density(0.5 / (d * d)).minimumDistance(d).build();
		for (final SceneBoundary boundary : SceneBoundary.values()) {
			final Phantom phantom = generate(crowded, boundary);
			for (int t = 0; t < 5; t++)
				assertTrue(leastDistance(points(phantom, t), boundary == SceneBoundary.CYCLIC) >= d);
		}
	}

	@Test
	void withoutMinimumDistanceTheSameDensityBringsPointsCloser() {
		final Phantom free = generate(maps().density(0.5 / (6.5 * 6.5)).build(), SceneBoundary.CYCLIC);
		assertTrue(leastDistance(points(free, 0), true) < 6.5);
	}

	@Test
	void aFieldTooSmallForTheDistanceIsRefusedInsteadOfThinned() {
		final PhantomParameters jammed = PhantomParameters.builder().size(2, 7).frames(400).motifSize(1, 1)
			.motifs(new RandomMotif()).maps(maps().density(0.0499).minimumDistance(3).build())
			.boundary(SceneBoundary.CYCLIC).build();
		final String message = assertThrows(IllegalArgumentException.class,
			() -> PhantomGenerator.generate(jammed)).getMessage();
		assertTrue(message.startsWith("minimum distance is 3.0: only "), message);
		assertTrue(message.contains("use a smaller distance"), message);
	}

	private static SparseMapParameters.Builder maps() {
		return SparseMapParameters.builder();
	}

	private static Phantom generate(final SparseMapParameters maps, final SceneBoundary boundary) {
		return PhantomGenerator.generate(PhantomParameters.builder().size(SIDE, SIDE).frames(5)
			.motifSize(3, 3).motifs(new RandomMotif()).maps(maps).boundary(boundary).seed(77).build());
	}

	private static List<Float> values(final SparseMapParameters.Builder maps) {
		final List<Float> values = new ArrayList<>();
		for (final float[][] frame : generate(maps.build(), SceneBoundary.CYCLIC).maps())
			for (final float v : frame[0])
				if (v != 0) values.add(v);
		return values;
	}

	private static void assertMoments(final List<Float> values, final double mean, final double square) {
		double sum = 0;
		double squares = 0;
		for (final float v : values) {
			sum += v;
			squares += v * v;
		}
		final double n = values.size();
		assertEquals(mean, sum / n, 5 * 3 / Math.sqrt(n));
		assertEquals(square, squares / n, 5 * 9 * Math.sqrt(2 / n));
	}

	private static List<int[]> points(final Phantom phantom, final int t) {
		final List<int[]> points = new ArrayList<>();
		final float[] map = phantom.maps()[t][0];
		for (int i = 0; i < map.length; i++)
			if (map[i] != 0) points.add(new int[] { i / SIDE, i % SIDE });
		for (final Activation a : phantom.outsideActivations())
			if (a.frame() == t) points.add(new int[] { a.row(), a.column() });
		return points;
	}

	private static double leastDistance(final List<int[]> points, final boolean torus) {
		double least = Double.POSITIVE_INFINITY;
		for (int i = 0; i < points.size(); i++)
			for (int j = 0; j < i; j++) {
				final int dy = apart(points.get(i)[0] - points.get(j)[0], torus);
				final int dx = apart(points.get(i)[1] - points.get(j)[1], torus);
				least = Math.min(least, Math.sqrt(dy * dy + dx * dx));
			}
		return least;
	}

	private static int apart(final int difference, final boolean torus) {
		final int d = Math.abs(difference);
		return torus ? Math.min(d, SIDE - d) : d;
	}
}
