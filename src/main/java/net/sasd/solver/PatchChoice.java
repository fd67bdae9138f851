/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.sasd.fft.Spectrum;
import net.sasd.model.Observation;
import net.sasd.optim.Sphere;

/**
 * Draws K patches of the data to start from. [L] 3.5 takes them at random; here
 * they are drawn, with the seed, from many places in proportion to
 * {@code ‖patch‖² Π_j (1 − c_j²)²}, c_j being the largest correlation, over all
 * shifts, with the j-th patch drawn before: energetic, and unlike each other.
 */
final class PatchChoice {

	private static final int PLACES = 64;

	private final Observation y;
	private final int height;
	private final int width;
	private final ShiftCorrelation correlation;

	private static final class Candidate {

		double[] patch;
		double weight;
	}

	PatchChoice(final Observation y, final Parameters p) {
		this.y = y;
		height = p.motifHeight;
		width = p.motifWidth;
		correlation = new ShiftCorrelation(height, width);
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

	/** @return K patches of y − b on n-windows, of unit norm */
	double[][] draw(final int count, final Random random) {
		final List<Candidate> candidates = candidates(random);
		final double[][] drawn = new double[count][];
		for (int k = 0; k < count; k++) {
			drawn[k] = pick(candidates, random).patch;
			if (k == count - 1) break;
			final Spectrum spectrum = correlation.transform(drawn[k]);
			for (final Candidate c : candidates) {
				final double likeness = Math.min(1, correlation.largest(spectrum, correlation.transform(
					c.patch)));
				c.weight *= (1 - likeness * likeness) * (1 - likeness * likeness);
			}
		}
		return drawn;
	}

	private List<Candidate> candidates(final Random random) {
		final List<Candidate> candidates = new ArrayList<>();
		for (int i = 0; i < PLACES; i++) {
			final int t = random.nextInt(y.frames());
			final int row = random.nextInt(y.height - height + 1), column = random.nextInt(y.width - width + 1);
			final Candidate c = new Candidate();
			c.patch = patch(y, t, row, column, height, width);
			c.weight = Sphere.inner(c.patch, c.patch);
			// a patch without structure, masked for example, is no direction; any other start is as good
			if (c.weight == 0) Arrays.fill(c.patch, 1);
			Sphere.normalize(c.patch);
			candidates.add(c);
		}
		return candidates;
	}

	private static Candidate pick(final List<Candidate> candidates, final Random random) {
		double total = 0;
		for (final Candidate c : candidates)
			total += c.weight;
		double left = random.nextDouble() * total;
		for (final Candidate c : candidates) {
			left -= c.weight;
			if (left < 0) return c;
		}
		return candidates.get(candidates.size() - 1);
	}
}
