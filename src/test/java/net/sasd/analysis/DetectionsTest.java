/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import net.sasd.model.ActivationMaps;
import net.sasd.model.Motifs;
import net.sasd.model.Solution;
import net.sasd.optim.SolverStatus;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Detections are the planted activations. */
class DetectionsTest {

	private static final int HEIGHT = 8, WIDTH = 10, MARGIN = 2;
	private static final double SCALE = 50;
	/** Of unit norm, largest magnitude 0.8. */
	private static final Motifs MOTIFS = new Motifs(1, 2, new double[] { 0.6, -0.8 }, new double[] { 1, 0 });
	private final float[][][] maps = new float[2][2][(HEIGHT + 2 * MARGIN) * (WIDTH + 2 * MARGIN)];

	@Test
	void aDeltaIsFoundWhereItIsWithAmplitudeAndHeightInTheInputsUnits() {
		plant(1, 0, 3, 4, 2);
		final List<Detection> found = found(0);
		assertEquals(1, found.size());
		final Detection only = found.get(0);
		assertEquals(1, only.frame);
		assertEquals(0, only.motif);
		assertEquals(3, only.row);
		assertEquals(4, only.column);
		assertEquals(2 * SCALE, only.amplitude);
		assertEquals(2 * SCALE * 0.8, only.peak, 1e-9);
	}

	@Test
	void anActivationBetweenPixelsIsOneOfTheSumAtTheCentroid() {
		plant(0, 0, 3, 4, 3);
		plant(0, 0, 3, 5, 1);
		plant(0, 0, 4, 4, 2);
		plant(0, 0, 3, 6, 0.5); // not in the neighbourhood, and no maximum
		final List<Detection> found = found(0);
		assertEquals(1, found.size());
		assertEquals(3 + 2 / 6., found.get(0).row, 1e-12);
		assertEquals(4 + 1 / 6., found.get(0).column, 1e-12);
		assertEquals(6 * SCALE, found.get(0).amplitude, 1e-9);
	}

	@Test
	void negativeActivationsCountByMagnitudeAndOtherSignsAreNotMixed() {
		plant(0, 0, 3, 4, -3);
		plant(0, 0, 3, 5, -1);
		plant(0, 0, 2, 4, 2); // weaker than its neighbour, so no maximum
		plant(0, 0, 6, 6, 1);
		final List<Detection> found = found(0);
		assertEquals("[-200.0, 50.0]", amplitudes(found));
		assertEquals(3, found.get(0).row);
		assertEquals(4.25, found.get(0).column);
		assertEquals(-200 * 0.8, found.get(0).peak, 1e-9);
	}

	@Test
	void ofEqualNeighboursTheFirstIsTheMaximum() {
		plant(0, 0, 3, 4, 1);
		plant(0, 0, 3, 5, 1);
		plant(0, 0, 6, 2, 1);
		plant(0, 0, 5, 3, -1);
		final List<Detection> found = found(0);
		assertEquals(2, found.size());
		assertEquals(4.5, found.get(0).column);
		assertEquals(5, found.get(1).row);
		assertEquals(-SCALE, found.get(1).amplitude);
	}

	@Test
	void cornersAreFoundAndWhatIsCentredOutsideIsNot() {
		plant(0, 1, 0, 0, 1);
		plant(0, 1, HEIGHT - 1, WIDTH - 1, 1);
		plant(0, 1, -1, 5, 2);
		plant(0, 1, 0, 5, 1); // the tail of the one outside
		plant(0, 1, 4, 0, 3);
		plant(0, 1, 4, -1, 1);
		final List<Detection> found = found(0);
		assertEquals("[50.0, 200.0, 50.0]", amplitudes(found));
		assertEquals(-0.25, found.get(1).column);
	}

	@Test
	void withoutAMarginTheNeighbourhoodEndsAtTheEdge() {
		final float[] map = new float[12];
		map[0] = 2;
		map[1] = 1;
		map[11] = 1;
		final Solution solution = solution(MOTIFS, new ActivationMaps(3, 4, 0, 0, 3, 4, new float[][][] { { map,
			new float[12] } }));
		final List<Detection> found = Detections.of(solution, 0, 0);
		assertEquals("[150.0, 50.0]", amplitudes(found));
		assertEquals(1 / 3., found.get(0).column, 1e-7);
	}

	@Test
	void aSignalIsAnImageOfOneRowOrColumn() {
		final float[] map = { 0, 1, 0, 0, 3, 1, 0 };
		for (final boolean row : new boolean[] { true, false }) {
			final int h = row ? 1 : 7, w = row ? 7 : 1;
			final Solution solution = solution(new Motifs(1, 1, new double[] { 1 }), new ActivationMaps(h, w, 0, 0, h, w,
				new float[][][] { { map } }));
			final List<Detection> found = Detections.of(solution, 0, 0);
			assertEquals("[50.0, 200.0]", amplitudes(found));
			assertEquals(4.25, row ? found.get(1).column : found.get(1).row);
			assertEquals(0, row ? found.get(1).row : found.get(1).column);
		}
	}

	@Test
	void whatIsBelowTheShareOfItsMotifsStrongestOverAllFramesIsLeftOut() {
		plant(0, 0, 2, 2, -10);
		plant(1, 0, 2, 2, 0.5);
		plant(1, 0, 5, 5, 0.49);
		plant(1, 1, 2, 2, 0.01); // the strongest of its own motif
		assertEquals("[-500.0, 25.0, 0.5]", amplitudes(found(0.05)));
		assertEquals(4, found(0).size());
		assertEquals(2, found(1).size());
	}

	@Test
	void theOrderIsFrameThenMotifThenRowByRow() {
		plant(1, 0, 1, 1, 1);
		plant(0, 1, 1, 1, 2);
		plant(0, 0, 5, 1, 3);
		plant(0, 0, 1, 8, 4);
		plant(0, 0, 1, 2, 5);
		assertEquals("[250.0, 200.0, 150.0, 100.0, 50.0]", amplitudes(found(0)));
		assertEquals(7, Detections.of(solution(), 7, 0).get(0).frame);
	}

	@Test
	void anEmptyMapHasNone() {
		assertTrue(found(0).isEmpty());
	}

	@Test
	void aShareThatIsNoneIsRefused() {
		for (final double share : new double[] { -0.1, 1.1, Double.NaN })
			Assertions.assertThrows(IllegalArgumentException.class, () -> found(share));
	}

	private void plant(final int t, final int k, final int row, final int column, final double value) {
		maps[t][k][(row + MARGIN) * (WIDTH + 2 * MARGIN) + column + MARGIN] = (float) value;
	}

	private List<Detection> found(final double share) {
		return Detections.of(solution(), 0, share);
	}

	private Solution solution() {
		return solution(MOTIFS, new ActivationMaps(HEIGHT, WIDTH, MARGIN, MARGIN, HEIGHT + 2 * MARGIN, WIDTH + 2 * MARGIN,
			maps));
	}

	private static Solution solution(final Motifs motifs, final ActivationMaps maps) {
		return new Solution(SolverStatus.CONVERGED, motifs, maps, new double[maps.frames()], SCALE, null, null, 0,
			Collections.emptyList(), Collections.emptyList());
	}

	private static String amplitudes(final List<Detection> found) {
		return found.stream().map(d -> Math.round(1e4 * d.amplitude) / 1e4).collect(Collectors.toList()).toString();
	}
}
