/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import net.sasd.model.Motifs;

import org.junit.jupiter.api.Test;

/** The rectangle of least expected error. */
class MotifSupportTest {

	@Test
	void noOtherRectangleHasMoreEnergyAboveItsCost() {
		final Random random = new Random(5);
		for (int trial = 0; trial < 20; trial++) {
			final int rows = 1 + random.nextInt(7), columns = 1 + random.nextInt(8);
			final double[] a = random.doubles(rows * columns).map(u -> random.nextGaussian()).toArray();
			final MotifSupport found = MotifSupport.of(a, rows, columns, 1);
			double best = Double.NEGATIVE_INFINITY;
			for (int top = 0; top < rows; top++)
				for (int left = 0; left < columns; left++)
					for (int h = 1; h <= rows - top; h++)
						for (int w = 1; w <= columns - left; w++)
							best = Math.max(best, score(a, columns, top, left, h, w));
			assertEquals(best, score(a, columns, found.top, found.left, found.height, found.width), 1e-12);
		}
	}

	@Test
	void aPlantedRectangleInNoiseIsFound() {
		final Random random = new Random(6);
		final double[] a = new double[40 * 40];
		for (int i = 0; i < a.length; i++)
			a[i] = 0.01 * random.nextGaussian();
		for (int r = 12; r < 23; r++)
			for (int c = 15; c < 22; c++)
				a[r * 40 + c] += random.nextBoolean() ? 0.1 : -0.1;
		final Motifs motifs = new Motifs(40, 40, a);
		final MotifSupport found = MotifSupport.of(motifs, 0, 0.001, 13, 13);
		assertEquals("12 15 11 7", found.top + " " + found.left + " " + found.height + " " + found.width);
	}

	private static double score(final double[] a, final int columns, final int top, final int left, final int h,
		final int w)
	{
		double sum = 0;
		for (int r = top; r < top + h; r++)
			for (int c = left; c < left + w; c++)
				sum += a[r * columns + c] * a[r * columns + c] - 1;
		return sum;
	}
}
