/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Fields fit into their box by whole factors. */
class ZoomTest {

	@Test
	void aSmallFieldIsEnlargedToSquares() {
		final Picture picture = new Zoom(3, 4, 42, Zoom.Pooling.MEAN).picture(new float[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
			10, 11 }, v -> (int) v);
		assertEquals(40, picture.width);
		assertEquals(30, picture.height);
		for (int y = 0; y < 30; y++)
			for (int x = 0; x < 40; x++)
				assertEquals(y / 10 * 4 + x / 10, picture.get(x, y));
	}

	@Test
	void aLargeFieldIsReducedToMeansWithoutNaN() {
		final float[] field = new float[6 * 5];
		for (int i = 0; i < 30; i++)
			field[i] = i;
		field[0] = Float.NaN;
		final Zoom zoom = new Zoom(6, 5, 3, Zoom.Pooling.MEAN);
		assertEquals(3, zoom.pictureWidth());
		assertEquals(3, zoom.pictureHeight());
		assertEquals((1 + 5 + 6) / 3f, zoom.value(field, 0, 0));
		assertEquals((24 + 29) / 2f, zoom.value(field, 2, 2));
		assertTrue(Float.isNaN(new Zoom(1, 1, 1, Zoom.Pooling.MEAN).value(new float[] { Float.NaN }, 0, 0)));
	}

	@Test
	void lonePeaksOfEitherSignStayAndAreSeen() {
		final float[] field = new float[100 * 100];
		field[5050] = -3;
		field[5051] = 2;
		final Zoom zoom = new Zoom(100, 100, 50, Zoom.Pooling.PEAK);
		int seen = 0;
		for (int y = 0; y < 50; y++)
			for (int x = 0; x < 50; x++)
				if (zoom.value(field, x, y) == -3) seen++;
		assertEquals(9, seen);
	}

	@Test
	void enlargedPeaksStayInTheirPlace() {
		final float[] field = new float[16];
		field[5] = 1;
		final Zoom zoom = new Zoom(4, 4, 12, Zoom.Pooling.PEAK);
		for (int y = 0; y < 12; y++)
			for (int x = 0; x < 12; x++)
				assertEquals(x / 3 == 1 && y / 3 == 1 ? 1 : 0, zoom.value(field, x, y));
	}
}
