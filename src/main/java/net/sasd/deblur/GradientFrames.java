/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import java.util.Arrays;

import net.sasd.model.FrameSource;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;

/**
 * The first differences of a picture along rows and along columns, as two frames of one size that share the
 * blur kernel: {@code ∂_h y = k ⊛ ∂_h s + n}, {@code ∂_v y = k ⊛ ∂_v s + n} ([Z] section 4).
 * <p>
 * {@code across(y, x) = p(y, x + 1) − p(y, x)}, {@code down(y, x) = p(y + 1, x) − p(y, x)}, both for y < height − 1
 * and x < width − 1, so that no difference wraps around. Row-major. Immutable; the arrays are shared.
 * </p>
 */
final class GradientFrames {

	/** Share of the gradients that are below the scale: the strongest edges, but not one single. */
	private static final double QUANTILE = 0.998;

	/** Rows and columns of the frames, one less than the picture's. */
	final int height, width;
	/** Differences along rows. */
	final float[] across;
	/** Differences along columns. */
	final float[] down;

	GradientFrames(final float[] picture, final int pictureHeight, final int pictureWidth) {
		height = pictureHeight - 1;
		width = pictureWidth - 1;
		across = new float[height * width];
		down = new float[height * width];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++) {
				final int from = y * pictureWidth + x, to = y * width + x;
				across[to] = picture[from + 1] - picture[from];
				down[to] = picture[from + pictureWidth] - picture[from];
			}
	}

	/** @return the size of a strong edge: the 99.8 % quantile of all absolute differences; 0 if there are hardly any */
	double strongEdge() {
		final float[] sizes = Arrays.copyOf(across, 2 * across.length);
		System.arraycopy(down, 0, sizes, across.length, down.length);
		for (int i = 0; i < sizes.length; i++)
			sizes[i] = Math.abs(sizes[i]);
		Arrays.sort(sizes);
		return sizes[(int) (QUANTILE * (sizes.length - 1))];
	}

	/** @return both frames, divided by a scale, as one joint problem */
	Observation observation(final double scale) {
		return Observation.read(FrameSource.of(height, width, divided(across, scale), divided(down, scale)),
			Normalization.NONE, null, Float.NaN);
	}

	private static float[] divided(final float[] values, final double scale) {
		final float[] divided = new float[values.length];
		for (int i = 0; i < values.length; i++)
			divided[i] = (float) (values[i] / scale);
		return divided;
	}
}
