/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import net.sasd.model.FrameSource;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.parallel.Workers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The autocorrelation is the sum over pairs of pixels that count. */
class AutocorrelationTest {

	@ParameterizedTest
	@CsvSource({ "9, 12, 1, false", "10, 7, 2, true", "1, 31, 2, true", "16, 1, 1, false" })
	void itIsTheNaiveMeanOverPairs(final int height, final int width, final int frames, final boolean masked) {
		final Random random = new Random(7);
		final float[][] values = new float[frames][height * width];
		for (final float[] frame : values)
			for (int i = 0; i < frame.length; i++)
				frame[i] = masked && random.nextInt(5) == 0 ? Float.NaN : random.nextFloat();
		final Observation y = Observation.read(FrameSource.of(height, width, values), Normalization.NONE, null, Float.NaN);
		final Autocorrelation r = new Autocorrelation(y, Workers.serial());
		for (int dy = -r.rows; dy <= r.rows; dy++)
			for (int dx = -r.columns; dx <= r.columns; dx++)
				assertEquals(naive(y, dy, dx), r.at(dy, dx), 1e-5, dy + " " + dx);
		double largest = 0;
		for (int dx = -r.columns; dx <= r.columns; dx++)
			if (r.rows > 0) largest = Math.max(largest, Math.abs(naive(y, 1, dx)));
		if (r.rows > 0) assertEquals(largest, r.rowEnvelope()[1], 1e-5);
		if (height == 1) assertEquals(Math.abs(naive(y, 0, 1)), r.columnEnvelope()[1], 1e-5);
	}

	private static double naive(final Observation y, final int dy, final int dx) {
		double sum = 0;
		int pairs = 0;
		for (int t = 0; t < y.frames(); t++)
			for (int r = Math.max(0, -dy); r < Math.min(y.height, y.height - dy); r++)
				for (int c = Math.max(0, -dx); c < Math.min(y.width, y.width - dx); c++) {
					final int p = r * y.width + c, q = (r + dy) * y.width + c + dx;
					if (y.mask(t) != null && !(y.mask(t)[p] && y.mask(t)[q])) continue;
					sum += (y.frame(t)[p] - y.mean(t)) * (y.frame(t)[q] - y.mean(t));
					pairs++;
				}
		return pairs == 0 ? 0 : sum / pairs;
	}
}
