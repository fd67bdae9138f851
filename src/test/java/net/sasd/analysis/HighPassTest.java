/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.model.FrameSource;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** White noise keeps its variance, planes vanish. */
class HighPassTest {

	@ParameterizedTest
	@CsvSource({ "11, 13, 1", "11, 13, 3", "1, 40, 1", "1, 40, 2", "40, 1, 2" })
	void theSquaresOfTheCoefficientsSumToOne(final int height, final int width, final int lag) {
		// the response to one bright pixel holds each coefficient once
		final float[] frame = new float[height * width];
		frame[height / 2 * width + width / 2] = 1;
		final HighPass pass = pass(height, width, frame, lag);
		double squares = 0, sum = 0;
		for (int r = 0; r < pass.height; r++)
			for (int c = 0; c < pass.width; c++) {
				squares += Math.pow(pass.at(0, r, c), 2);
				sum += pass.at(0, r, c);
			}
		assertEquals(1, squares, 1e-12);
		assertEquals(0, sum, 1e-12);
	}

	@ParameterizedTest
	@CsvSource({ "11, 13, 1", "11, 13, 3", "1, 40, 2", "40, 1, 2" })
	void aPlaneVanishes(final int height, final int width, final int lag) {
		final float[] frame = new float[height * width];
		for (int i = 0; i < frame.length; i++)
			frame[i] = 3 + 2 * (i / width) - i % width;
		final HighPass pass = pass(height, width, frame, lag);
		for (int r = 0; r < pass.height; r++)
			for (int c = 0; c < pass.width; c++)
				assertEquals(0, pass.at(0, r, c), 1e-6);
	}

	@ParameterizedTest
	@CsvSource({ "5, 6, 1", "1, 9, 1", "9, 1, 1" })
	void aDifferenceThatTouchesAMaskedPixelDoesNotExist(final int height, final int width, final int lag) {
		final float[] frame = new float[height * width];
		frame[1] = 1;
		frame[0] = Float.NaN;
		final HighPass pass = pass(height, width, frame, lag);
		assertTrue(Double.isNaN(pass.at(0, 0, 0)));
	}

	private static HighPass pass(final int height, final int width, final float[] frame, final int lag) {
		return new HighPass(Observation.read(FrameSource.of(height, width, frame), Normalization.NONE, null, Float.NaN),
			lag);
	}
}
