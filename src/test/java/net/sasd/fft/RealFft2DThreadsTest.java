/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import net.sasd.parallel.Workers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.edu.icm.jlargearrays.ConcurrencyUtils;

/** The number of threads, ours and JTransforms', must not change a bit. */
@Timeout(120)
class RealFft2DThreadsTest {

	private final ExecutorService pool = Executors.newFixedThreadPool(8);

	@AfterEach
	void shutDown() {
		pool.shutdownNow();
	}

	@ParameterizedTest
	@CsvSource({ "256,256", "270,180", "131,127", "127,131", "1,1000", "1000,1", "600,5", "5,600", "301,290" })
	void oneAndEightThreadsGiveTheSameBits(final int h, final int w) {
		final RealFft2D fft = new RealFft2D(h, w);
		final float[] grid = NaiveDft.randomGrid(h * w, 6);
		final float[][] one = roundTrip(fft, grid, Workers.serial());
		for (int i = 0; i < 5; i++) {
			assertSameBits(one, roundTrip(fft, grid, Workers.on(pool, 8)));
		}
	}

	@ParameterizedTest
	@CsvSource({ "128,128", "96,90", "127,113", "12,256", "12,180", "12,211", "256,12", "211,12" })
	void manyThreadsMayShareOneInstance(final int h, final int w) throws Exception {
		final RealFft2D fft = new RealFft2D(h, w);
		final List<float[]> grids = new ArrayList<>();
		final List<float[][]> expected = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			grids.add(NaiveDft.randomGrid(h * w, i));
			expected.add(roundTrip(fft, grids.get(i), Workers.serial()));
		}
		final List<Future<?>> calls = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			final int which = i % 8;
			calls.add(pool.submit(() -> assertSameBits(expected.get(which), roundTrip(fft, grids.get(which), Workers
				.serial()))));
		}
		for (final Future<?> call : calls) {
			call.get();
		}
	}

	@ParameterizedTest
	@CsvSource({ "1,65536", "1,100003", "1,100000", "65536,1", "20011,1" })
	void theThreadCountOfJTransformsChangesNoBit(final int h, final int w) {
		final RealFft2D fft = new RealFft2D(h, w);
		final float[] grid = NaiveDft.randomGrid(h * w, 7);
		final float[][] usual = roundTrip(fft, grid, Workers.serial());
		final int threads = ConcurrencyUtils.getNumberOfThreads();
		try {
			for (final int count : new int[] { 1, 2, 4 }) {
				ConcurrencyUtils.setNumberOfThreads(count);
				assertSameBits(usual, roundTrip(fft, grid, Workers.serial()));
			}
		}
		finally {
			ConcurrencyUtils.setNumberOfThreads(threads);
		}
	}

	/** Returns the real parts, the imaginary parts, the inverse and some of its columns. */
	private static float[][] roundTrip(final RealFft2D fft, final float[] grid, final Workers workers) {
		final Spectrum s = fft.newSpectrum();
		fft.forward(grid, s, workers);
		final float[] re = s.re.clone();
		final float[] im = s.im.clone();
		final float[] back = new float[grid.length];
		fft.inverse(s, back, workers);
		System.arraycopy(re, 0, s.re, 0, re.length);
		System.arraycopy(im, 0, s.im, 0, im.length);
		final int count = (fft.width() + 1) / 2;
		final float[] columns = new float[count * fft.height()];
		fft.inverseColumns(s, fft.width() - 1, count, columns, workers);
		return new float[][] { re, im, back, columns };
	}

	private static void assertSameBits(final float[][] expected, final float[][] actual) {
		for (int i = 0; i < expected.length; i++) {
			assertArrayEquals(expected[i], actual[i]);
		}
	}
}
