/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import net.sasd.model.FrameSource;
import net.sasd.trace.Traces;

/** Traces from images: rows, or means over regions through all frames of a stack. Stateless, thread-safe. */
public final class TraceInput {

	private TraceInput() {}

	/**
	 * Every row of every frame is a trace, its columns are the samples; pixels outside the ROI and saturated ones do not
	 * count.
	 *
	 * @param samplesPerSecond sampling rate in hertz
	 */
	public static Traces rows(final InputImage image, final double samplesPerSecond) {
		return Traces.rows(new CountedFrames(image), samplesPerSecond);
	}

	/**
	 * The mean over each region in every frame; one sample per frame. NaN pixels do not count. Frames are read once
	 * each.
	 *
	 * @param frames slices or time points
	 * @param regions true where a region is, [region][row · width + column]; regions may overlap
	 * @param names one per region
	 * @param samplesPerSecond frames per second
	 * @throws IllegalArgumentException if a region is empty or of another size than the frames
	 */
	public static Traces means(final FrameSource frames, final boolean[][] regions, final List<String> names,
		final double samplesPerSecond)
	{
		final int size = frames.height() * frames.width();
		final int[][] pixels = new int[regions.length][];
		for (int r = 0; r < regions.length; r++) {
			if (regions[r].length != size) throw new IllegalArgumentException("Region " + names.get(r) + " has " +
				regions[r].length + " pixels, but a frame has " + size + "; make it from this stack.");
			pixels[r] = indices(regions[r]);
			if (pixels[r].length == 0) throw new IllegalArgumentException("Region " + names.get(r) +
				" has no pixels; remove it or draw it anew.");
		}
		final float[] frame = new float[size];
		final float[][] values = new float[regions.length][frames.count()];
		for (int t = 0; t < frames.count(); t++) {
			frames.read(t, frame);
			for (int r = 0; r < regions.length; r++)
				values[r][t] = mean(frame, pixels[r]);
		}
		return new Traces(samplesPerSecond, names, values);
	}

	/**
	 * The mean over each region of a label image, whose pixels hold the number of their region, 0 for none.
	 *
	 * @param labels as large as a frame, row-major, whole numbers
	 * @throws IllegalArgumentException if there is no label, or the size does not fit
	 */
	public static Traces labels(final FrameSource frames, final float[] labels, final double samplesPerSecond) {
		final SortedMap<Integer, boolean[]> regions = new TreeMap<>();
		for (int i = 0; i < labels.length; i++) {
			if (labels[i] == 0) continue;
			if (labels[i] != Math.rint(labels[i])) throw new IllegalArgumentException("Pixel " + i +
				" of the label image is " + labels[i] + "; labels are whole numbers, 0 where no region is.");
			regions.computeIfAbsent((int) labels[i], label -> new boolean[labels.length])[i] = true;
		}
		if (regions.isEmpty()) throw new IllegalArgumentException(
			"The label image has no region (every pixel is 0); give one with a number per region.");
		final List<String> names = new ArrayList<>();
		regions.keySet().forEach(label -> names.add(String.valueOf(label)));
		return means(frames, regions.values().toArray(new boolean[0][]), names, samplesPerSecond);
	}

	private static int[] indices(final boolean[] region) {
		return java.util.stream.IntStream.range(0, region.length).filter(i -> region[i]).toArray();
	}

	private static float mean(final float[] frame, final int[] pixels) {
		double sum = 0;
		int counted = 0;
		for (final int i : pixels) {
			if (Float.isNaN(frame[i])) continue;
			sum += frame[i];
			counted++;
		}
		return counted == 0 ? Float.NaN : (float) (sum / counted);
	}
}
