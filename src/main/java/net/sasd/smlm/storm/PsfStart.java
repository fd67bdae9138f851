/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import java.util.ArrayList;
import java.util.List;

import net.sasd.analysis.NoiseLevel;
import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.smlm.psf.PsfSpline;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseDeconvolution;

/**
 * A first point spread function, by short-and-sparse deconvolution of many windows with one motif ([L] 6.2.1): the
 * bilinear lasso with x ≥ 0 and a ≥ 0, reweighted, from the mean of the windows around the brightest peaks. It is as
 * coarse as the pixels, and as wide as they make it. Cost: about a second for 20 windows of 64 × 64 pixels. Stateless,
 * thread-safe.
 */
final class PsfStart {

	/** Rows and columns of the motif: odd, so that a peak has a pixel in the middle. */
	private static final int SIZE = 9;
	private static final int HALF = SIZE / 2;
	private static final int MOST_WINDOWS = 20;
	private static final int MOST_PEAKS = 300;
	/** λ and the height of peaks, in standard deviations of the noise. */
	private static final double LAMBDA = 4, PEAK = 8;
	private static final int ITERATIONS = 60, REWEIGHTINGS = 2;
	/** Pixels to each side within which a peak is the largest. */
	private static final int APART = 2;

	private PsfStart() {}

	/**
	 * @param windows pixels of windows of one size, row-major; NaN does not count
	 * @return a first guess, of unit integral around its centre of mass
	 * @throws IllegalArgumentException if there is no peak, or no noise to compare it with
	 */
	static PsfSpline of(final List<float[]> windows, final int width, final int height, final Workers workers,
		final CancelToken cancel)
	{
		final List<float[]> some = spread(windows);
		final Observation observation = Observation.read(FrameSource.of(height, width, some.toArray(new float[0][])),
			Normalization.MAX, null, Float.NaN);
		final NoiseLevel noise = NoiseLevel.of(observation);
		final double[] mean = meanPeak(some, width, height, noise.background * observation.scale, PEAK * noise.sigma *
			observation.scale);
		// the solver works on windows of three times the motif's size
		if (Math.min(width, height) < 3 * SIZE) return PsfSpline.ofPixels(mean, SIZE);
		final Parameters parameters = Parameters.builder().motifs(1).motifSize(SIZE, SIZE).lambda(LAMBDA * noise.sigma)
			.nonNegative(true).nonNegativeMotifs(true).reweighting(REWEIGHTINGS).initialMotifs(new Motifs(SIZE, SIZE, mean))
			.maxIterations(ITERATIONS).build();
		return PsfSpline.ofPixels(SparseDeconvolution.solve(observation, parameters, workers, record -> {}, cancel).motifs
			.get(0), SIZE);
	}

	private static List<float[]> spread(final List<float[]> windows) {
		final int n = Math.min(windows.size(), MOST_WINDOWS);
		final List<float[]> some = new ArrayList<>();
		for (int k = 0; k < n; k++)
			some.add(windows.get((int) ((long) k * windows.size() / n)));
		return some;
	}

	/** The mean of the windows around the brightest peaks, each divided by its height, of unit norm. */
	private static double[] meanPeak(final List<float[]> windows, final int width, final int height,
		final double background, final double threshold)
	{
		final List<Peak> peaks = new ArrayList<>();
		for (final float[] window : windows)
			for (int y = HALF; y < height - HALF; y++)
				for (int x = HALF; x < width - HALF; x++)
					if (window[y * width + x] - background > threshold && isPeak(window, width, x, y)) peaks.add(new Peak(window, y *
						width + x));
		if (peaks.isEmpty()) throw new IllegalArgumentException("No molecule stands out of the noise by " + PEAK +
			" standard deviations, so that no point spread function can be learned; choose other frames, or give the point " +
			"spread function.");
		peaks.sort((a, b) -> Float.compare(b.value(), a.value()));
		final double[] mean = new double[SIZE * SIZE];
		for (final Peak peak : peaks.subList(0, Math.min(MOST_PEAKS, peaks.size())))
			for (int j = 0; j < SIZE; j++)
				for (int i = 0; i < SIZE; i++) {
					final float value = peak.window[peak.at + (j - HALF) * width + i - HALF];
					if (!Float.isNaN(value)) mean[j * SIZE + i] += Math.max(0, value - background) / (peak.value() - background);
				}
		double square = 0;
		for (final double value : mean)
			square += value * value;
		for (int q = 0; q < mean.length; q++)
			mean[q] /= Math.sqrt(square);
		return mean;
	}

	private static boolean isPeak(final float[] window, final int width, final int x, final int y) {
		for (int j = -APART; j <= APART; j++)
			for (int i = -APART; i <= APART; i++)
				if (window[(y + j) * width + x + i] > window[y * width + x]) return false;
		return true;
	}

	private static final class Peak {

		final float[] window;
		final int at;

		Peak(final float[] window, final int at) {
			this.window = window;
			this.at = at;
		}

		float value() {
			return window[at];
		}
	}
}
