/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * How dense and how strong the activations of a phantom are; immutable, made by {@link #builder()}.
 */
public final class SparseMapParameters {

	private final SparseMapDistribution distribution;
	private final double density;
	private final double minimumDistance;
	private final double amplitudeMinimum;
	private final double amplitudeMaximum;
	private final double amplitudeSigma;
	private final boolean nonNegative;

	private SparseMapParameters(final Builder b) {
		distribution = b.distribution;
		density = b.density;
		minimumDistance = b.minimumDistance;
		amplitudeMinimum = b.amplitudeMinimum;
		amplitudeMaximum = b.amplitudeMaximum;
		amplitudeSigma = b.amplitudeSigma;
		nonNegative = b.nonNegative;
	}

	/** @return a builder with the defaults */
	public static Builder builder() {
		return new Builder();
	}

	/** @return a builder that starts from these values */
	public Builder toBuilder() {
		return builder().distribution(distribution).density(density).minimumDistance(minimumDistance)
			.amplitudes(amplitudeMinimum, amplitudeMaximum).amplitudeSigma(amplitudeSigma)
			.nonNegative(nonNegative);
	}

	/** @return the distribution of the entries */
	public SparseMapDistribution distribution() {
		return distribution;
	}

	/** @return theta, the expected share of nonzero entries */
	public double density() {
		return density;
	}

	/** @return least Euclidean distance in pixels between two activations of one map; 0 if free */
	public double minimumDistance() {
		return minimumDistance;
	}

	/** @return lower end of the range of magnitudes */
	public double amplitudeMinimum() {
		return amplitudeMinimum;
	}

	/** @return upper end of the range of magnitudes */
	public double amplitudeMaximum() {
		return amplitudeMaximum;
	}

	/** @return standard deviation of BERNOULLI_GAUSSIAN amplitudes */
	public double amplitudeSigma() {
		return amplitudeSigma;
	}

	/** @return whether negative amplitudes are excluded */
	public boolean nonNegative() {
		return nonNegative;
	}

	/**
	 * Refuses values out of range.
	 *
	 * @throws IllegalArgumentException naming the field, its value and the remedy
	 */
	public void validate() {
		Check.that(distribution != null, "distribution", null, "name one of SparseMapDistribution");
		Check.that(density > 0 && density <= 1, "density", density,
			"use a share of nonzero entries above 0 and up to 1, for instance 0.004");
		Check.that(minimumDistance >= 0 && minimumDistance <= 1e4, "minimum distance", minimumDistance,
			"use 0 (free) to 10000 pixels");
		Check.positive(amplitudeMinimum, "amplitude minimum", "use a magnitude above 0");
		Check.finite(amplitudeMaximum, "amplitude maximum", "use a finite magnitude");
		Check.that(amplitudeMaximum >= amplitudeMinimum, "amplitude maximum", amplitudeMaximum,
			"use at least the amplitude minimum " + amplitudeMinimum);
		Check.positive(amplitudeSigma, "amplitude sigma", "use a standard deviation above 0");
		Check.that(!nonNegative || distribution != SparseMapDistribution.BERNOULLI_RADEMACHER,
			"non-negative", true, "BERNOULLI_RADEMACHER has both signs, use BERNOULLI");
	}

	/** Collects the values; not thread-safe. */
	public static final class Builder {

		private SparseMapDistribution distribution = SparseMapDistribution.BERNOULLI;
		private double density = 0.004;
		private double minimumDistance;
		private double amplitudeMinimum = 1;
		private double amplitudeMaximum = 1;
		private double amplitudeSigma = 1;
		private boolean nonNegative;

		private Builder() {}

		/**
		 * @param value distribution of the entries; default BERNOULLI
		 * @return this
		 */
		public Builder distribution(final SparseMapDistribution value) {
			distribution = value;
			return this;
		}

		/**
		 * @param theta expected share of nonzero entries, (0, 1]; default 0.004
		 * @return this
		 */
		public Builder density(final double theta) {
			density = theta;
			return this;
		}

		/**
		 * Keeps the activations of each map (one frame, one motif) apart; maps do not see each other. The
		 * number of activations stays binomial with the density. On a torus the distance is the shortest one.
		 *
		 * @param pixels least Euclidean distance; default 0
		 * @return this
		 */
		public Builder minimumDistance(final double pixels) {
			minimumDistance = pixels;
			return this;
		}

		/**
		 * Magnitudes of BERNOULLI and BERNOULLI_RADEMACHER; the Gaussian uses {@link #amplitudeSigma}.
		 *
		 * @param minimum above 0; default 1
		 * @param maximum at least the minimum; default 1
		 * @return this
		 */
		public Builder amplitudes(final double minimum, final double maximum) {
			amplitudeMinimum = minimum;
			amplitudeMaximum = maximum;
			return this;
		}

		/**
		 * @param sigma of BERNOULLI_GAUSSIAN amplitudes, above 0; default 1
		 * @return this
		 */
		public Builder amplitudeSigma(final double sigma) {
			amplitudeSigma = sigma;
			return this;
		}

		/**
		 * @param value whether to exclude negative amplitudes; default false
		 * @return this
		 */
		public Builder nonNegative(final boolean value) {
			nonNegative = value;
			return this;
		}

		/** @return the parameters, not yet validated */
		public SparseMapParameters build() {
			return new SparseMapParameters(this);
		}
	}
}
