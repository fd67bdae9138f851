/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * The causal response of an autoregressive process, as of calcium indicators; one row.
 * <p>
 * AR(1): {@code a(t) = exp(-t / decay)}; AR(2): {@code a(t) = exp(-t / decay) - exp(-t / rise)}; t = 0, 1, ...
 * in samples from the window's first entry ([L] 6.1.1). An activation refers to the window's centre entry
 * {@code width / 2} as for every motif, so the response starts {@code width / 2} samples before it.
 * </p>
 */
public final class TransientMotif implements MotifShape {

	private final double decay;
	/** 0 for AR(1), which rises at once. */
	private final double rise;
	private final MotifFamily family;

	private TransientMotif(final MotifFamily family, final double decay, final double rise) {
		this.family = family;
		this.decay = decay;
		this.rise = rise;
	}

	/**
	 * @param decay time constant in samples
	 * @return a response that jumps and decays
	 */
	public static TransientMotif ar1(final double decay) {
		return new TransientMotif(MotifFamily.AR1, decay, 0);
	}

	/**
	 * @param decay the longer time constant in samples
	 * @param rise the shorter time constant in samples
	 * @return a response that rises from 0 and decays
	 */
	public static TransientMotif ar2(final double decay, final double rise) {
		return new TransientMotif(MotifFamily.AR2, decay, rise);
	}

	@Override
	public MotifFamily family() {
		return family;
	}

	@Override
	public void validate(final int height, final int width) {
		MotifSampling.checkWindow(height, width);
		Check.that(height == 1, "motif height", height, family + " is a signal in time, use height 1");
		Check.positive(decay, "decay time", "use a time constant in samples above 0");
		if (family == MotifFamily.AR1) return;
		Check.that(width > 1, "motif width", width, "AR2 starts at 0, use at least 2 samples");
		Check.positive(rise, "rise time", "use a time constant in samples above 0");
		Check.that(rise < decay, "rise time", rise, "use less than the decay time " + decay);
	}

	@Override
	public double[] draw(final int height, final int width, final PhantomRandom random) {
		validate(height, width);
		final double[] motif = new double[width];
		for (int t = 0; t < width; t++) {
			motif[t] = StrictMath.exp(-t / decay);
			if (family == MotifFamily.AR2) motif[t] -= StrictMath.exp(-t / rise);
		}
		return MotifSampling.unitNorm(motif);
	}

	@Override
	public String toString() {
		return family == MotifFamily.AR1 ? "AR(1), decay " + decay + " samples" : "AR(2), decay " + decay +
			", rise " + rise + " samples";
	}
}
