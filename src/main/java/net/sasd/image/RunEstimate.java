/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.Locale;

import net.sasd.analysis.AutoParameters;
import net.sasd.deblur.DeblurParameters;
import net.sasd.model.Grid;
import net.sasd.smlm.background.BackgroundKind;
import net.sasd.smlm.render.RenderingParameters;
import net.sasd.smlm.storm.StormParameters;
import net.sasd.solver.Parameters;
import net.sasd.solver.RunProgress;

/**
 * What a run will need, before it starts. With G the pixels of the FFT grid, h × w those of a frame, T frames at a
 * time and K motifs, the solver holds {@code G (11 K T + 3 T + 8 K)} floats and its results {@code 3 h w T (K + 1)};
 * an iteration takes about 0.1 µs per pixel of the grid, motif and frame. The factors were measured with shrinking
 * heaps and on one core of a server of 2024; time is an order of magnitude, and few runs use all their iterations.
 * Immutable.
 */
public final class RunEstimate {

	private static final double SECONDS_PER_PIXEL = 1e-7;
	private static final long BASE = 8L << 20;
	/** What the point spread function is learned from, and with. */
	private static final long LEARNING = 24L << 20;
	/** Trial runs that choosing parameters may take. */
	private static final int TRIALS = 10;

	/** Bytes of memory at once, results included. */
	public final long bytes;
	/** Seconds if all iterations are used. */
	public final double seconds;

	private RunEstimate(final long bytes, final double seconds) {
		this.bytes = bytes;
		this.seconds = seconds;
	}

	/**
	 * Estimates one problem over all frames.
	 *
	 * @param request what is to be done; a number of motifs that is to be chosen counts as the largest
	 * @param frames number of frames
	 * @param height rows of a frame
	 * @param width columns of a frame
	 * @throws IllegalArgumentException if the motif does not fit on the frames
	 */
	public static RunEstimate joint(final AutoParameters request, final int frames, final int height, final int width) {
		final Parameters p = request.base;
		final Grid grid = new Grid(p.boundary, height, width, window(p.motifHeight), window(p.motifWidth));
		final long motifs = Math.max(p.motifs, request.mostMotifs), pixels = (long) grid.height * grid.width;
		final long floats = pixels * p.starts * (11 * motifs * frames + 3L * frames + 8 * motifs) + results(motifs, frames,
			height, width);
		final double runs = request.isAsked() ? TRIALS + 1 : 1;
		return new RunEstimate(BASE + 4 * floats, SECONDS_PER_PIXEL * pixels * motifs * frames * runs * Math.max(
			request.iterations, new RunProgress(p).total()));
	}

	/**
	 * Estimates one problem per frame, one after the other.
	 *
	 * @param keptInMemory whether the results of all frames are, rather than on a disk
	 */
	public static RunEstimate separate(final AutoParameters request, final int frames, final int height, final int width,
		final boolean keptInMemory)
	{
		final RunEstimate one = joint(request, 1, height, width);
		final long motifs = Math.max(request.base.motifs, request.mostMotifs);
		final long kept = keptInMemory ? 4 * results(motifs, frames, height, width) : 0;
		// what is chosen is chosen once
		final double rest = joint(AutoParameters.of(request.base), 1, height, width).seconds * (frames - 1);
		return new RunEstimate(one.bytes + kept, one.seconds + rest);
	}

	/**
	 * Estimates choosing parameters and a path of λ over all frames, like {@link #joint}.
	 *
	 * @param steps number of λ
	 */
	public static RunEstimate path(final AutoParameters request, final int steps, final int frames, final int height,
		final int width)
	{
		final RunEstimate chosen = joint(request, frames, height, width);
		return new RunEstimate(chosen.bytes, chosen.seconds + steps * joint(AutoParameters.of(request.base), frames, height,
			width).seconds);
	}

	/**
	 * Estimates a deblurring, which holds about 80 floats per pixel and takes about 5 µs per pixel, search and
	 * iteration.
	 *
	 * @param channels 1 or 3
	 */
	public static RunEstimate deblurring(final DeblurParameters p, final int height, final int width,
		final int channels)
	{
		final double pixels = (double) height * width;
		return new RunEstimate(BASE + (long) (4 * (80 + 2 * channels) * pixels), 5e-6 * pixels * p.searches *
			(p.lambdaSteps * p.iterations + p.refinements));
	}

	/**
	 * Estimates traces that share their responses: what {@link #joint} says, and about 700 bytes per sample for the fit of
	 * the spikes, the tables and the figure.
	 */
	public static RunEstimate traces(final Parameters solver, final int count, final int samples) {
		final RunEstimate solving = joint(AutoParameters.of(solver), count, 1, samples);
		return new RunEstimate(solving.bytes + 700L * count * samples, solving.seconds);
	}

	/** Estimates drawing molecules: the pixels, and what it takes to show and to save them. */
	public static RunEstimate rendering(final RenderingParameters p) {
		final long pixels = (long) p.width() * p.height();
		return new RunEstimate(BASE + 4 * pixels + saving(p), 1e-8 * pixels);
	}

	/** What the preview takes, of at most 2048 x 2048 pixels. */
	private static long saving(final RenderingParameters p) {
		final long side = (Math.max(p.width(), p.height()) + 2047) / 2048;
		return 16 * ((long) p.width() * p.height() / (side * side));
	}

	/**
	 * Estimates finding the molecules of a stack, beside its frames if they are in memory, and saving the drawing, whose
	 * pixels are there already: of each pixel of a frame twelve bytes for each frame that is fitted at once, the window of
	 * a temporal background, and if wanted what sparse coding takes; and what learning takes.
	 *
	 * @param aggregate whether the sum of activation maps is wanted
	 */
	public static RunEstimate storm(final StormParameters p, final int frames, final int height, final int width,
		final RenderingParameters drawing, final boolean aggregate)
	{
		final long pixels = (long) height * width, counted = p.lastOf(frames) - p.firstFrame + 1;
		final long batch = Math.min(counted, Math.max(1, Math.min(64, (1 << 22) / pixels)));
		final long window = p.background == BackgroundKind.TEMPORAL ? 53 : 0, coding = aggregate ? 30 : 0;
		return new RunEstimate(BASE + LEARNING + 4 * pixels * (3 * batch + window + coding + 4) + saving(drawing), 3e-6 *
			pixels * (counted + 10 * Math.min(counted, p.learningFrames)));
	}

	private static long results(final long motifs, final long frames, final int height, final int width) {
		return 3L * height * width * frames * (motifs + 1);
	}

	/** Rows or columns of the lifted window, but no more than a signal has. */
	private static int window(final int motif) {
		return 3 * motif - 2;
	}

	/**
	 * Refuses a run that cannot fit.
	 *
	 * @param remedy what a person can do beside raising the limit of memory, as "crop the image with a ROI"
	 * @throws IllegalArgumentException if it needs more than the Java virtual machine still has
	 */
	public void requireFits(final String remedy) {
		if (bytes <= free()) return;
		System.gc();
		final long free = free(), all = Runtime.getRuntime().maxMemory();
		if (bytes > free) throw new IllegalArgumentException("This run needs about " + megabytes(bytes) + ", but only " +
			megabytes(free) + " of the " + megabytes(all) + " of memory are free; " + remedy + ", or raise the limit of " +
			"memory, in ImageJ in Edit > Options > Memory & Threads, on the command line by SASD_JAVA_OPTS=-Xmx" + gigabytes(
				all - free + bytes) + "g.");
	}

	/** Whole ones, with a quarter more than is needed. */
	private static long gigabytes(final long bytes) {
		return (bytes + bytes / 4 >> 30) + 1;
	}

	private static long free() {
		final Runtime java = Runtime.getRuntime();
		return java.maxMemory() - java.totalMemory() + java.freeMemory();
	}

	/** @return such as "about 40 MB and at most about 3 s" */
	@Override
	public String toString() {
		return "about " + megabytes(bytes) + " and at most about " + time(seconds);
	}

	/** @return a duration as people say it: 3 s, 5 min, 2.5 h */
	public static String time(final double seconds) {
		if (seconds < 100) return Math.max(1, Math.round(seconds)) + " s";
		if (seconds < 6000) return Math.round(seconds / 60) + " min";
		return String.format(Locale.ROOT, "%.1f h", seconds / 3600);
	}

	private static String megabytes(final long bytes) {
		final double mega = bytes / (double) (1 << 20);
		return mega < 1000 ? Math.round(mega) + " MB" : String.format(Locale.ROOT, "%.1f GB", mega / 1024);
	}
}
