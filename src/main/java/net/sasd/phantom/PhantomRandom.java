/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * A portable random generator with independent substreams: the same numbers on every machine.
 * <p>
 * SplitMix64 (Steele, Lea, Flood, <i>Fast splittable pseudorandom number generators</i>, OOPSLA 2014):
 * {@code state += 0x9e3779b97f4a7c15}, then a 64-bit mixing function; {@link #nextLong()} gives what
 * {@link java.util.SplittableRandom} gives for the same start. Normal deviates by Marsaglia's polar method
 * with {@link StrictMath}. Not thread-safe: one object per thread.
 * </p>
 */
public final class PhantomRandom {

	/** What a substream is for; each purpose has its own numbers, so that none disturbs another. */
	public enum Purpose {
		/** Entries of random motifs. */
		MOTIF(1),
		/** Where activations lie. */
		SITES(2),
		/** How strong activations are. */
		AMPLITUDES(3),
		/** The noise of a frame. */
		NOISE(4),
		/** What stands still while molecules blink. */
		SCENE(5);

		/** Fixed, because the ordinal would move when a purpose is added. */
		private final int code;

		Purpose(final int code) {
			this.code = code;
		}
	}

	private static final long GAMMA = 0x9e3779b97f4a7c15L;

	private long state;
	private double spareGaussian;
	private boolean hasSpareGaussian;

	/** @param start the state from which the stream starts, any value */
	public PhantomRandom(final long start) {
		state = start;
	}

	/**
	 * The substream of one purpose.
	 *
	 * @param seed the phantom's seed
	 * @param purpose what the numbers are for
	 * @param indices which one of its kind, for instance frame and motif; their order matters
	 * @return a generator whose start is a hash of all of them
	 */
	public static PhantomRandom substream(final long seed, final Purpose purpose, final int... indices) {
		long hash = mix(mix(seed + GAMMA) + GAMMA * purpose.code);
		for (final int index : indices)
			hash = mix(hash + GAMMA * (index + 1L));
		return new PhantomRandom(hash);
	}

	private static long mix(final long value) {
		long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
		z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
		return z ^ z >>> 31;
	}

	/** @return 64 random bits */
	public long nextLong() {
		state += GAMMA;
		return mix(state);
	}

	/** @return uniform in [0, 1), a multiple of 2^-53 */
	public double nextDouble() {
		return (nextLong() >>> 11) * 0x1.0p-53;
	}

	/**
	 * @param bound above 0
	 * @return uniform in 0 ... bound - 1, without bias
	 */
	public int nextInt(final int bound) {
		Check.that(bound > 0, "bound", bound, "use at least 1");
		long bits;
		long value;
		do {
			bits = nextLong() >>> 1;
			value = bits % bound;
		}
		while (bits - value + (bound - 1) < 0);
		return (int) value;
	}

	/** @return normal with mean 0 and standard deviation 1 */
	public double nextGaussian() {
		if (hasSpareGaussian) {
			hasSpareGaussian = false;
			return spareGaussian;
		}
		double u;
		double v;
		double s;
		do {
			u = 2 * nextDouble() - 1;
			v = 2 * nextDouble() - 1;
			s = u * u + v * v;
		}
		while (s >= 1 || s == 0);
		final double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
		spareGaussian = v * factor;
		hasSpareGaussian = true;
		return u * factor;
	}
}
