/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleBinaryOperator;

import net.sasd.phantom.PupilPsf;
import net.sasd.phantom.SampledPsf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of point spread functions. */
class PsfShapeTest {

	@ParameterizedTest
	@CsvSource({ "1.1, 1.1", "0.9, 1.6", "1.7, 1.2" })
	void aGaussianHasItsWidthsAndNoAsymmetry(final double sigmaX, final double sigmaY) {
		final PsfShape shape = new PsfShape(PsfSpline.gaussian(sigmaX, sigmaY));
		// the pixel's own variance is 1/12
		assertEquals(Math.sqrt(sigmaX * sigmaX - 1.0 / 12), shape.sigmaX, 0.01 * sigmaX);
		assertEquals(Math.sqrt(sigmaY * sigmaY - 1.0 / 12), shape.sigmaY, 0.01 * sigmaY);
		assertEquals(Math.sqrt(8 * Math.log(2)) * sigmaX, shape.fwhmX, 0.01 * shape.fwhmX);
		assertEquals(Math.sqrt(8 * Math.log(2)) * sigmaY, shape.fwhmY, 0.01 * shape.fwhmY);
		assertEquals(0, shape.asymmetry, 1e-9);
	}

	@Test
	void whatIsTheSameAfterHalfATurnHasNoAsymmetry() {
		assertEquals(0, new PsfShape(sampled(PsfShapeTest::slanted)).asymmetry, 1e-9);
	}

	@Test
	void asymmetryIsAboutTheCentreOfMassWhereverTheOriginIs() {
		final PsfSpline shifted = sampled((u, v) -> slanted(u - 0.5, v + 1));
		assertEquals(0, new PsfShape(shifted).asymmetry, 2e-3);
		final DoubleBinaryOperator lopsided = (u, v) -> slanted(u, v) + 0.4 * slanted(u - 2, v - 1);
		final double here = new PsfShape(sampled(lopsided)).asymmetry;
		assertTrue(here > 0.05, "asymmetry " + here);
		assertEquals(here, new PsfShape(sampled((u, v) -> lopsided.applyAsDouble(u + 0.5, v + 1))).asymmetry, 2e-3);
	}

	/** Half a turn about x: ½ ∫ |f(u) − f(−u)| of two spots of shares p and 1 − p is what they do not share. */
	@Test
	void asymmetryIsTheShareOfTheLightWithoutACounterpart() {
		final double p = 0.6;
		// centre of mass at 0: p a = (1 − p) b
		final PsfSpline two = sampled((u, v) -> p * spot(u + 2, v) + (1 - p) * spot(u - 2 * p / (1 - p), v));
		double difference = 0;
		final double step = 0.05;
		for (double v = -7; v <= 7; v += step)
			for (double u = -7; u <= 7; u += step)
				difference += step * step * Math.abs(p * spot(u + 2, v) + (1 - p) * spot(u - 3, v) - p * spot(2 - u, -v) - (1 -
					p) * spot(-u - 3, -v));
		assertEquals(difference / 2, new PsfShape(two).asymmetry, 0.01);
	}

	@Test
	void comaIsAsymmetricAndAstigmatismIsNot() {
		final double coma = asymmetry(PupilPsf.of(1.4, 690).aberrated(0.08, 0, 0, 0)),
			astigmatism = asymmetry(PupilPsf.of(1.4,
			690).aberrated(0, 0.08, 0, 0));
		assertTrue(coma > 0.03 && coma > 10 * astigmatism, "coma " + coma + ", astigmatism " + astigmatism);
	}

	private static double asymmetry(final PupilPsf lens) {
		final SampledPsf image = lens.sampled(100);
		return new PsfShape(sampled((u, v) -> image.at(100 * u, 100 * v))).asymmetry;
	}

	private static double spot(final double u, final double v) {
		return Math.exp(-(u * u + v * v) / 2) / (2 * Math.PI);
	}

	/** Elliptic, its axes not those of the pixels. */
	private static double slanted(final double u, final double v) {
		return Math.exp(-(u * u + 0.8 * u * v + 0.6 * v * v) / 2);
	}

	private static PsfSpline sampled(final DoubleBinaryOperator f) {
		final int half = 28, side = 2 * half + 1;
		final double[] samples = new double[side * side];
		for (int q = 0; q < samples.length; q++)
			samples[q] = f.applyAsDouble((q % side - half) / 4.0, (q / side - half) / 4.0);
		return PsfSpline.ofFineSamples(samples, side, 4);
	}
}
