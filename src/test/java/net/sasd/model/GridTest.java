/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

	@ParameterizedTest
	@CsvSource({ "PERIODIC,9,7,3,5", "PERIODIC,8,6,4,2", "PERIODIC,1,20,1,7", "PERIODIC,20,1,6,1", "PERIODIC,7,7,7,7",
		"PERIODIC,8,8,8,8", "PERIODIC,1,1,1,1", "EXTENDED,9,7,3,5", "EXTENDED,8,6,4,2", "EXTENDED,1,20,1,7",
		"EXTENDED,20,1,6,1", "EXTENDED,7,7,7,7", "EXTENDED,5,4,13,10" })
	void cuttingAMotifIsTheAdjointOfPlacingIt(final Boundary boundary, final int h, final int w, final int p,
		final int q)
	{
		final Grid grid = new Grid(boundary, h, w, p, q);
		final Random random = new Random(1);
		final double[] motif = new double[p * q], cut = new double[p * q];
		for (int i = 0; i < motif.length; i++)
			motif[i] = random.nextFloat() - 0.5f;
		final float[] placed = place(grid, motif), other = ModelCase.floats(random, grid.size(), 1);
		grid.cut(columns(grid, other), cut);
		double left = 0, right = 0;
		for (int i = 0; i < placed.length; i++)
			left += (double) placed[i] * other[i];
		for (int i = 0; i < motif.length; i++)
			right += motif[i] * cut[i];
		assertEquals(left, right, 1e-12);
	}

	/** The motif on a grid of zeros. */
	private static float[] place(final Grid grid, final double[] motif) {
		final float[] columns = new float[grid.height * grid.motifWidth], placed = new float[grid.size()];
		Arrays.fill(columns, 9f);
		grid.place(motif, columns);
		for (int i = 0; i < columns.length; i++)
			placed[grid.index(i / grid.motifWidth, grid.firstMotifColumn() + i % grid.motifWidth)] = columns[i];
		return placed;
	}

	private static float[] columns(final Grid grid, final float[] values) {
		final float[] columns = new float[grid.height * grid.motifWidth];
		for (int i = 0; i < columns.length; i++)
			columns[i] = values[grid.index(i / grid.motifWidth, grid.firstMotifColumn() + i % grid.motifWidth)];
		return columns;
	}

	@Test
	void theCentreOfAPlacedMotifLiesOnTheOrigin() {
		final Grid grid = new Grid(Boundary.PERIODIC, 9, 8, 4, 3);
		final double[] motif = new double[12];
		motif[2 * 3 + 1] = 1;
		final float[] expected = new float[72];
		expected[0] = 1;
		assertArrayEquals(expected, place(grid, motif));
	}

	@Test
	void thePeriodicGridIsTheField() {
		final Grid grid = new Grid(Boundary.PERIODIC, 13, 17, 5, 5);
		assertEquals(13, grid.height);
		assertEquals(17, grid.width);
	}

	@ParameterizedTest
	@CsvSource({ "64,64,31,31", "1,100,1,20", "100,1,20,1", "7,7,19,19", "13,17,2,3" })
	void theExtendedGridHasRoomForEveryMotifThatTouchesTheField(final int h, final int w, final int p, final int q) {
		final Grid grid = new Grid(Boundary.EXTENDED, h, w, p, q);
		assertTrue(grid.height >= h + p - 1 && grid.width >= w + q - 1);
		if (p == 1) assertEquals(h, grid.height);
		if (q == 1) assertEquals(w, grid.width);
	}

	@Test
	void aMotifLargerThanAPeriodicImageIsRefusedWithBothSizesAndTheRemedy() {
		final String message = assertThrows(IllegalArgumentException.class, () -> new Grid(Boundary.PERIODIC, 10, 20, 3,
			21)).getMessage();
		assertTrue(message.contains("3 x 21") && message.contains("10 x 20") && message.contains("smaller"), message);
	}
}
