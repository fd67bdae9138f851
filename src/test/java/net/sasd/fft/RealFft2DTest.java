/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealFft2DTest {

	/** Allowed error of one value, as a fraction of the root mean square of all. */
	private static final double TOLERANCE = 1e-6;

	private static final Workers SERIAL = Workers.serial();

	@ParameterizedTest
	@CsvSource({ "1,1", "1,2", "2,1", "2,2", "1,3", "3,1", "1,4", "1,7", "7,1", "1,16", "16,1", "8,8", "5,7", "16,12",
		"13,9", "31,1", "1,37", "17,16", "16,17", "18,15", "20,14", "25,49", "16,1", "16,2", "64,48", "33,22", "37,41",
		"40,37", "37,40", "2,64", "64,2" })
	void forwardIsTheDefinition(final int h, final int w) {
		final float[] grid = NaiveDft.randomGrid(h * w, 31 * h + w);
		assertIsTheDefinition(grid, spectrum(grid, h, w));
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "1,2", "2,1", "1,3", "3,1", "1,7", "7,1", "16,1", "1,4096", "5,7", "128,64", "127,131", "131,16",
		"16,131", "135,200", "200,135", "77,91", "211,223", "257,65", "1,10007", "2,8193", "65,1" })
	void inverseOfForwardIsTheGrid(final int h, final int w) {
		final float[] grid = NaiveDft.randomGrid(h * w, h + w);
		final float[] original = grid.clone();
		final RealFft2D fft = new RealFft2D(h, w);
		final Spectrum s = fft.newSpectrum();
		fft.forward(grid, s, SERIAL);
		assertArrayEquals(original, grid, "the input was changed");
		final float[] back = new float[h * w];
		fft.inverse(s, back, SERIAL);
		assertArrayEquals(grid, back, 2e-6f);
	}

	@Test
	void theTransformIsLinear() {
		final int h = 45;
		final int w = 52;
		final float[] f = NaiveDft.randomGrid(h * w, 1);
		final float[] g = NaiveDft.randomGrid(h * w, 2);
		final float[] sum = new float[h * w];
		for (int i = 0; i < sum.length; i++) {
			sum[i] = 3 * f[i] - 0.5f * g[i];
		}
		final Spectrum sf = spectrum(f, h, w);
		final Spectrum sg = spectrum(g, h, w);
		final Spectrum s = spectrum(sum, h, w);
		for (int i = 0; i < s.size(); i++) {
			assertEquals(3 * sf.re[i] - 0.5f * sg.re[i], s.re[i], TOLERANCE * NaiveDft.norm(sum));
			assertEquals(3 * sf.im[i] - 0.5f * sg.im[i], s.im[i], TOLERANCE * NaiveDft.norm(sum));
		}
	}

	@ParameterizedTest
	@CsvSource({ "36,50,5,7", "31,29,30,1", "1,64,0,13", "53,1,20,0" })
	void shiftingTheGridTurnsThePhases(final int h, final int w, final int dy, final int dx) {
		final float[] grid = NaiveDft.randomGrid(h * w, 3);
		final float[] shifted = new float[h * w];
		for (int y = 0; y < h; y++) {
			for (int x = 0; x < w; x++) {
				shifted[(y + dy) % h * w + (x + dx) % w] = grid[y * w + x];
			}
		}
		final Spectrum a = spectrum(grid, h, w);
		final Spectrum b = spectrum(shifted, h, w);
		for (int i = 0; i < a.size(); i++) {
			final double angle = -2 * Math.PI * ((double) a.vertical(i) * dy / h + (double) a.horizontal(i) * dx / w);
			final double c = Math.cos(angle);
			final double s = Math.sin(angle);
			assertEquals(a.re[i] * c - a.im[i] * s, b.re[i], TOLERANCE * NaiveDft.norm(grid));
			assertEquals(a.re[i] * s + a.im[i] * c, b.im[i], TOLERANCE * NaiveDft.norm(grid));
		}
	}

	@ParameterizedTest
	@CsvSource({ "30,40,0,40", "30,40,35,12", "30,40,-3,7", "30,40,83,1", "30,40,5,0", "41,37,30,20", "12,7,5,7",
		"20,300,250,280", "1,64,60,10", "50,1,0,1", "50,1,0,0", "30,40,-2147483648,9", "30,40,2147483647,9",
		"1,64,-2147483648,9" })
	void inverseColumnsAreColumnsOfTheInverse(final int h, final int w, final int first, final int count) {
		final float[] grid = NaiveDft.randomGrid(h * w, 4);
		final Spectrum s = spectrum(grid, h, w);
		final float[] columns = new float[h * count];
		new RealFft2D(h, w).inverseColumns(s, first, count, columns, SERIAL);
		for (int i = 0; i < columns.length; i++) {
			assertEquals(grid[i / count * w + column(first, i % count, w)], columns[i], 2e-6f, "entry " + i);
		}
	}

	@ParameterizedTest
	@CsvSource({ "50,60,7,19", "50,60,59,1", "16,170,20,140", "37,60,10,5", "20,9,2,3", "20,9,-1,9", "20,9,4,0", "1,30,-4,9",
		"30,1,0,1", "60,50,2147483647,20" })
	void forwardColumnsIsTheTransformOfAGridWithTheseColumns(final int h, final int w, final int first, final int count) {
		final float[] columns = NaiveDft.randomGrid(h * count, 5), grid = new float[h * w];
		for (int i = 0; i < columns.length; i++) {
			grid[i / count * w + column(first, i % count, w)] = columns[i];
		}
		final Spectrum s = new Spectrum(h, w);
		Arrays.fill(s.re, Float.NaN);
		Arrays.fill(s.im, Float.NaN);
		new RealFft2D(h, w).forwardColumns(columns, first, count, s, SERIAL);
		assertIsTheDefinition(grid, s);
	}

	private static int column(final int first, final int i, final int w) {
		return (int) Math.floorMod((long) first + i, (long) w);
	}

	@Test
	void theTransformOfNothingIsZero() {
		final Spectrum s = new Spectrum(20, 30);
		Arrays.fill(s.re, 1);
		Arrays.fill(s.im, 1);
		new RealFft2D(20, 30).forward(new float[600], s, SERIAL);
		assertArrayEquals(new float[s.size()], s.re);
		assertArrayEquals(new float[s.size()], s.im);
	}

	@Test
	void aNotANumberIsNotMistakenForZero() {
		final float[] grid = new float[20 * 30];
		grid[215] = Float.NaN;
		assertTrue(Float.isNaN(spectrum(grid, 20, 30).re[7]));
	}

	@Test
	void arraysAndSpectraOfTheWrongSizeAreRefused() {
		final RealFft2D fft = new RealFft2D(6, 8);
		final float[] grid = new float[48];
		assertThrows(IllegalArgumentException.class, () -> fft.forward(new float[47], fft.newSpectrum(), SERIAL));
		assertThrows(IllegalArgumentException.class, () -> fft.forward(grid, new Spectrum(6, 9), SERIAL));
		assertThrows(IllegalArgumentException.class, () -> fft.inverse(new Spectrum(8, 6), grid, SERIAL));
		assertThrows(IllegalArgumentException.class, () -> fft.inverse(fft.newSpectrum(), new float[47], SERIAL));
		assertThrows(IllegalArgumentException.class, () -> fft.inverseColumns(fft.newSpectrum(), 0, 9, grid, SERIAL));
		assertThrows(IllegalArgumentException.class, () -> fft.inverseColumns(fft.newSpectrum(), 0, -1, grid, SERIAL));
		assertThrows(IllegalArgumentException.class, () -> fft.forwardColumns(grid, 0, 9, fft.newSpectrum(), SERIAL));
		assertThrows(IllegalArgumentException.class, () -> fft.forwardColumns(new float[17], 0, 3, fft.newSpectrum(),
			SERIAL));
		assertThrows(IllegalArgumentException.class, () -> new RealFft2D(0, 8));
		assertThrows(IllegalArgumentException.class, () -> new RealFft2D(1 << 16, 1 << 16));
	}

	private static void assertIsTheDefinition(final float[] grid, final Spectrum s) {
		final double[][] expected = NaiveDft.of(grid, s.height, s.width);
		final double tolerance = TOLERANCE * NaiveDft.norm(grid);
		for (int i = 0; i < s.size(); i++) {
			assertEquals(expected[0][i], s.re[i], tolerance, "re " + i);
			assertEquals(expected[1][i], s.im[i], tolerance, "im " + i);
		}
	}

	private static Spectrum spectrum(final float[] grid, final int h, final int w) {
		final RealFft2D fft = new RealFft2D(h, w);
		final Spectrum s = fft.newSpectrum();
		fft.forward(grid, s, SERIAL);
		return s;
	}
}
