/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MotifShapeRefusalTest {

	@ParameterizedTest
	@MethodSource("badShapes")
	void refusesWithFieldValueAndRemedy(final MotifShape shape, final int width, final String field,
		final String value)
	{
		final String message = assertThrows(IllegalArgumentException.class,
			() -> shape.draw(1, width, new PhantomRandom(1))).getMessage();
		assertTrue(message.startsWith(field + " is " + value + ": "), message);
		assertTrue(message.contains("use "), message);
	}

	static Stream<Arguments> badShapes() {
		return Stream.of( //
			Arguments.of(GaussianMotif.ofSigma(0), 9, "Gaussian sigma", "0.0"),
			Arguments.of(GaussianMotif.ofSigma(Double.NaN), 9, "Gaussian sigma", "NaN"),
			Arguments.of(GaussianMotif.ofFwhm(10), 9, "Gaussian FWHM along the long axis", "10.0"),
			Arguments.of(GaussianMotif.ofFwhm(3).elongated(0.5, 0), 9, "elongation", "0.5"),
			Arguments.of(GaussianMotif.ofFwhm(3).elongated(2, 1 / 0.0), 9, "elongation angle", "Infinity"),
			Arguments.of(AiryMotif.ofFirstZero(-1), 9, "Airy radius of the first zero", "-1.0"),
			Arguments.of(AiryMotif.ofFirstZero(20), 9, "Airy radius of the first zero", "20.0"),
			Arguments.of(RingMotif.of(5, 2), 9, "ring diameter", "10.0"),
			Arguments.of(RingMotif.of(3, 4), 9, "ring wall", "4.0"),
			Arguments.of(RingMotif.of(3, 0), 9, "ring wall", "0.0"),
			Arguments.of(TransientMotif.ar1(0), 9, "decay time", "0.0"),
			Arguments.of(TransientMotif.ar2(3, 0), 9, "rise time", "0.0"),
			Arguments.of(TransientMotif.ar2(3, 3), 9, "rise time", "3.0"),
			Arguments.of(TransientMotif.ar2(3, 1), 1, "motif width", "1"),
			Arguments.of(OscillatingMotif.of(1, 3, 4, 0), 9, "oscillation period", "1.0"),
			Arguments.of(OscillatingMotif.of(4, 0, 4, 0), 9, "decay length", "0.0"),
			Arguments.of(OscillatingMotif.of(4, 3, 0, 0), 9, "lobes", "0"),
			Arguments.of(OscillatingMotif.of(4, 3, 4, 2), 9, "modulation", "2.0"),
			Arguments.of(new RandomMotif(), 0, "motif width", "0"));
	}
}
