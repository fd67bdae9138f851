/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The light of one molecule. */
class MoleculePsfTest {

	private static final PupilPsf ABERRATED = PupilPsf.of(1.4, 690).aberrated(0.06, 0.08, 0.05, 0.05).stretched(1.1);

	static Stream<MoleculePsf> all() {
		return Stream.of(GaussianPsf.ofFwhm(260), PupilPsf.of(1.4, 690), ABERRATED);
	}

	@ParameterizedTest
	@MethodSource("all")
	void theSharesOfAGridOfPixelsAddUpToOneWhereverTheMoleculeLies(final MoleculePsf psf) {
		final SampledPsf image = psf.sampled(100);
		for (double place = 0; place < 100; place += 12.3)
			assertEquals(1, sum(image, 100, place, 0.7 * place, (dy, dx) -> 1), 2e-6, psf.toString());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 65, 106.7 })
	void theyNearlyDoForPixelsOfNoWholeTensOfNanometres(final double pixelSize) {
		assertEquals(1, sum(ABERRATED.sampled(pixelSize), pixelSize, 17, 31, (dy, dx) -> 1), 1e-3);
		assertEquals(1, sum(GaussianPsf.ofFwhm(260).sampled(pixelSize), pixelSize, 17, 31, (dy, dx) -> 1), 1e-3);
	}

	@ParameterizedTest
	@MethodSource("all")
	void theReferencePointIsTheCentreOfMass(final MoleculePsf psf) {
		final SampledPsf image = psf.sampled(100);
		assertEquals(0, sum(image, 10, 0, 0, (dy, dx) -> dx) / 100, 0.05, psf.toString());
		assertEquals(0, sum(image, 10, 0, 0, (dy, dx) -> dy) / 100, 0.05, psf.toString());
		// of what pixels see, too
		assertEquals(0, sum(image, 100, 33, 61, (dy, dx) -> dx), 0.1, psf.toString());
		assertEquals(0, sum(image, 100, 33, 61, (dy, dx) -> dy), 0.1, psf.toString());
	}

	@ParameterizedTest
	@MethodSource("all")
	void whatIsDrawnIsTheImage(final MoleculePsf psf) {
		final double[] frame = new double[40 * 41];
		psf.brush(100).add(frame, 41, 2034, 1987, 1000);
		final SampledPsf image = psf.sampled(100);
		for (int i = 0; i < frame.length; i++)
			assertEquals(1000 * image.at((i % 41 + 0.5) * 100 - 2034, (i / 41 + 0.5) * 100 - 1987), frame[i], 0.3);
	}

	@Test
	void aGaussianHasItsFwhmAndThePixelAddsTheVarianceOfASquare() {
		final SampledPsf fine = GaussianPsf.ofFwhm(260).sampled(10);
		assertEquals(260, width(dx -> fine.at(dx, 0)), 0.5);
		assertEquals(260, width(dy -> fine.at(0, dy)), 0.5);
		final double sigma = 260 / Math.sqrt(8 * Math.log(2));
		assertEquals(sigma * sigma + 100 * 100 / 12.0, sum(GaussianPsf.ofFwhm(260).sampled(100), 10, 0, 0, (dy,
			dx) -> dx * dx) / 100, 2);
	}

	/** FWHM = 0.5145 λ / NA, the Airy pattern's. */
	@Test
	void aPupilWithoutAberrationsGivesTheAiryPattern() {
		final SampledPsf fine = PupilPsf.of(1.4, 690).sampled(10);
		assertEquals(0.5145 * 690 / 1.4, width(dx -> fine.at(dx, 0)), 1.5);
		final double middle = fine.at(0, 0), ring = 0.6098 * 690 / 1.4;
		assertTrue(fine.at(ring, 0) < 1e-3 * middle && fine.at(0, -ring) < 1e-3 * middle, "the first dark ring");
		for (double r = 0; r < 800; r += 50) {
			final double j = 2 * BesselJ1.overX(2 * Math.PI * 1.4 / 690 * r);
			// 10 nm pixels and straight lines between them
			assertEquals(j * j, fine.at(0, r) / middle, 4e-3, "at " + r + " nm");
		}
	}

	@Test
	void stretchingDrawsOutAlongY() {
		final SampledPsf plain = PupilPsf.of(1.4, 690).sampled(10), tall = PupilPsf.of(1.4, 690).stretched(1.5).sampled(
			10);
		assertEquals(1.5 * width(dy -> plain.at(0, dy)), width(dy -> tall.at(0, dy)), 2);
		assertEquals(width(dx -> plain.at(dx, 0)), width(dx -> tall.at(dx, 0)), 0.1);
	}

	/** The Strehl ratio is exp(-(2π · waves RMS)²), nearly. */
	@Test
	void aberrationsDimTheMiddleByTheStrehlRatio() {
		final double ideal = peak(PupilPsf.of(1.4, 690));
		assertEquals(Math.exp(-4 * Math.PI * Math.PI * 0.0036), peak(PupilPsf.of(1.4, 690).aberrated(0.06, 0, 0, 0)) /
			ideal, 0.02);
		assertEquals(Math.exp(-4 * Math.PI * Math.PI * 0.0036), peak(PupilPsf.of(1.4, 690).aberrated(0, 0.06, 0, 0)) /
			ideal, 0.02);
		assertEquals(Math.exp(-4 * Math.PI * Math.PI * 0.0036), peak(PupilPsf.of(1.4, 690).aberrated(0, 0, 0.06, 0)) /
			ideal, 0.02);
		assertEquals(Math.exp(-4 * Math.PI * Math.PI * 0.0036), peak(PupilPsf.of(1.4, 690).aberrated(0, 0, 0, 0.06)) /
			ideal, 0.02);
	}

	@Test
	void valuesOutOfRangeAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> GaussianPsf.ofFwhm(Double.NaN).validate());
		assertThrows(IllegalArgumentException.class, () -> PupilPsf.of(2, 690).validate());
		assertThrows(IllegalArgumentException.class, () -> PupilPsf.of(1.4, 69).validate());
		assertThrows(IllegalArgumentException.class, () -> PupilPsf.of(1.4, 690).aberrated(0.6, 0, 0, 0).validate());
		assertThrows(IllegalArgumentException.class, () -> PupilPsf.of(1.4, 690).stretched(0).validate());
	}

	private static double peak(final PupilPsf psf) {
		double most = 0;
		for (final float value : psf.sampled(10).values())
			most = Math.max(most, value);
		return most;
	}

	/** Full width at half maximum. */
	private static double width(final DoubleUnaryOperator profile) {
		final double half = profile.applyAsDouble(0) / 2;
		double right = 0, left = 0;
		while (profile.applyAsDouble(right) > half)
			right += 0.1;
		while (profile.applyAsDouble(left) > half)
			left -= 0.1;
		return right - left;
	}

	private interface Offset {

		double at(double dy, double dx);
	}

	/** Over a grid of points, one of which lies at (x, y) from the molecule. */
	private static double sum(final SampledPsf psf, final double distance, final double x, final double y,
		final Offset weight)
	{
		final int reach = (int) (psf.side * SampledPsf.STEP / 2 / distance) + 2;
		double sum = 0;
		for (int i = -reach; i <= reach; i++)
			for (int j = -reach; j <= reach; j++) {
				final double dy = y + i * distance, dx = x + j * distance;
				sum += psf.at(dx, dy) * weight.at(dy, dx);
			}
		return sum;
	}
}
