/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import net.sasd.fft.RealFft2D;
import net.sasd.fft.Spectrum;
import net.sasd.model.Observation;
import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;

/**
 * Chooses K patches of the data to start from ([L] 3.5 takes them at random;
 * some are better than others). Many places are drawn with the seed; the most
 * energetic of them are candidates; each candidate scores by how much of the
 * image resembles it ({@link PowerStep#energy}), times 1 − c² for its largest
 * correlation c, over all shifts, with a patch chosen before.
 */
final class PatchChoice {

	private static final int CANDIDATES = 12;
	private static final int DRAWS_PER_CANDIDATE = 16;

	private final Observation y;
	private final int height;
	private final int width;
	private final Random random;

	private static final class Candidate {

		double[] patch;
		double energy;
		double score;
		Spectrum spectrum;
	}

	PatchChoice(final Observation y, final Parameters p) {
		this.y = y;
		height = p.motifHeight;
		width = p.motifWidth;
		random = new Random(p.seed);
	}

	/** @return the patch of y − b at a place, 0 at masked pixels, row-major */
	static double[] patch(final Observation y, final int t, final int row, final int column, final int height,
		final int width)
	{
		final double[] patch = new double[height * width];
		final double mean = y.mean(t);
		final boolean[] mask = y.mask(t);
		for (int i = 0; i < height; i++)
			for (int j = 0; j < width; j++) {
				final int pixel = (row + i) * y.width + column + j;
				if (mask == null || mask[pixel]) patch[i * width + j] = y.frame(t)[pixel] - mean;
			}
		return patch;
	}

	/**
	 * Chooses.
	 *
	 * @param count number of patches K
	 * @param lift puts a patch on the lifted window
	 * @param power scores a lifted patch
	 * @return K patches of y − b
	 */
	double[][] choose(final int count, final java.util.function.UnaryOperator<double[]> lift, final PowerStep power) {
		final List<Candidate> candidates = draw(CANDIDATES + 4 * count);
		final RealFft2D fft = new RealFft2D(2 * height, 2 * width);
		for (final Candidate c : candidates) {
			Sphere.normalize(c.patch);
			c.score = power.energy(lift.apply(c.patch));
			c.spectrum = transform(c.patch, fft);
		}
		final double[][] chosen = new double[count][];
		for (int k = 0; k < count; k++) {
			Candidate best = candidates.get(0);
			for (final Candidate c : candidates)
				if (c.score > best.score) best = c;
			chosen[k] = best.patch;
			for (final Candidate c : candidates) {
				final double likeness = Math.min(1, correlation(best.spectrum, c.spectrum, fft));
				c.score *= 1 - likeness * likeness;
			}
		}
		return chosen;
	}

	/** The most energetic of many places; a place without energy is never taken unless there is no other. */
	private List<Candidate> draw(final int count) {
		final List<Candidate> drawn = new ArrayList<>();
		for (int i = 0; i < count * DRAWS_PER_CANDIDATE; i++) {
			final int t = random.nextInt(y.frames());
			final int row = random.nextInt(y.height - height + 1), column = random.nextInt(y.width - width + 1);
			final Candidate c = new Candidate();
			c.patch = patch(y, t, row, column, height, width);
			c.energy = Sphere.inner(c.patch, c.patch);
			drawn.add(c);
		}
		drawn.sort(Comparator.comparingDouble((Candidate c) -> c.energy).reversed());
		while (drawn.size() > count || drawn.size() > 1 && drawn.get(drawn.size() - 1).energy == 0)
			drawn.remove(drawn.size() - 1);
		if (drawn.get(0).energy == 0) java.util.Arrays.fill(drawn.get(0).patch, 1);
		return drawn;
	}

	private Spectrum transform(final double[] patch, final RealFft2D fft) {
		final float[] grid = new float[4 * height * width];
		for (int i = 0; i < height; i++)
			for (int j = 0; j < width; j++)
				grid[i * 2 * width + j] = (float) patch[i * width + j];
		final Spectrum spectrum = fft.newSpectrum();
		fft.forward(grid, spectrum, Workers.serial());
		return spectrum;
	}

	/** max over the shifts of |⟨a, s[b]⟩|. */
	private static double correlation(final Spectrum a, final Spectrum b, final RealFft2D fft) {
		final Spectrum product = fft.newSpectrum();
		for (int q = 0; q < product.size(); q++) {
			product.re[q] = a.re[q] * b.re[q] + a.im[q] * b.im[q];
			product.im[q] = a.re[q] * b.im[q] - a.im[q] * b.re[q];
		}
		final float[] grid = new float[fft.height() * fft.width()];
		fft.inverse(product, grid, Workers.serial());
		float largest = 0;
		for (final float value : grid)
			largest = Math.max(largest, Math.abs(value));
		return largest;
	}
}
