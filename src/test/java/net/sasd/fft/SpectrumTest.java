/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectrumTest {

	@ParameterizedTest
	@CsvSource({ "1,1", "1,2", "2,1", "2,2", "1,3", "3,1", "5,7", "7,8", "16,31", "31,1", "1,1000", "64,48", "53,59",
		"700,50" })
	void theInnerProductOfSpectraIsThatOfTheGrids(final int h, final int w) {
		final float[] f = NaiveDft.randomGrid(h * w, 1);
		final float[] g = NaiveDft.randomGrid(h * w, 2);
		double product = 0;
		for (int i = 0; i < f.length; i++) {
			product += (double) f[i] * g[i];
		}
		final Spectrum sf = spectrum(f, h, w);
		final Spectrum sg = spectrum(g, h, w);
		final double tolerance = 1e-6 * NaiveDft.norm(f) * NaiveDft.norm(g);
		final double energy = Math.pow(NaiveDft.norm(f), 2);
		for (final int block : new int[] { ParsevalSum.BLOCK, 37 }) {
			assertEquals(product, innerProduct(sf, sg, block), tolerance);
			assertEquals(energy, innerProduct(sf, sf, block), 1e-6 * energy);
		}
	}

	@ParameterizedTest
	@CsvSource({ "4,3,9", "5,3,9", "1,4,3", "4,1,3" })
	void coefficientsThatStandForTheirMirrorImagesCountTwice(final int h, final int w, final int size) {
		final Spectrum s = new Spectrum(h, w);
		assertEquals(size, s.size());
		final int side = h == 1 ? w : h;
		assertEquals(side / 2 + 1, s.rows);
		for (int i = 0; i < size; i++) {
			final Spectrum unit = new Spectrum(h, w);
			unit.re[i] = 3;
			unit.im[i] = -4;
			final int v = i % s.rows;
			assertEquals((v == 0 || 2 * v == side ? 25.0 : 50.0) / (h * w), innerProduct(unit, unit, 2), 1e-12);
		}
	}

	@Test
	void impossibleSizesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new Spectrum(0, 4));
		assertThrows(IllegalArgumentException.class, () -> new Spectrum(4, -1));
		assertThrows(IllegalArgumentException.class, () -> new Spectrum(1 << 15, 1 << 17));
	}

	/** By {@link ParsevalSum}, in blocks of a length. */
	private static double innerProduct(final Spectrum f, final Spectrum g, final int block) {
		final ParsevalSum sum = new ParsevalSum(f);
		for (int from = 0; from < f.size(); from += block) {
			final int to = Math.min(f.size(), from + block);
			sum.add(Arrays.copyOfRange(f.re, from, to), Arrays.copyOfRange(f.im, from, to), Arrays.copyOfRange(g.re, from, to),
				Arrays.copyOfRange(g.im, from, to), from, to - from);
		}
		return sum.value();
	}

	private static Spectrum spectrum(final float[] grid, final int h, final int w) {
		final Spectrum s = new Spectrum(h, w);
		new RealFft2D(h, w).forward(grid, s, Workers.serial());
		return s;
	}
}
