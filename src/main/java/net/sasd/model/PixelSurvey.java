/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * What has to be known of all frames before one of them can be normalised: their range, and whether every pixel counts.
 * Frames may be looked at in any order and in several processes, whose surveys are joined. Not thread-safe.
 */
public final class PixelSurvey implements Serializable {

	private static final long serialVersionUID = 1;
	/** Largest pixels this far from 1 leave room for the squares and sums of squares of floats. */
	private static final double FARTHEST = 1e12;

	private final float saturation;
	private long pixels, counted, nan, saturated;
	private float max = Float.NEGATIVE_INFINITY, min = Float.POSITIVE_INFINITY;
	/** Frames without a pixel that counts, from 0. */
	private final TreeSet<Integer> empty = new TreeSet<>();

	/** @param saturation pixels of at least this value are masked; NaN: none */
	public PixelSurvey(final float saturation) {
		this.saturation = saturation;
	}

	/**
	 * Looks at some frames.
	 *
	 * @param roi true where pixels count, row-major; null: everywhere
	 * @param from first of them, from 0
	 * @param to the one behind the last
	 * @return this
	 * @throws IllegalArgumentException if a pixel is infinite
	 */
	public PixelSurvey add(final FrameSource source, final boolean[] roi, final int from, final int to) {
		final float[] frame = new float[source.height() * source.width()];
		for (int t = from; t < to; t++) {
			source.read(t, frame);
			add(t, frame, source.width(), mask(roi, frame.length));
		}
		return this;
	}

	/** @return true where pixels may count, to be narrowed by {@link #add(int, float[], int, boolean[])} */
	static boolean[] mask(final boolean[] roi, final int pixels) {
		final boolean[] mask = roi == null ? new boolean[pixels] : roi.clone();
		if (roi == null) Arrays.fill(mask, true);
		return mask;
	}

	/** Looks at frame t; masks what does not count, and makes it 0. @return number of pixels that count */
	int add(final int t, final float[] frame, final int width, final boolean[] mask) {
		int count = 0;
		for (int i = 0; i < frame.length; i++) {
			final float value = frame[i];
			if (mask[i] && Float.isInfinite(value)) throw new IllegalArgumentException("Pixel (row " + i / width +
				", column " + i % width + ") of frame " + (t + 1) + " is " + value +
				"; replace infinite pixels by NaN, which are masked, or by numbers.");
			if (mask[i] && (Float.isNaN(value) || value >= saturation)) {
				if (Float.isNaN(value)) nan++;
				else saturated++;
				mask[i] = false;
			}
			if (!mask[i]) {
				frame[i] = 0;
				continue;
			}
			count++;
			max = Math.max(max, value);
			min = Math.min(min, value);
		}
		pixels += frame.length;
		counted += count;
		if (count == 0) empty.add(t);
		return count;
	}

	/** Adds what was seen of other frames. */
	public void add(final PixelSurvey other) {
		pixels += other.pixels;
		counted += other.counted;
		nan += other.nan;
		saturated += other.saturated;
		max = Math.max(max, other.max);
		min = Math.min(min, other.min);
		empty.addAll(other.empty);
	}

	/** @return true if every pixel of every frame counts */
	public boolean isComplete() {
		return counted == pixels;
	}

	/**
	 * @return what pixels are to be divided by
	 * @throws IllegalArgumentException if no pixel counts, all are the same, or the largest is not between 10⁻¹² and 10¹² in
	 *           the units of the normalised image
	 */
	public double scale(final Normalization normalization) {
		if (counted == 0) throw new IllegalArgumentException("None of the " + pixels + " pixels counts (" + nan +
			" are NaN, " + saturated + " saturated, the others outside the ROI); choose an image or a ROI with finite pixels.");
		if (min == max) throw new IllegalArgumentException("The image is constant (every counted pixel is " + max +
			"), so there is nothing to find; choose an image with structure.");
		final double scale = normalization == Normalization.NONE ? 1 : max > 0 ? max : -min;
		final double largest = Math.max(Math.abs((double) max), Math.abs((double) min)) / scale;
		if (!(largest > 1 / FARTHEST && largest < FARTHEST)) throw new IllegalArgumentException("The largest pixel is " +
			largest + " in the units of the normalised image, which is too far from 1 for single precision; multiply the image by " +
			"a number that brings its pixels near 1, or choose the normalisation MAX.");
		return scale;
	}

	/** @return a sentence for each thing that a user should know */
	public List<String> warnings() {
		final List<String> warnings = new ArrayList<>();
		if (nan > 0) warnings.add(nan + (nan == 1 ? " pixel is" : " pixels are") + " NaN and masked.");
		if (saturated > 0) warnings.add(saturated + (saturated == 1 ? " pixel is" : " pixels are") +
			" saturated (at least " + saturation + ") and masked.");
		for (final int t : empty)
			warnings.add("Frame " + (t + 1) + " has no pixel that counts and tells nothing.");
		return warnings;
	}
}
