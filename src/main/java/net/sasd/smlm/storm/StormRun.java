/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.smlm.Localization;
import net.sasd.smlm.StormStack;
import net.sasd.smlm.background.BackgroundKind;
import net.sasd.smlm.background.BackgroundShape;
import net.sasd.smlm.background.BackgroundShapes;
import net.sasd.smlm.fit.TileFit;
import net.sasd.smlm.fit.TileMolecules;
import net.sasd.smlm.fit.Tiling;
import net.sasd.smlm.psf.PsfSpline;

/**
 * From a stack to its molecules ([L] 6.2.1): the point spread function is learned from some frames by short-and-sparse
 * deconvolution and refined below the pixel, then the molecules of every frame are found with it. Frames are read one
 * after another, a few at a time are in memory, and their molecules are handed on in order; no two frames depend on
 * each other but through the point spread function and the noise. The same bits for any number of threads. Cost: about
 * 13 ms of one core per frame of 64 × 64 pixels with 55 molecules, and as much as for ten times the frames that
 * are learned from. Not thread-safe.
 */
public final class StormRun {

	/** Pixels of frames in memory at a time, and most frames. */
	private static final int BATCH_PIXELS = 1 << 22;
	private static final int BATCH = 64;

	private final StormStack stack;
	private final StormParameters parameters;
	private final Workers workers;
	private final CancelToken cancel;
	private final Tiling tiling;
	private final int first, last;

	/**
	 * Prepares a run.
	 *
	 * @param stack the frames; never changed
	 * @param parameters how to find molecules
	 * @param workers threads to use
	 * @param cancel stops the run: what is done is kept
	 * @throws IllegalArgumentException if the stack does not have the frames
	 */
	public StormRun(final StormStack stack, final StormParameters parameters, final Workers workers,
		final CancelToken cancel)
	{
		this.stack = stack;
		this.parameters = parameters;
		this.workers = workers;
		this.cancel = cancel;
		first = parameters.firstFrame - 1;
		last = parameters.lastOf(stack.frames.count());
		tiling = new Tiling(stack.frames.width(), stack.frames.height());
	}

	/** @return number of frames that count */
	public int frames() {
		return last - first;
	}

	/**
	 * Learns the point spread function, or takes the one that was given, and what is not known of the noise.
	 *
	 * @throws IllegalArgumentException if nothing can be learned from the frames
	 */
	public PsfEstimate learn(final StormListener listener) {
		final LearningTiles tiles = new LearningTiles(stack, parameters, shapes(parameters.background));
		final PsfLearning learning = new PsfLearning(tiles, parameters, workers, cancel);
		if (parameters.psf != null) return learning.noiseFor(parameters.psf);
		final PsfSpline start = PsfStart.of(tiles.windows, tiles.width, tiles.height, workers, cancel);
		return learning.learn(start, round -> listener.learned(round, parameters.learningRounds));
	}

	/**
	 * Finds the molecules of all frames.
	 *
	 * @param estimate from {@link #learn}
	 * @param sink takes each frame's molecules, in order
	 */
	public void localize(final PsfEstimate estimate, final StormListener listener, final Consumer<FrameMolecules> sink) {
		localize(first + 1, last, estimate, listener, sink);
	}

	/**
	 * Finds the molecules of some frames: the same, bit for bit, as if all were done.
	 *
	 * @param from first of them, from 1, among those that count, @param to last of them
	 * @param estimate from {@link #learn}
	 * @param sink takes each frame's molecules, in order
	 */
	public void localize(final int from, final int to, final PsfEstimate estimate, final StormListener listener,
		final Consumer<FrameMolecules> sink)
	{
		final BackgroundShape background = shapes(estimate.background);
		final int pixels = stack.frames.width() * stack.frames.height(), batch = Math.max(1, Math.min(BATCH, BATCH_PIXELS /
			pixels));
		for (int start = from - 1; start < to && !cancel.isCancelled(); start += batch) {
			final int end = Math.min(to, start + batch);
			final TileMolecules[][] found = fit(start, end, background, estimate);
			for (int t = start; t < end; t++)
				sink.accept(molecules(t + 1, found[t - start], estimate));
			listener.localized(end - from + 1, to - from + 1);
		}
	}

	/** @return what is found in one frame, from 1, for a look before a long run */
	public FramePreview preview(final PsfEstimate estimate, final int frame) {
		final TileMolecules[] found = fit(frame - 1, frame, shapes(estimate.background), estimate)[0];
		return new FramePreview(molecules(frame, found, estimate), tiling.background(found));
	}

	/** Fits all tiles of some frames, [frame][tile]. */
	private TileMolecules[][] fit(final int from, final int to, final BackgroundShape background,
		final PsfEstimate estimate)
	{
		final float[][] frames = new float[to - from][], shapes = new float[to - from][];
		for (int t = from; t < to; t++) {
			frames[t - from] = stack.read(t);
			shapes[t - from] = background.of(t, frames[t - from]);
		}
		final int tiles = tiling.count();
		final TileMolecules[][] found = new TileMolecules[to - from][tiles];
		final TileFit fit = new TileFit(estimate.psf, estimate.noise, parameters.evidence, parameters.separation,
			estimate.background);
		workers.forEach((to - from) * tiles, k -> found[k / tiles][k % tiles] = fit.fit(tiling.cut(k % tiles, frames[k /
			tiles], shapes[k / tiles])));
		return found;
	}

	private FrameMolecules molecules(final int frame, final TileMolecules[] tiles, final PsfEstimate estimate) {
		final List<Localization> molecules = new ArrayList<>();
		for (final int[] one : tiling.join(tiles)) {
			final TileMolecules tile = tiles[one[0]];
			final double x = tiling.x(tile, one[0], one[1]) + stack.left, y = tiling.y(tile, one[0], one[1]) + stack.top;
			molecules.add(new Localization(frame, (x + 0.5) * parameters.pixelSize, (y + 0.5) * parameters.pixelSize,
				tile.amplitude[one[1]] * estimate.noise.photonsPerCount, estimate.noise.backgroundPhotons(tile.background(
					one[1])), tile.error[one[1]] * parameters.pixelSize));
		}
		return new FrameMolecules(frame, molecules, tiles[tiles.length / 2].background());
	}

	private BackgroundShape shapes(final BackgroundKind kind) {
		return BackgroundShapes.of(stack, kind, first, last - 1, parameters.backgroundFrames,
			parameters.backgroundPercentile);
	}
}
