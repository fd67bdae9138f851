/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.sasd.smlm.fit.Tile;
import net.sasd.smlm.fit.Tiling;

/** A window of a frame, and how much happens in it. */
final class LearningWindow {

	private static final double BRIGHT = 0.99;

	final Tile tile;
	/** The window as it is, row-major. */
	final float[] pixels;
	/** How far the brightest hundredth of its pixels lies above the median, in counts. */
	final double activity;

	private LearningWindow(final Tile tile, final float[] pixels) {
		this.tile = tile;
		this.pixels = pixels;
		final float[] sorted = pixels.clone();
		Arrays.sort(sorted);
		int n = sorted.length;
		// they are sorted to the end
		while (n > 0 && Float.isNaN(sorted[n - 1]))
			n--;
		activity = n == 0 ? 0 : sorted[(int) (BRIGHT * (n - 1))] - sorted[n / 2];
	}

	/** @return the windows of a frame, spread over it, in a list to be sorted */
	static List<LearningWindow> of(final float[] frame, final float[] background, final int frameWidth,
		final int frameHeight, final int width, final int height)
	{
		final Tiling tiling = new Tiling(frameWidth, frameHeight);
		final int across = frameWidth / width, down = frameHeight / height;
		final List<LearningWindow> windows = new ArrayList<>();
		for (int j = 0; j < down; j++)
			for (int i = 0; i < across; i++) {
				final int left = i * (frameWidth - width) / Math.max(1, across - 1), top = j * (frameHeight - height) / Math.max(1,
					down - 1);
				windows.add(new LearningWindow(tiling.cut(new int[] { left, top, left + width, top + height }, frame, background),
					crop(frame, frameWidth, left, top, width, height)));
			}
		return windows;
	}

	private static float[] crop(final float[] frame, final int stride, final int left, final int top, final int width,
		final int height)
	{
		final float[] window = new float[width * height];
		for (int y = 0; y < height; y++)
			System.arraycopy(frame, (top + y) * stride + left, window, y * width, width);
		return window;
	}
}
