/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import java.util.ArrayList;
import java.util.List;

import net.sasd.analysis.NoiseLevel;
import net.sasd.model.FrameSource;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.smlm.StormStack;
import net.sasd.smlm.background.BackgroundKind;
import net.sasd.smlm.background.BackgroundShape;
import net.sasd.smlm.background.Unevenness;
import net.sasd.smlm.camera.NoiseModel;
import net.sasd.smlm.fit.Tile;

/**
 * The part of a stack that the point spread function is learned from: windows of one size out of frames spread evenly
 * over the stack; of large frames those in which more happens than in half of them, about as many pixels as 50 frames
 * of 64 × 64 have.
 */
final class LearningTiles {

	/** Frames of at most this side are one window. */
	private static final int WHOLE = 96;
	/** Side of the windows of others. */
	private static final int SIDE = 64;
	/** Pixels of all windows together. */
	private static final int PIXELS = 50 * 64 * 64;
	/** Where a camera shows no offset, light is taken to be at least this many standard deviations. */
	private static final double LEAST_LEVEL = 5;

	final int width, height;
	/** Windows as they are, row-major, and as tiles with the background's shape. */
	final List<float[]> windows = new ArrayList<>();
	final List<Tile> tiles = new ArrayList<>();
	/** A first guess of the noise. */
	final NoiseModel noise;
	/** What light there is besides molecules, decided if that was left open. */
	final BackgroundKind background;

	LearningTiles(final StormStack stack, final StormParameters parameters, final BackgroundShape shapes) {
		final FrameSource frames = stack.frames;
		width = side(frames.width());
		height = side(frames.height());
		final Unevenness unevenness = new Unevenness(frames.width(), frames.height());
		final List<LearningWindow> chosen = choose(candidates(stack, parameters, shapes, unevenness));
		chosen.forEach(window -> windows.add(window.pixels));
		noise = firstGuess();
		background = parameters.background != BackgroundKind.AUTO ? parameters.background : unevenness
			.range() > Unevenness.UNEVEN * Math.sqrt(noise.dark) ? BackgroundKind.SLOW : BackgroundKind.CONSTANT;
		chosen.forEach(window -> tiles.add(background == BackgroundKind.CONSTANT ? window.tile.flat() : window.tile));
	}

	private static int side(final int size) {
		return size <= WHOLE ? size : SIDE;
	}

	/** Windows of evenly spread frames, of each frame the most active, twice as many as there should be. */
	private List<LearningWindow> candidates(final StormStack stack, final StormParameters parameters,
		final BackgroundShape shapes, final Unevenness unevenness)
	{
		final int first = parameters.firstFrame - 1, all = parameters.lastOf(stack.frames.count()) - first;
		final int used = Math.min(all, parameters.learningFrames), perFrame = 2 * PIXELS / (used * width * height) + 1;
		final List<LearningWindow> candidates = new ArrayList<>();
		for (int k = 0; k < used; k++) {
			final int t = first + (int) ((long) k * all / used);
			final float[] frame = stack.read(t);
			unevenness.add(frame);
			final List<LearningWindow> windows = LearningWindow.of(frame, shapes.of(t, frame), stack.frames.width(),
				stack.frames.height(), width, height);
			windows.sort((a, b) -> Double.compare(b.activity, a.activity));
			candidates.addAll(windows.subList(0, Math.min(perFrame, windows.size())));
		}
		candidates.removeIf(window -> !(window.activity > 0));
		if (candidates.isEmpty()) throw new IllegalArgumentException("Frames " + (first + 1) + " to " + (first + all) +
			" have the same value everywhere; choose frames with molecules.");
		return candidates;
	}

	/** The more active half, evenly spread, as many as there should be. */
	private List<LearningWindow> choose(final List<LearningWindow> candidates) {
		final int wanted = Math.max(1, PIXELS / (width * height));
		final double[] activities = candidates.stream().mapToDouble(window -> window.activity).sorted().toArray();
		final int dropped = Math.max(0, Math.min(activities.length / 2, activities.length - wanted));
		candidates.removeIf(window -> window.activity < activities[dropped]);
		final int n = Math.min(wanted, candidates.size());
		final List<LearningWindow> chosen = new ArrayList<>();
		for (int k = 0; k < n; k++)
			chosen.add(candidates.get((int) ((long) k * candidates.size() / n)));
		return chosen;
	}

	private NoiseModel firstGuess() {
		final Observation observation = Observation.read(FrameSource.of(height, width, windows.toArray(new float[0][])),
			Normalization.NONE, null, Float.NaN);
		final NoiseLevel level = NoiseLevel.of(observation);
		final double dark = level.sigma * level.sigma;
		if (!(dark > 0)) throw new IllegalArgumentException("The frames have no noise; give frames as the camera made them, " +
			"neither denoised nor deconvolved.");
		// as if the camera had no offset: the fit of the residual will know better
		return NoiseModel.estimated(level.background, dark, dark / Math.max(level.background, LEAST_LEVEL * level.sigma));
	}
}
