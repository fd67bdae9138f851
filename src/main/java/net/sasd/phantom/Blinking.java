/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import net.sasd.phantom.PhantomRandom.Purpose;
import net.sasd.smlm.Localization;

/**
 * Molecules that switch on at any time and stay on for an exponential time, so that one touches several frames.
 * <p>
 * Those that switch on during one frame have random numbers of their own, and a frame collects its molecules from the
 * frames before it; none stays on for more than {@link #LONGEST} mean times, whose probability is 2e-9. The rate r of
 * molecules that switch on makes the mean number of molecules in a frame what is asked for:
 * {@code number = r E[(τ + 1 − q) exp(−q / τ)]}, q = least / brightness, the share of a frame that is needed to be seen.
 * </p>
 */
final class Blinking {

	/** Fewer photons than this in one frame are none. */
	static final double LEAST_PHOTONS = 50;
	private static final int LONGEST = 20;

	private final MoleculeStackParameters p;
	private final Function<PhantomRandom, double[]> places;
	private final double rate;

	/** @param places draws x, y in nm */
	Blinking(final MoleculeStackParameters p, final Function<PhantomRandom, double[]> places) {
		this.p = p;
		this.places = places;
		rate = p.meanMolecules() / framesTouched(p.photons, p.onTime);
	}

	/** Those of one frame, from 1; those that switched on earlier come first. Their background is unknown. */
	List<Localization> in(final int frame) {
		final List<Localization> molecules = new ArrayList<>();
		for (int birth = frame - (int) Math.ceil(LONGEST * p.onTime); birth <= frame; birth++) {
			final PhantomRandom random = PhantomRandom.substream(p.seed, Purpose.SITES, birth);
			for (long left = PoissonSampler.next(random, rate); left > 0; left--) {
				final double[] place = places.apply(random);
				final double on = birth + random.nextDouble();
				final double off = on + Math.min(LONGEST, -StrictMath.log(1 - random.nextDouble())) * p.onTime;
				final double photons = (Math.min(off, frame + 1) - Math.max(on, frame)) * brightness(random);
				if (photons > LEAST_PHOTONS) molecules.add(new Localization(frame, place[0], place[1], photons, Double.NaN,
					Double.NaN));
			}
		}
		return molecules;
	}

	/** Photons per frame, gamma of shape 2: the sum of two exponential deviates. */
	private double brightness(final PhantomRandom random) {
		return -p.photons / 2 * StrictMath.log((1 - random.nextDouble()) * (1 - random.nextDouble()));
	}

	/** Mean number of frames in which a molecule is seen, by the midpoint rule over its brightness. */
	static double framesTouched(final double photons, final double onTime) {
		final double unit = photons / 2, least = LEAST_PHOTONS / unit, width = 0.005;
		double sum = 0;
		for (int i = 0; i < 10_000; i++) {
			final double u = least + (i + 0.5) * width, share = least / u;
			sum += u * StrictMath.exp(-u) * (onTime + 1 - share) * StrictMath.exp(-share / onTime) * width;
		}
		return sum;
	}
}
