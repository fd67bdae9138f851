/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
		assertEquals(product, sf.innerProduct(sg, Workers.serial()), tolerance);
		assertEquals(Math.pow(NaiveDft.norm(f), 2), sf.energy(Workers.serial()), 1e-6 * sf.energy(Workers.serial()));
	}

	@ParameterizedTest
	@CsvSource({ "3,4,9", "3,5,9" })
	void coefficientsThatStandForTheirMirrorImagesCountTwice(final int h, final int w, final int size) {
		final Spectrum s = new Spectrum(h, w);
		assertEquals(size, s.size());
		assertEquals(w / 2 + 1, s.columns);
		for (int i = 0; i < size; i++) {
			final Spectrum unit = new Spectrum(h, w);
			unit.re[i] = 3;
			unit.im[i] = -4;
			final int u = i % s.columns;
			assertEquals((u == 0 || 2 * u == w ? 25.0 : 50.0) / (h * w), unit.energy(Workers.serial()), 1e-12);
		}
	}

	@Test
	void spectraOfDifferentGridsHaveNoInnerProduct() {
		// both have 3 x 3 coefficients
		assertThrows(IllegalArgumentException.class, () -> new Spectrum(3, 4).innerProduct(new Spectrum(3, 5), Workers.serial()));
	}

	@Test
	void impossibleSizesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new Spectrum(0, 4));
		assertThrows(IllegalArgumentException.class, () -> new Spectrum(4, -1));
		assertThrows(IllegalArgumentException.class, () -> new Spectrum(1 << 15, 1 << 17));
	}

	private static Spectrum spectrum(final float[] grid, final int h, final int w) {
		final Spectrum s = new Spectrum(h, w);
		new RealFft2D(h, w).forward(grid, s, Workers.serial());
		return s;
	}
}
