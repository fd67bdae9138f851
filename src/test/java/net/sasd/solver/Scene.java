/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.FrameSource;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;

/** Small frames with something to find: patterns of random pixels at random places, a bias and noise. */
final class Scene {

	private Scene() {}

	static float[][] frames(final int h, final int w, final int n, final int frames, final long seed) {
		final Random random = new Random(seed);
		final int p = Math.min(n, h), q = Math.min(n, w);
		final double[][] patterns = { random.doubles(p * q, -0.2, 1).toArray(), random.doubles(p * q, -0.2, 1).toArray() };
		final float[][] pixels = new float[frames][h * w];
		for (final float[] frame : pixels) {
			for (int i = 0; i < frame.length; i++)
				frame[i] = 2 + (float) (0.05 * random.nextGaussian());
			for (int s = 0; s < Math.max(2, h * w / (3 * p * q)); s++)
				add(frame, h, w, patterns[s % 2], p, q, random.nextInt(h), random.nextInt(w), 5 * (0.5 + random.nextDouble()));
		}
		return pixels;
	}

	private static void add(final float[] frame, final int h, final int w, final double[] pattern, final int p,
		final int q, final int row, final int column, final double amplitude)
	{
		for (int i = 0; i < p; i++)
			for (int j = 0; j < q; j++)
				frame[(row + i) % h * w + (column + j) % w] += (float) (amplitude * pattern[i * q + j]);
	}

	static Observation observation(final int h, final int w, final int n, final int frames, final boolean masked) {
		final float[][] pixels = frames(h, w, n, frames, 7);
		if (masked) for (int t = 0; t < frames; t++)
			for (int i = t; i < h * w; i += 7)
				pixels[t][i] = Float.NaN;
		return observe(h, w, pixels);
	}

	static Observation observe(final int h, final int w, final float[]... pixels) {
		return Observation.read(FrameSource.of(h, w, pixels), Normalization.MAX, null, Float.NaN);
	}

	/** A descent at constant λ from the start that the parameters ask for. */
	static Descent descent(final Observation y, final Parameters p, final Workers workers) {
		final LongAdder ffts = new LongAdder();
		final Initialization init = new Initialization(y, p, ffts, workers);
		return Descent.create("descent", y, init.grid, init.motifs, p, p.lambda, ffts, workers);
	}

	static Solution solve(final Observation y, final Parameters p) {
		return SparseDeconvolution.solve(y, p, Workers.serial(), SolverListener.NONE, new CancelToken());
	}

	static float[][][] maps(final Descent descent) {
		final float[][][] maps = new float[descent.local().frames.length][][];
		for (int t = 0; t < maps.length; t++)
			maps[t] = descent.local().frames[t].maps;
		return maps;
	}
}
