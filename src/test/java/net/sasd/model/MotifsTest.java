/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MotifsTest {

	@Test
	void motifsAreScaledToUnitNorm() {
		final Motifs motifs = new Motifs(1, 2, new double[] { 3, 4 }, new double[] { 0, -2 });
		assertEquals(2, motifs.count());
		assertArrayEquals(new double[] { 0.6, 0.8 }, motifs.get(0), 1e-15);
		assertArrayEquals(new double[] { 0, -1 }, motifs.get(1), 1e-15);
	}

	@Test
	void neitherTheGivenArraysNorTheReturnedOnesAreShared() {
		final double[] given = { 3, 4 };
		final Motifs motifs = new Motifs(1, 2, given);
		assertArrayEquals(new double[] { 3, 4 }, given);
		given[0] = 100;
		motifs.get(0)[0] = 100;
		motifs.toArrays()[0][0] = 100;
		assertArrayEquals(new double[] { 0.6, 0.8 }, motifs.get(0), 1e-15);
	}

	@Test
	void whatIsNoMotifIsRefused() {
		refused("0 motifs", 1, 2);
		refused("Motif 2 has 3 values", 1, 2, new double[] { 1, 2 }, new double[] { 1, 2, 3 });
		refused("norm 0.0", 1, 2, new double[2]);
		refused("norm NaN", 1, 2, new double[] { Double.NaN, 1 });
	}

	private static void refused(final String words, final int height, final int width, final double[]... motifs) {
		final String message = assertThrows(IllegalArgumentException.class, () -> new Motifs(height, width, motifs))
			.getMessage();
		assertTrue(message.contains(words), message);
	}

	@Test
	void mapsAreCutToTheFieldOfView() {
		final float[] map = new float[5 * 7];
		for (int i = 0; i < map.length; i++)
			map[i] = i;
		final ActivationMaps maps = new ActivationMaps(2, 3, 1, 2, 5, 7, new float[][][] { { map } });
		assertArrayEquals(new float[] { 9, 10, 11, 16, 17, 18 }, maps.inField(0, 0));
		assertEquals(1, maps.frames());
		assertEquals(1, maps.motifs());
	}
}
