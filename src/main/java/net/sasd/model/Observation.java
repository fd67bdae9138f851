/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The observed frames y_t, checked and normalised, with the mask M_t of the
 * pixels that count. Masked are: pixels outside the region of interest, NaN, and
 * saturated pixels. Frames are row-major {@code float[height · width]}, divided
 * by {@link #scale}; masked pixels hold 0. Immutable; the arrays are shared, do
 * not change them.
 */
public final class Observation {

	/** Largest pixels this far from 1 leave room for the squares and sums of squares of floats. */
	private static final double FARTHEST = 1e12;

	/** Rows and columns of a frame. */
	public final int height, width;
	/** What the input was divided by, in the input's units. */
	public final double scale;
	/** A sentence for each thing about the data that a user should know. */
	public final List<String> warnings;
	private final float[][] frames;
	private final boolean[][] masks;
	private final int[] counted;

	private Observation(final int height, final int width, final double scale, final float[][] frames,
		final boolean[][] masks, final int[] counted, final List<String> warnings)
	{
		this.height = height;
		this.width = width;
		this.scale = scale;
		this.frames = frames;
		this.masks = masks;
		this.counted = counted;
		this.warnings = Collections.unmodifiableList(warnings);
	}

	/**
	 * Reads every frame of a source into memory.
	 *
	 * @param source where the pixels come from; never changed
	 * @param normalization how to scale
	 * @param roi true where pixels count, row-major, shared by all frames; null: everywhere
	 * @param saturation pixels of at least this value are masked; NaN: none
	 * @throws IllegalArgumentException if the image is empty, infinite somewhere, NaN or masked everywhere, or constant, or
	 *           if its largest pixel is not between 10⁻¹² and 10¹² in the units of the normalised image
	 */
	public static Observation read(final FrameSource source, final Normalization normalization, final boolean[] roi,
		final float saturation)
	{
		final int h = source.height(), w = source.width(), count = source.count();
		if (h < 1 || w < 1 || count < 1) throw new IllegalArgumentException("The image is empty (" + count +
			" frames of " + h + " x " + w + " rows x columns); open an image with at least one pixel.");
		final float[][] frames = new float[count][];
		final boolean[][] masks = new boolean[count][];
		final int[] counted = new int[count];
		long nan = 0, saturated = 0;
		float max = Float.NEGATIVE_INFINITY, min = Float.POSITIVE_INFINITY;
		for (int t = 0; t < count; t++) {
			final float[] frame = frames[t] = new float[h * w];
			source.read(t, frame);
			final boolean[] mask = roi == null ? new boolean[h * w] : roi.clone();
			if (roi == null) Arrays.fill(mask, true);
			for (int i = 0; i < frame.length; i++) {
				if (!mask[i]) {
					frame[i] = 0;
					continue;
				}
				final float value = frame[i];
				if (Float.isInfinite(value)) throw new IllegalArgumentException("Pixel (row " + i / w + ", column " + i % w +
					") of frame " + (t + 1) + " is " + value + "; replace infinite pixels by NaN, which are masked, or by numbers.");
				if (Float.isNaN(value) || value >= saturation) {
					if (Float.isNaN(value)) nan++;
					else saturated++;
					mask[i] = false;
					frame[i] = 0;
					continue;
				}
				counted[t]++;
				max = Math.max(max, value);
				min = Math.min(min, value);
			}
			masks[t] = counted[t] == frame.length ? null : mask;
		}
		final long total = Arrays.stream(counted).asLongStream().sum();
		if (total == 0) throw new IllegalArgumentException("None of the " + (long) count * h * w +
			" pixels counts (" + nan + " are NaN, " + saturated + " saturated, the others outside the ROI); " +
			"choose an image or a ROI with finite pixels.");
		if (min == max) throw new IllegalArgumentException("The image is constant (every counted pixel is " + max +
			"), so there is nothing to find; choose an image with structure.");
		final double scale = normalization == Normalization.NONE ? 1 : max > 0 ? max : -min;
		final double largest = Math.max(Math.abs((double) max), Math.abs((double) min)) / scale;
		if (!(largest > 1 / FARTHEST && largest < FARTHEST)) throw new IllegalArgumentException("The largest pixel is " +
			largest + " in the units of the normalised image, which is too far from 1 for single precision; multiply the image by " +
			"a number that brings its pixels near 1, or choose the normalisation MAX.");
		for (final float[] frame : frames)
			for (int i = 0; i < frame.length; i++)
				frame[i] = (float) (frame[i] / scale);
		return new Observation(h, w, scale, frames, masks, counted, warnings(nan, saturated, saturation, counted));
	}

	private static List<String> warnings(final long nan, final long saturated, final float level, final int[] counted) {
		final List<String> warnings = new ArrayList<>();
		if (nan > 0) warnings.add(nan + (nan == 1 ? " pixel is" : " pixels are") + " NaN and masked.");
		if (saturated > 0) warnings.add(saturated + (saturated == 1 ? " pixel is" : " pixels are") +
			" saturated (at least " + level + ") and masked.");
		for (int t = 0; t < counted.length; t++)
			if (counted[t] == 0) warnings.add("Frame " + (t + 1) + " has no pixel that counts and tells nothing.");
		return warnings;
	}

	/** @return number of frames T */
	public int frames() {
		return frames.length;
	}

	/** @return frame t, normalised, 0 where masked; do not change it */
	public float[] frame(final int t) {
		return frames[t];
	}

	/** @return true where pixels of frame t count, or null if all do; do not change it */
	public boolean[] mask(final int t) {
		return masks[t];
	}

	/** @return number of pixels of frame t that count */
	public int counted(final int t) {
		return counted[t];
	}

	/** @return true if every pixel of every frame counts */
	public boolean isComplete() {
		for (final boolean[] mask : masks)
			if (mask != null) return false;
		return true;
	}

	/** @return the mean of the counted pixels of frame t, 0 if there is none: the bias to start from */
	public double mean(final int t) {
		double sum = 0;
		for (final float value : frames[t])
			sum += value;
		return counted[t] == 0 ? 0 : sum / counted[t];
	}
}
