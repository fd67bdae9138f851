/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.sasd.model.ActivationMaps;
import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;
import net.sasd.model.Solution;
import net.sasd.optim.Convolution;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverStatus;

/**
 * A made-up solution of made-up frames for tests of what shows solutions: activations with a
 * margin of 2, their components by plain sums, and noise as residual. Seeded.
 */
public final class ExampleSolution {

	/** Margin of the maps around the field of view. */
	public static final int MARGIN = 2;
	/** What the maps and biases are multiplied with. */
	public static final double SCALE = 200;
	public final Solution solution;
	/** The frames: sum of components + bias + residual. */
	public final float[][] frames;
	private final int height, width;

	/** Makes an example; the first motif is a spot, the others are rings and, if signed, ripples. */
	public ExampleSolution(final int height, final int width, final int motifs, final int times, final boolean signed) {
		this.height = height;
		this.width = width;
		final Random random = new Random(1);
		final int p = Math.min(9, height), q = Math.min(9, width);
		final double[][] shapes = new double[motifs][];
		for (int k = 0; k < motifs; k++)
			shapes[k] = shape(p, q, k, signed);
		final Motifs a = new Motifs(p, q, shapes);
		final int mapHeight = height + 2 * MARGIN, mapWidth = width + 2 * MARGIN;
		final float[][][] maps = new float[times][motifs][mapHeight * mapWidth];
		final float[][][] components = new float[times][motifs][];
		final float[][] residual = new float[times][height * width];
		final double[] bias = new double[times];
		frames = new float[times][height * width];
		for (int t = 0; t < times; t++) {
			bias[t] = 0.1 + 0.01 * t;
			for (int i = 0; i < height * width; i++)
				frames[t][i] = (float) (SCALE * bias[t]) + (residual[t][i] = (float) (2 * random.nextGaussian()));
			for (int k = 0; k < motifs; k++) {
				for (int i = 0; i < maps[t][k].length; i++)
					if (random.nextInt(250) == 0) maps[t][k][i] = (signed && random.nextBoolean() ? -1 : 1) * (0.3f + random
						.nextFloat());
				components[t][k] = convolve(a, k, maps[t][k], mapWidth);
				for (int i = 0; i < height * width; i++)
					frames[t][i] += components[t][k][i];
			}
		}
		final List<IterationRecord> records = Arrays.asList(record(1, 60), record(2, 55));
		solution = new Solution(SolverStatus.CONVERGED, a, new ActivationMaps(height, width, MARGIN, MARGIN, mapHeight,
			mapWidth, maps), bias, SCALE, components, residual, 55, records, Collections.singletonList(
				"3 pixels are saturated (at least 255.0) and masked."));
	}

	/** @return the frames as input under a name */
	public InputImage input(final String name) {
		return new InputImage(ImageMetadata.plain(name, frames.length), FrameSource.of(height, width, frames));
	}

	private static double[] shape(final int p, final int q, final int k, final boolean signed) {
		final double[] shape = new double[p * q];
		for (int i = 0; i < p; i++)
			for (int j = 0; j < q; j++) {
				final double r = Math.hypot(i - p / 2, j - q / 2) - (k == 0 ? 0 : 3);
				shape[i * q + j] = Math.exp(-r * r / 3) * (signed ? Math.cos(1.2 * r) : 1);
			}
		return shape;
	}

	private float[] convolve(final Motifs a, final int k, final float[] map, final int mapWidth) {
		final float[] sum = new float[height * width];
		final double[] motif = a.get(k);
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++)
				for (int i = 0; i < a.height(); i++)
					for (int j = 0; j < a.width(); j++) {
						final int row = y + MARGIN - i + a.height() / 2, column = x + MARGIN - j + a.width() / 2;
						if (row >= 0 && column >= 0 && row < height + 2 * MARGIN && column < mapWidth) sum[y * width + x] +=
							SCALE * motif[i * a.width() + j] * map[row * mapWidth + column];
					}
		return sum;
	}

	private static IterationRecord record(final int iteration, final double fidelity) {
		return new IterationRecord("descent", iteration, fidelity, 1, 0.1, 9, 0.1, 0.1, 1, 1, 0, false, Convolution.FFT, 4 * iteration, 0.5);
	}
}
