/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.sasd.smlm.Localization;

/** Images of molecules against what they are defined as. */
class RenderingTest {

	/** A field of 37 x 21 pixels of 20 nm. */
	private static RenderingParametersBuilder field(final RenderingKind kind) {
		return RenderingParameters.builder().kind(kind).field(-40, 20, 740, 420).cameraPixel(150).magnification(7.5);
	}

	private static Rendering of(final RenderingParameters parameters, final List<Localization> molecules) {
		final Rendering rendering = parameters.start();
		molecules.forEach(rendering::add);
		return rendering;
	}

	/** Molecules in the field of view, at least a margin away from its edges. */
	private static List<Localization> molecules(final int count, final double margin) {
		final SplittableRandom random = new SplittableRandom(3);
		final List<Localization> molecules = new ArrayList<>();
		for (int i = 0; i < count; i++)
			molecules.add(new Localization(1, -40 + margin + random.nextDouble() * (740 - 2 * margin), 20 + margin + random
				.nextDouble() * (420 - 2 * margin), 100 + random.nextInt(900), 5, 5 + random.nextInt(20)));
		return molecules;
	}

	private static double total(final Rendering rendering) {
		double total = 0;
		for (final float value : rendering.image())
			total += value;
		return total;
	}

	@ParameterizedTest
	@EnumSource(RenderingKind.class)
	void everyMoleculeCountsOnceOrAsItsPhotons(final RenderingKind kind) {
		final List<Localization> molecules = molecules(200, 130);
		assertEquals(200, total(of(field(kind).build(), molecules)), 1e-4);
		assertEquals(molecules.stream().mapToDouble(molecule -> molecule.intensity).sum(), total(of(field(kind).byIntensity(
			true).build(), molecules)), 0.1);
	}

	@ParameterizedTest
	@EnumSource(RenderingKind.class)
	void theOrderOfMoleculesChangesNoMoreThanRounding(final RenderingKind kind) {
		final List<Localization> molecules = molecules(3000, 0);
		final float[] forwards = of(field(kind).build(), molecules).image();
		Collections.reverse(molecules);
		assertArrayEquals(forwards, of(field(kind).build(), molecules).image(), 1e-4f);
	}

	@ParameterizedTest
	@EnumSource(RenderingKind.class)
	void whatLiesOutsideOrNowhereChangesNothing(final RenderingKind kind) {
		final Rendering rendering = field(kind).byIntensity(true).build().start();
		for (final double[] place : new double[][] { { -40.001, 100 }, { 700, 100 }, { 100, 19.999 }, { 100, 440 }, {
			Double.NaN, 100 }, { 100, Double.NEGATIVE_INFINITY }, { 1e300, 100 } })
			rendering.add(new Localization(1, place[0], place[1], 100, 0, 20));
		rendering.add(new Localization(1, 100, 100, Double.NaN, 0, 20));
		rendering.add(new Localization(1, 100, 100, -5, 0, 20));
		assertEquals(0, total(rendering));
		assertEquals(37, rendering.width());
		assertEquals(21, rendering.height());
	}

	@Test
	void aHistogramCountsWhatIsInEachPixel() {
		final List<Localization> molecules = molecules(2000, 0);
		final Rendering rendering = of(field(RenderingKind.HISTOGRAM).build(), molecules);
		for (int y = 0; y < 21; y++)
			for (int x = 0; x < 37; x++) {
				final double left = -40 + 20 * x, top = 20 + 20 * y;
				assertEquals(molecules.stream().filter(m -> m.x >= left && m.x < left + 20 && m.y >= top && m.y < top + 20)
					.count(), rendering.image()[y * 37 + x], "pixel " + x + ", " + y);
			}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 5 })
	void aShiftedHistogramIsTheAverageOfShiftedHistograms(final int n) {
		final List<Localization> molecules = molecules(500, 0);
		final float[] actual = of(field(RenderingKind.SHIFTED_HISTOGRAM).shifts(n).build(), molecules).image();
		for (int y = 0; y < 21; y++)
			for (int x = 0; x < 37; x++) {
				double expected = 0;
				for (int i = 0; i < n; i++)
					for (int j = 0; j < n; j++) {
						// the bin of the histogram shifted by i columns and j rows that this pixel is in
						final double left = -40 + 20 * (Math.floorDiv(x - i, n) * n + i), top = 20 + 20 * (Math.floorDiv(y - j, n) *
							n + j);
						expected += molecules.stream().filter(m -> m.x >= left && m.x < left + 20 * n && m.y >= top && m.y < top +
							20 * n).count() / Math.pow(n, 4);
					}
				assertEquals(expected, actual[y * 37 + x], 1e-5, "pixel " + x + ", " + y);
			}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.7, 4, 13.5, 60 })
	void aGaussianIsTheIntegralOverEachPixelOfItsWindow(final double sigma) {
		final double x = 143.7, y = 205.1;
		final Rendering rendering = field(RenderingKind.GAUSSIAN).build().start();
		rendering.add(new Localization(1, x, y, 1, 1, sigma));
		for (int row = 0; row < 21; row++)
			for (int column = 0; column < 37; column++)
				assertEquals(share(x + 40, 20 * column, sigma) * share(y - 20, 20 * row, sigma), rendering.image()[row * 37 +
					column], 2e-6, "pixel " + column + ", " + row);
	}

	/** Simpson's rule over a pixel of 20 nm, divided by that over all pixels within four standard deviations. */
	private static double share(final double at, final double pixel, final double sigma) {
		final double from = 20 * Math.floor((at - 4 * sigma) / 20), to = 20 * (Math.floor((at + 4 * sigma) / 20) + 1);
		return pixel < from || pixel >= to ? 0 : integral(at, pixel, pixel + 20, sigma) / integral(at, from, to, sigma);
	}

	private static double integral(final double at, final double from, final double to, final double sigma) {
		final int steps = 20000;
		double sum = 0;
		for (int i = 0; i <= steps; i++) {
			final double z = (from + (to - from) * i / steps - at) / sigma;
			sum += (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.exp(-z * z / 2);
		}
		return sum * (to - from) / steps / 3;
	}

	@Test
	void aGaussianAtTheBorderLosesWhatFallsOutside() {
		final Rendering rendering = field(RenderingKind.GAUSSIAN).build().start();
		rendering.add(new Localization(1, -40, 20, 1, 1, 30));
		assertEquals(0.25, total(rendering), 1e-4);
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, 0, -3, 1000.1, Double.POSITIVE_INFINITY })
	void anUncertaintyThatIsNoneIsReplaced(final double uncertainty) {
		final Rendering expected = field(RenderingKind.GAUSSIAN).build().start();
		final Rendering actual = field(RenderingKind.GAUSSIAN).unknownUncertainty(33).build().start();
		final Rendering fixed = field(RenderingKind.GAUSSIAN).fixedUncertainty(33).build().start();
		expected.add(new Localization(1, 300, 200, 1, 1, 33));
		actual.add(new Localization(1, 300, 200, 1, 1, uncertainty));
		fixed.add(new Localization(1, 300, 200, 1, 1, 10));
		assertArrayEquals(expected.image(), actual.image());
		assertArrayEquals(expected.image(), fixed.image());
	}

	@Test
	void uncertaintiesFarFromThePixelsSizeKeepTheTotal() {
		for (final double sigma : new double[] { Double.MIN_VALUE, 1e-12, 1e-3 }) {
			final Rendering rendering = field(RenderingKind.GAUSSIAN).build().start();
			rendering.add(new Localization(1, 100, 100, 1, 1, sigma));
			assertEquals(1, total(rendering), 1e-6);
		}
		final Rendering tiny = RenderingParameters.builder().field(1e-6, 1e-6).magnification(1e9).build().start();
		tiny.add(new Localization(1, 5e-7, 5e-7, 1, 1, 1000));
		assertEquals(0, total(tiny), 1e-12);
	}

	@Test
	void theSpanIsTheSmallestRectangleOfPixelsOfTheCamera() {
		final MoleculeSpan span = new MoleculeSpan();
		assertThrows(IllegalArgumentException.class, () -> span.field(100));
		span.add(new Localization(1, -20, 250, 1, 1, 1));
		span.add(new Localization(1, 700, 300, 1, 1, 1));
		assertArrayEquals(new double[] { -100, 200, 900, 200 }, span.field(100));
		final RenderingParameters parameters = RenderingParameters.builder().field(-100, 200, 900, 200).build();
		assertEquals(90, parameters.width());
		assertEquals(20, parameters.height());
	}

	@Test
	void whatCannotBeAnImageIsRefusedWithAReason() {
		assertRefused(RenderingParameters.builder(), "width of the field of view in nm (fieldWidth) is NaN");
		assertRefused(field(null), "kind of rendering (kind) is null");
		assertRefused(field(RenderingKind.GAUSSIAN).magnification(0), "magnification is 0.0");
		assertRefused(field(RenderingKind.GAUSSIAN).shifts(101), "number of shifts (shifts) is 101");
		assertRefused(field(RenderingKind.GAUSSIAN).unknownUncertainty(Double.NaN), "where it is not known");
		assertRefused(field(RenderingKind.GAUSSIAN).fixedUncertainty(-1), "uncertainty of all molecules");
		assertRefused(field(RenderingKind.GAUSSIAN).field(1e7, 1e7), "500000 x 500000 pixels of 20.0 nm");
	}

	private static void assertRefused(final RenderingParametersBuilder parameters, final String sentence) {
		final String message = assertThrows(IllegalArgumentException.class, parameters::build).getMessage();
		assertTrue(message.contains(sentence), message);
	}
}
