/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.sasd.analysis.NoiseLevel;
import net.sasd.model.FrameSource;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.smlm.StormStack;
import net.sasd.smlm.background.BackgroundShape;
import net.sasd.smlm.camera.NoiseModel;
import net.sasd.smlm.fit.Tile;
import net.sasd.smlm.fit.Tiling;

/**
 * The part of a stack that the point spread function is learned from: windows of one size out of frames spread evenly
 * over the stack; of large frames those in which more happens than in half of them, about as many pixels as 50 frames
 * of 64 × 64 have.
 */
final class LearningTiles {

	/** Windows have at most this side, and the pixels of all together are about this many. */
	private static final int SIDE = 96;
	private static final int PIXELS = 50 * 64 * 64;
	/** Pixels this many standard deviations above the background are light of molecules. */
	private static final double BRIGHT = 5;

	final int width, height;
	/** Windows as they are, row-major, and as tiles with the background's shape. */
	final List<float[]> windows = new ArrayList<>();
	final List<Tile> tiles = new ArrayList<>();
	/** A first guess of the noise. */
	final NoiseModel noise;

	LearningTiles(final StormStack stack, final StormParameters parameters, final BackgroundShape background) {
		final FrameSource frames = stack.frames;
		width = Math.min(frames.width(), frames.width() <= SIDE ? SIDE : 64);
		height = Math.min(frames.height(), frames.height() <= SIDE ? SIDE : 64);
		final int first = parameters.firstFrame - 1, all = parameters.lastOf(frames.count()) - first;
		final int used = Math.min(all, parameters.learningFrames);
		final int across = frames.width() / width, down = frames.height() / height;
		final List<Window> candidates = new ArrayList<>();
		final Tiling tiling = new Tiling(frames.width(), frames.height());
		// no more frames in memory than a window of each would need
		final int perFrame = Math.max(1, Math.min(across * down, 2 * PIXELS / (used * width * height) + 1));
		for (int k = 0; k < used; k++) {
			final int t = first + (int) ((long) k * all / used);
			final float[] frame = stack.read(t), shape = background.of(t, frame);
			final List<Window> ofFrame = new ArrayList<>();
			for (int j = 0; j < down; j++)
				for (int i = 0; i < across; i++) {
					final int left = i * (frames.width() - width) / Math.max(1, across - 1), top = j * (frames.height() - height) /
						Math.max(1, down - 1);
					ofFrame.add(new Window(tiling.cut(new int[] { left, top, left + width, top + height }, frame, shape), crop(frame,
						frames.width(), left, top)));
				}
			ofFrame.sort((a, b) -> Double.compare(b.spread, a.spread));
			candidates.addAll(ofFrame.subList(0, perFrame));
		}
		candidates.removeIf(window -> !(window.spread > 0));
		if (candidates.isEmpty()) throw new IllegalArgumentException("Frames " + (first + 1) + " to " + (first + all) +
			" have the same value everywhere; choose frames with molecules.");
		choose(candidates);
		noise = firstGuess();
	}

	/** The more active half, evenly spread, as many as there should be. */
	private void choose(final List<Window> candidates) {
		final int wanted = Math.max(1, PIXELS / (width * height));
		final double[] spreads = candidates.stream().mapToDouble(window -> window.spread).sorted().toArray();
		final double least = candidates.size() <= wanted ? 0 : spreads[Math.max(0, Math.min(spreads.length / 2, spreads.length -
			wanted))];
		candidates.removeIf(window -> window.spread < least);
		final int n = Math.min(wanted, candidates.size());
		for (int k = 0; k < n; k++) {
			final Window window = candidates.get((int) ((long) k * candidates.size() / n));
			tiles.add(window.tile);
			windows.add(window.pixels);
		}
	}

	private NoiseModel firstGuess() {
		final Observation observation = Observation.read(FrameSource.of(height, width, windows.toArray(new float[0][])),
			Normalization.NONE, null, Float.NaN);
		final NoiseLevel level = NoiseLevel.of(observation);
		final double dark = level.sigma * level.sigma;
		if (!(dark > 0)) throw new IllegalArgumentException("The frames have no noise; give frames as the camera made them, " +
			"neither denoised nor deconvolved.");
		// as if the camera had no offset: the fit of the residual will know better
		return NoiseModel.estimated(level.background, dark, dark / Math.max(level.background, BRIGHT * level.sigma));
	}

	private float[] crop(final float[] frame, final int stride, final int left, final int top) {
		final float[] window = new float[width * height];
		for (int y = 0; y < height; y++)
			System.arraycopy(frame, (top + y) * stride + left, window, y * width, width);
		return window;
	}

	private static final class Window {

		final Tile tile;
		final float[] pixels;
		/** How far the brightest hundredth of its pixels lies above the median. */
		final double spread;

		Window(final Tile tile, final float[] pixels) {
			this.tile = tile;
			this.pixels = pixels;
			final float[] sorted = pixels.clone();
			Arrays.sort(sorted);
			int n = sorted.length;
			while (n > 0 && Float.isNaN(sorted[n - 1]))
				n--;
			spread = n == 0 ? 0 : sorted[(int) (0.99 * (n - 1))] - sorted[n / 2];
		}
	}
}
