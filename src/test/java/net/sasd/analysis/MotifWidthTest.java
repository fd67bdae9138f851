/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.sasd.model.Motifs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Widths of motifs that are known. */
class MotifWidthTest {

	/** Linear interpolation of a Gaussian errs by less than 1 % from sigma = 1.5 on. */
	@ParameterizedTest
	@CsvSource({ "1.5, 2", "2, 4.3", "3, 1.5", "5, 5" })
	void aGaussiansWidthIsThatOfTheFormula(final double down, final double across) {
		for (final int sign : new int[] { 1, -1 }) {
			final MotifWidth width = MotifWidth.of(gaussian(41, 39, 20, 19, down, across, sign), 0);
			assertEquals(2 * Math.sqrt(2 * Math.log(2)) * down, width.rows, 0.01 * 2.3548 * down);
			assertEquals(2 * Math.sqrt(2 * Math.log(2)) * across, width.columns, 0.01 * 2.3548 * across);
		}
	}

	@Test
	void aTrianglesWidthIsExact() {
		final MotifWidth width = MotifWidth.of(new Motifs(1, 9, new double[] { 0, 1, 2, 3, 4, 2.5, 1, 0, 0 }), 0);
		assertEquals(2 + 1 + 0.5 / 1.5, width.columns, 1e-12);
	}

	@Test
	void aSinglePixelIsOnePixelWide() {
		final double[] pixel = new double[25];
		pixel[12] = 1;
		final MotifWidth width = MotifWidth.of(new Motifs(5, 5, pixel), 0);
		assertEquals(1, width.rows);
		assertEquals(1, width.columns);
	}

	@Test
	void whatDoesNotFallToHalfInsideTheWindowHasNoWidth() {
		final MotifWidth row = MotifWidth.of(new Motifs(1, 5, new double[] { 0, 1, 2, 1, 0 }), 0);
		assertEquals(Double.NaN, row.rows);
		assertEquals(2, row.columns);
		assertEquals(Double.NaN, MotifWidth.of(new Motifs(1, 5, new double[] { 3, 4, 5, 3, 0 }), 0).columns);
	}

	private static Motifs gaussian(final int height, final int width, final int row, final int column,
		final double down, final double across, final int sign)
	{
		final double[] values = new double[height * width];
		for (int i = 0; i < height; i++)
			for (int j = 0; j < width; j++)
				values[i * width + j] = sign * Math.exp(-(i - row) * (i - row) / (2 * down * down) - (j - column) * (j -
					column) / (2 * across * across));
		return new Motifs(height, width, values);
	}
}
