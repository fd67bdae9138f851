/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

import java.util.Arrays;

import net.sasd.phantom.PhantomRandom;
import net.sasd.phantom.PupilPsf;
import net.sasd.phantom.SampledPsf;

/** Splines to test with. */
final class RandomSpline {

	private RandomSpline() {}

	/** @return one whose coefficients know nothing of each other, up to the last knots */
	static PsfSpline next(final PhantomRandom random) {
		return new PsfSpline(random(random, PsfSpline.size()));
	}

	static double[] random(final PhantomRandom random, final int count) {
		return Arrays.stream(new double[count]).map(zero -> random.nextGaussian()).toArray();
	}

	/** @return that of a lens with coma, astigmatism, trefoil and defocus, pixels of 100 nm */
	static PsfSpline aberrated() {
		final SampledPsf image = PupilPsf.of(1.4, 690).aberrated(0.06, 0.08, 0.05, 0.05).stretched(1.1).sampled(100);
		final float[] values = image.values();
		final double[] samples = new double[values.length];
		Arrays.setAll(samples, i -> values[i]);
		return PsfSpline.ofFineSamples(samples, image.side, 100 / SampledPsf.STEP);
	}
}
