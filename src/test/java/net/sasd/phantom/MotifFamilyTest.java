/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MotifFamilyTest {

	@ParameterizedTest
	@EnumSource(MotifFamily.class)
	void everyFamilyHasUnitNormOnOneRow(final MotifFamily family) {
		for (final int width : new int[] { 7, 20, 61 })
			assertUnitNorm(family, 1, width);
	}

	@ParameterizedTest
	@EnumSource(value = MotifFamily.class, mode = Mode.EXCLUDE, names = { "AR1", "AR2" })
	void everyPictureFamilyHasUnitNormAtOddEvenAndOblongSizes(final MotifFamily family) {
		final int[][] sizes = { { 5, 5 }, { 8, 8 }, { 11, 11 }, { 20, 9 }, { 13, 1 } };
		for (final int[] size : sizes)
			assertUnitNorm(family, size[0], size[1]);
	}

	@ParameterizedTest
	@EnumSource(value = MotifFamily.class, mode = Mode.INCLUDE, names = { "AR1", "AR2" })
	void transientsRefuseMoreThanOneRow(final MotifFamily family) {
		final IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
			() -> family.shapeFor(3, 9).draw(3, 9, new PhantomRandom(1)));
		assertEquals("motif height is 3: " + family + " is a signal in time, use height 1.", e.getMessage());
	}

	private static void assertUnitNorm(final MotifFamily family, final int height, final int width) {
		final MotifShape shape = family.shapeFor(height, width);
		assertSame(family, shape.family());
		final double[] motif = shape.draw(height, width, new PhantomRandom(3));
		assertEquals(height * width, motif.length);
		double sum = 0;
		for (final double entry : motif)
			sum += entry * entry;
		assertEquals(1, sum, 1e-12);
	}
}
