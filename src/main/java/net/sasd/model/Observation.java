/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

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

	/** Rows and columns of a frame. */
	public final int height, width;
	/** What the input was divided by, in the input's units. */
	public final double scale;
	/** A sentence for each thing about the data that a user should know. */
	public final List<String> warnings;
	private final float[][] frames;
	private final boolean[][] masks;
	private final int[] counted;
	private final boolean complete;

	private Observation(final FrameSource source, final double scale, final float[][] frames, final boolean[][] masks,
		final int[] counted, final boolean complete, final List<String> warnings)
	{
		height = source.height();
		width = source.width();
		this.scale = scale;
		this.frames = frames;
		this.masks = masks;
		this.counted = counted;
		this.complete = complete;
		this.warnings = Collections.unmodifiableList(warnings);
		for (final float[] frame : frames)
			for (int i = 0; i < frame.length; i++)
				frame[i] = (float) (frame[i] / scale);
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
		final PixelSurvey survey = read(source, roi, saturation, 0, frames, masks, counted);
		return new Observation(source, survey.scale(normalization), frames, masks, counted, survey.isComplete(), survey
			.warnings());
	}

	/**
	 * Reads some frames into memory as {@link #read} has them, which knows all of them.
	 *
	 * @param saturation pixels of at least this value are masked; NaN: none
	 * @param scale what all frames are divided by
	 * @param complete whether every pixel of all frames counts, of which {@link #isComplete} tells
	 * @param from first of them, from 0; it becomes frame 0
	 * @param to the one behind the last
	 */
	public static Observation part(final FrameSource source, final boolean[] roi, final float saturation,
		final double scale, final boolean complete, final int from, final int to)
	{
		final float[][] frames = new float[to - from][];
		final boolean[][] masks = new boolean[to - from][];
		final int[] counted = new int[to - from];
		read(source, roi, saturation, from, frames, masks, counted);
		return new Observation(source, scale, frames, masks, counted, complete, Collections.emptyList());
	}

	private static PixelSurvey read(final FrameSource source, final boolean[] roi, final float saturation, final int from,
		final float[][] frames, final boolean[][] masks, final int[] counted)
	{
		final PixelSurvey survey = new PixelSurvey(saturation);
		for (int t = 0; t < frames.length; t++) {
			frames[t] = new float[source.height() * source.width()];
			source.read(from + t, frames[t]);
			masks[t] = PixelSurvey.mask(roi, frames[t].length);
			counted[t] = survey.add(from + t, frames[t], source.width(), masks[t]);
			if (counted[t] == frames[t].length) masks[t] = null;
		}
		return survey;
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

	/** @return true if every pixel of every frame counts, those of other parts included */
	public boolean isComplete() {
		return complete;
	}

	/** @return the mean of the counted pixels of frame t, 0 if there is none: the bias to start from */
	public double mean(final int t) {
		double sum = 0;
		for (final float value : frames[t])
			sum += value;
		return counted[t] == 0 ? 0 : sum / counted[t];
	}
}
