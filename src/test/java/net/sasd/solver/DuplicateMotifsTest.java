/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.sasd.evaluate.MotifError;
import net.sasd.model.Boundary;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.parallel.Workers;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.RandomMotif;
import net.sasd.phantom.RingMotif;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DuplicateMotifsTest {

	private static final int SIZE = 96, N = 9, LIFTED = 3 * N - 2;

	@ParameterizedTest
	@EnumSource(Boundary.class)
	void twoMotifsThatStartTheSameBothComeBack(final Boundary boundary) {
		final Phantom phantom = RecoveryTest.phantom(boundary, false, N, 25, 3, RingMotif.of(3, 1), new RandomMotif());
		final double[] start = lifted(phantom.motifs()[0]);
		final Solution solution = Scene.solve(Scene.observe(SIZE, SIZE, phantom.frames()), Parameters.builder().motifs(2)
			.motifSize(N, N).nonNegative(true).boundary(boundary).initialMotifs(new Motifs(LIFTED, LIFTED, start, start))
			.build());
		for (final double error : MotifError.of(solution.motifs, new Motifs(N, N, phantom.motifs())))
			assertTrue(error < 0.02, "error " + error);
	}

	@Test
	void theWeakerTwinIsMovedToWhatIsNotExplained() {
		final Phantom phantom = RecoveryTest.phantom(Boundary.EXTENDED, false, N, 25, 3, RingMotif.of(3, 1),
			new RandomMotif());
		final Observation y = Scene.observe(SIZE, SIZE, phantom.frames());
		final double[] start = lifted(phantom.motifs()[0]);
		final Descent descent = descent(y, start, start);
		for (int n = 0; n < 10; n++)
			descent.iterate(0);
		final double[][] before = { descent.motifs.motifs[0].clone(), descent.motifs.motifs[1].clone() };
		final DuplicateMotifs duplicates = duplicates(y);
		assertTrue(duplicates.reseed(descent));
		final int moved = same(before[0], descent.motifs.motifs[0]) ? 1 : 0;
		assertArrayEquals(before[1 - moved], descent.motifs.motifs[1 - moved]);
		for (final float value : descent.local().frames[0].maps[moved])
			assertEquals(0, value);
		final Motifs reseeded = new Motifs(LIFTED, LIFTED, descent.motifs.motifs[moved]);
		assertTrue(MotifError.of(reseeded, new Motifs(N, N, phantom.motifs()[1]))[0] < 0.4,
			"the other motif is what is left");
		assertFalse(duplicates.reseed(descent), "they differ now");
	}

	@Test
	void motifsThatDifferAreLeftAlone() {
		final Phantom phantom = RecoveryTest.phantom(Boundary.EXTENDED, false, N, 25, 3, RingMotif.of(3, 1),
			new RandomMotif());
		final Observation y = Scene.observe(SIZE, SIZE, phantom.frames());
		final Descent descent = descent(y, lifted(phantom.motifs()[0]), lifted(phantom.motifs()[1]));
		descent.iterate(0);
		assertFalse(duplicates(y).reseed(descent));
	}

	private static boolean same(final double[] a, final double[] b) {
		return Arrays.equals(a, b);
	}

	private static DuplicateMotifs duplicates(final Observation y) {
		return new DuplicateMotifs(new Grid(Boundary.EXTENDED, SIZE, SIZE, N, N), 2);
	}

	private static Descent descent(final Observation y, final double[]... start) {
		return Scene.descent(y, Parameters.builder().motifs(2).motifSize(N, N).nonNegative(true).initialMotifs(new Motifs(
			LIFTED, LIFTED, start)).build(), Workers.serial());
	}

	private static double[] lifted(final double[] motif) {
		final double[] window = new double[LIFTED * LIFTED];
		for (int i = 0; i < N; i++)
			System.arraycopy(motif, i * N, window, (N - 1 + i) * LIFTED + N - 1, N);
		return window;
	}
}
