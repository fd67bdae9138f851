/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import java.util.Arrays;

import net.sasd.phantom.PhantomRandom;
import net.sasd.smlm.camera.NoiseModel;
import net.sasd.smlm.psf.PsfSampler;
import net.sasd.smlm.psf.PsfSpline;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Tiles with planted molecules, rows of x, y and amplitude; 100 counts of background, σ = 20 there. */
final class Spots {

	static final PsfSpline PSF = PsfSpline.gaussian(1.1, 1.2);
	static final double BACKGROUND = 100;
	static final NoiseModel NOISE = NoiseModel.estimated(BACKGROUND, 400, 2);

	private Spots() {}

	/** @return what is expected at each pixel */
	static double[] mean(final int width, final int height, final double[]... molecules) {
		final double[] mean = new double[width * height];
		for (int p = 0; p < mean.length; p++) {
			mean[p] = BACKGROUND;
			for (final double[] m : molecules)
				mean[p] += m[2] * PSF.at(p % width - m[0], p / width - m[1]);
		}
		return mean;
	}

	/** @return pixels whose variance is what the noise says of their mean */
	static double[] noisy(final double[] mean, final PhantomRandom random) {
		final double[] pixels = new double[mean.length];
		Arrays.setAll(pixels, p -> mean[p] + Math.sqrt(NOISE.variance(mean[p], 0)) * random.nextGaussian());
		return pixels;
	}

	static Tile tile(final int width, final double[] pixels) {
		return new Tile(width, pixels.length / width, pixels, new double[pixels.length]);
	}

	/** @return a scene with these molecules in its model, the constant at its true value */
	static Scene scene(final int width, final double[] pixels, final double[]... molecules) {
		final Molecules model = new Molecules(new PsfSampler(PSF, PSF.reach()));
		for (final double[] m : molecules)
			model.add(m[0], m[1], m[2]);
		final Scene scene = new Scene(tile(width, pixels), NOISE, model);
		scene.offset = BACKGROUND;
		scene.render();
		scene.weigh();
		return scene;
	}

	/** @return count molecules anywhere on the pixels, of 1000 to 3000 counts */
	static double[][] scattered(final int count, final int width, final int height, final PhantomRandom random) {
		final double[][] molecules = new double[count][];
		Arrays.setAll(molecules, i -> new double[] { width * random.nextDouble() - 0.5, height * random.nextDouble() - 0.5,
			1000 + 2000 * random.nextDouble() });
		return molecules;
	}

	/** @return JᵀWJ of all unknowns, the background last */
	static RealMatrix matrix(final NormalEquations equations) {
		final int n = 3 * equations.count;
		final RealMatrix matrix = new Array2DRowRealMatrix(n + 1, n + 1);
		for (int i = 0; i < equations.count; i++)
			for (int r = 0; r < 3; r++) {
				for (int c = 0; c < 3; c++)
					matrix.setEntry(3 * i + r, 3 * i + c, equations.own[9 * i + 3 * r + c]);
				matrix.setEntry(3 * i + r, n, equations.toOffset[3 * i + r]);
				matrix.setEntry(n, 3 * i + r, equations.toOffset[3 * i + r]);
			}
		matrix.setEntry(n, n, equations.offsetOwn);
		for (int k = 0; k < equations.pairs; k++)
			for (int r = 0; r < 3; r++)
				for (int c = 0; c < 3; c++) {
					matrix.setEntry(3 * equations.first[k] + r, 3 * equations.second[k] + c, equations.blocks[9 * k + 3 * r + c]);
					matrix.setEntry(3 * equations.second[k] + c, 3 * equations.first[k] + r, equations.blocks[9 * k + 3 * r + c]);
				}
		return matrix;
	}
}
