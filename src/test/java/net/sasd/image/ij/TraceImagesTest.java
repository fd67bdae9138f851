/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import net.sasd.trace.Traces;

/** Traces and their rates from images. */
class TraceImagesTest {

	@Test
	void aRegionIsTheMeanOfItsPixelsInEveryFrame() {
		final Roi named = new Roi(1, 0, 2, 2);
		named.setName("soma");
		final Traces traces = TraceImages.means(movie(), 1, Arrays.asList(named, new Roi(0, 2, 1, 1)), 5);
		assertEquals(Arrays.asList("soma", "2"), traces.names);
		assertEquals(5, traces.samplesPerSecond);
		assertArrayEquals(new float[] { 3.5f, 103.5f, 203.5f }, traces.get(0));
		assertArrayEquals(new float[] { 8, 108, 208 }, traces.get(1));
	}

	@Test
	void ofARegionAcrossTheEdgeThePartOnTheImageCounts() {
		final ImagePlus movie = movie();
		final Roi across = new OvalRoi(-3, -3, 6, 6);
		double sum = 0;
		int count = 0;
		for (int i = 0; i < 12; i++)
			if (across.getMask().get(i % 4 + 3 < 6 ? i % 4 + 3 : 0, i / 4 + 3) != 0 && i % 4 + 3 < 6) {
				sum += i;
				count++;
			}
		assertTrue(count > 1 && count < 9);
		assertEquals(sum / count, TraceImages.means(movie, 1, Collections.singletonList(across), 1).get(0)[0], 1e-6);
	}

	@Test
	void aSelectionIsNoCropOfAStackWithRegions() {
		final ImagePlus movie = movie();
		movie.setRoi(new Roi(2, 1, 2, 2));
		final ImagePlus labels = new ImagePlus("labels", new ByteProcessor(4, 3));
		labels.getProcessor().set(0, 0, 7);
		final Traces traces = TraceImages.labels(movie, 1, labels, 1);
		assertEquals(Collections.singletonList("7"), traces.names);
		assertArrayEquals(new float[] { 0, 100, 200 }, traces.get(0));
		assertEquals(1, TraceImages.countLabels(movie, labels));
	}

	@ParameterizedTest
	@CsvSource({ "s, 1", "sec, 1", "ms, 1e-3", "\u00b5s, 1e-6", "us, 1e-6", "min, 60", "h, 3600" })
	void unitsOfTimeAreSeconds(final String unit, final double seconds) {
		final ImagePlus image = movie();
		image.getCalibration().setTimeUnit(unit);
		image.getCalibration().frameInterval = 4;
		assertEquals(1 / (4 * seconds), SamplingRate.ofFrames(image));
		image.getCalibration().setXUnit(unit);
		image.getCalibration().pixelWidth = 2;
		assertEquals(1 / (2 * seconds), SamplingRate.ofColumns(image));
	}

	@Test
	void whatIsNoTimeIsRefusedWithTheRemedy() {
		final ImagePlus image = movie();
		image.getCalibration().setXUnit("micron");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SamplingRate.ofColumns(image)).getMessage().contains(
			"are measured in micron, which is no time; give the rate in hertz"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SamplingRate.ofFrames(image)).getMessage().contains(
			"which says no rate; give the rate in hertz, or set the frame interval"));
	}

	/** Pixel i of frame t is i + 100 t; 3 rows, 4 columns. */
	private static ImagePlus movie() {
		final ImageStack frames = new ImageStack(4, 3);
		for (int t = 0; t < 3; t++) {
			final FloatProcessor frame = new FloatProcessor(4, 3);
			for (int i = 0; i < 12; i++)
				frame.setf(i, i + 100 * t);
			frames.addSlice(frame);
		}
		final ImagePlus movie = new ImagePlus("movie", frames);
		movie.setDimensions(1, 1, 3);
		return movie;
	}
}
