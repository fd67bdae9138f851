/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import java.util.Locale;

import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverStatus;
import net.sasd.parallel.Workers;

/**
 * Blind motion deblurring of a natural picture ([Z] section 4): the front door of this room.
 * <p>
 * The model is {@code y = k ⊛ s + n} with one kernel {@code k ≥ 0, Σ k = 1} for the whole picture. Steps: (1) on
 * each scale of a {@link Pyramid}, the coarsest first, the kernel by SaSD on the gradients of the brightness
 * ({@link KernelEstimation}), starting from that of the scale before, and refined ({@link KernelRefinement}); (2) the
 * same with another λ to begin with, and the kernel whose objective is smaller is taken; (3) each channel restored
 * with it ({@link NonBlindDeconvolution}). Steppable: the caller owns the loop of {@link #iterate}, or lets
 * {@link #run} run it. The same input gives the same bits for any number of threads. Memory: about 60 floats per
 * pixel. Not thread-safe.
 * </p>
 */
public final class Deblurring {

	private final long start = System.nanoTime();
	private final float[][] channels;
	private final int height, width;
	private final DeblurParameters parameters;
	private final Workers workers;
	private final Luminance luminance;
	private final Pyramid pyramid;
	private final double noise, smoothness;
	private final KernelSearch[] searches;
	private final float[][] sharp;
	private int done;
	private SolverStatus status = SolverStatus.RUNNING;

	/**
	 * Prepares a run: checks everything.
	 *
	 * @param channels one (grey), three (red, green, blue) or more channels of height · width pixels, row-major;
	 *          not changed
	 * @param height rows
	 * @param width columns
	 * @param parameters what to do
	 * @param workers threads to use
	 * @throws IllegalArgumentException if the parameters are wrong, the kernel is larger than half the picture, a
	 *           pixel is not finite or the picture is constant
	 */
	public Deblurring(final float[][] channels, final int height, final int width, final DeblurParameters parameters,
		final Workers workers)
	{
		this.parameters = parameters.validate().validateFor(height, width);
		for (final float[] channel : channels)
			if (channel.length != height * width) throw new IllegalArgumentException("A channel has " + channel.length +
				" pixels, but " + height + " x " + width + " need " + height * width + ".");
		this.channels = channels;
		this.height = height;
		this.width = width;
		this.workers = workers;
		luminance = new Luminance(channels, width);
		pyramid = new Pyramid(luminance.pixels, height, width, parameters.kernelSize);
		noise = PictureNoise.sigma(luminance.pixels, height, width);
		smoothness = parameters.smoothness > 0 ? parameters.smoothness : PictureNoise.smoothness(noise);
		searches = new KernelSearch[parameters.searches];
		for (int i = 0; i < searches.length; i++)
			searches[i] = new KernelSearch(i, pyramid, noise, parameters, workers);
		sharp = new float[channels.length][];
	}

	/**
	 * Runs to the end.
	 *
	 * @param listener told of every step
	 * @param cancel asks to stop; the picture is then restored with the kernel so far
	 * @return the sharp picture and the kernel
	 * @throws IllegalArgumentException as the constructor
	 */
	public static DeblurResult run(final float[][] channels, final int height, final int width,
		final DeblurParameters parameters, final Workers workers, final DeblurListener listener,
		final CancelToken cancel)
	{
		final Deblurring run = new Deblurring(channels, height, width, parameters, workers);
		while (!run.isDone()) {
			final DeblurStep step = run.iterate(cancel);
			if (cancel.isCancelled()) run.cancel();
			else listener.done(step);
		}
		return run.result();
	}

	/** @return the number of steps of the whole run */
	public int steps() {
		return searches.length * pyramid.levels.size() + channels.length;
	}

	/** @return true when nothing is left to do */
	public boolean isDone() {
		return status != SolverStatus.RUNNING;
	}

	/** Ends the run as {@code CANCELLED}; does nothing if it is done. */
	public void cancel() {
		if (!isDone()) status = SolverStatus.CANCELLED;
	}

	/** @return the kernel so far, of the size asked for: that of the search with the smallest objective */
	public BlurKernel kernel() {
		KernelSearch best = searches[0];
		for (final KernelSearch search : searches)
			if (search.objective() < best.objective()) best = search;
		return best.kernel();
	}

	/**
	 * One step.
	 *
	 * @param cancel shortens the step
	 * @return what it did
	 * @throws IllegalStateException if the run is done
	 */
	public DeblurStep iterate(final CancelToken cancel) {
		if (isDone()) throw new IllegalStateException("The run has ended (" + status + "); ask for its result.");
		final int scales = pyramid.levels.size(), scalesOfAll = searches.length * scales;
		final String what = done < scalesOfAll ? search(done / scales, cancel) : restore(done - scalesOfAll, cancel);
		if (++done == steps()) status = SolverStatus.CONVERGED;
		return new DeblurStep(what, done, steps(), seconds());
	}

	private String search(final int index, final CancelToken cancel) {
		searches[index].iterate(cancel);
		return String.format(Locale.ROOT, "search %d of %d, kernel at scale 1/%.1f", index + 1, searches.length,
			searches[index].factor());
	}

	private String restore(final int channel, final CancelToken cancel) {
		final float[] scaled = new float[height * width];
		for (int i = 0; i < scaled.length; i++)
			scaled[i] = (float) (channels[channel][i] / luminance.range);
		final float[] restored = new NonBlindDeconvolution(height, width, kernel(), parameters.prior, smoothness,
			parameters.restorationIterations).restore(scaled, workers, cancel);
		for (int i = 0; i < restored.length; i++)
			restored[i] *= (float) luminance.range;
		sharp[channel] = restored;
		return channels.length == 1 ? "picture restored" : "channel " + (channel + 1) + " restored";
	}

	private double seconds() {
		return (System.nanoTime() - start) * 1e-9;
	}

	/**
	 * What was found; ends the run as {@code CANCELLED} if it is not done, and restores what is missing with the
	 * kernel so far.
	 *
	 * @return kernel and sharp picture
	 */
	public DeblurResult result() {
		cancel();
		for (int c = 0; c < channels.length; c++)
			if (sharp[c] == null) restore(c, new CancelToken());
		return new DeblurResult(status, sharp, kernel(), luminance.range * noise, smoothness, seconds());
	}
}
