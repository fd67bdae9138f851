/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

/**
 * Everything that {@link Deblurring} is asked to do. Made once with {@link #builder()}, checked once with
 * {@link #validate()}. Immutable. Only the kernel size, an upper bound, has to be known.
 */
public final class DeblurParameters {

	/** Rows and columns of the kernel's window, odd, at least 3: at least the length of the blur. Default 31. */
	public final int kernelSize;
	/** Searches for the kernel, at least 1, each with a larger λ to begin with; the objective decides. Default 2. */
	public final int searches;
	/**
	 * First and largest λ > 0 of each scale, in units of a strong edge's gradient; each further search begins with
	 * three times the one before. Default 0.2.
	 */
	public final double startLambda;
	/** Last and smallest λ > 0 of each scale, at most the first. Default 0.1. */
	public final double endLambda;
	/** The last λ is at least this multiple, ≥ 0, of the gradients' noise. Default 1.2. */
	public final double noiseFactor;
	/** Number of λ per scale, at least 1; each further search takes one more. Default 2. */
	public final int lambdaSteps;
	/** Most iterations of SaSD for each λ, at least 1. Default 40. */
	public final int iterations;
	/** Values below this share of the kernel's largest are noise, 0 to below 1. Default 0.05. */
	public final double kernelThreshold;
	/**
	 * Most times that the kernel is fitted anew to the restored picture on each of the finest scales, 0 or more.
	 * Default 12.
	 */
	public final int refinements;
	/** What sharp pictures look like. Default TOTAL_VARIATION. */
	public final PicturePrior prior;
	/**
	 * Weight of the prior in the restoration, in units of the picture's range squared; 0 takes it from the noise.
	 * Default 0.
	 */
	public final double smoothness;
	/** Iterations of the restoration, at least 1. Default 60. */
	public final int restorationIterations;

	private DeblurParameters(final Builder b) {
		kernelSize = b.kernelSize;
		searches = b.searches;
		startLambda = b.startLambda;
		endLambda = b.endLambda;
		noiseFactor = b.noiseFactor;
		lambdaSteps = b.lambdaSteps;
		iterations = b.iterations;
		kernelThreshold = b.kernelThreshold;
		refinements = b.refinements;
		prior = b.prior;
		smoothness = b.smoothness;
		restorationIterations = b.restorationIterations;
	}

	/** @return a builder with the defaults */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Checks every field.
	 *
	 * @return this
	 * @throws IllegalArgumentException naming the first field that is wrong, its value and the remedy
	 */
	public DeblurParameters validate() {
		require(kernelSize >= 3 && kernelSize % 2 == 1, "kernel size (kernelSize)", kernelSize,
			"an odd number of at least 3, for example 31");
		require(searches >= 1, "number of searches (searches)", searches, "at least 1");
		require(endLambda > 0 && endLambda <= startLambda, "last sparsity weight (endLambda)", endLambda,
			"above 0 and at most startLambda, which is " + startLambda);
		require(startLambda < Double.POSITIVE_INFINITY, "first sparsity weight (startLambda)", startLambda,
			"finite, for example 0.2");
		require(noiseFactor >= 0 && noiseFactor < Double.POSITIVE_INFINITY, "noise factor (noiseFactor)", noiseFactor,
			"0 or a positive number, for example 1.2");
		require(lambdaSteps >= 1, "number of lambdas (lambdaSteps)", lambdaSteps, "at least 1");
		require(iterations >= 1, "number of iterations (iterations)", iterations, "at least 1");
		require(kernelThreshold >= 0 && kernelThreshold < 1, "kernel threshold (kernelThreshold)", kernelThreshold,
			"at least 0 and below 1, for example 0.05");
		require(refinements >= 0, "number of refinements (refinements)", refinements, "0 or more");
		require(prior != null, "prior (prior)", prior, "TOTAL_VARIATION or HYPER_LAPLACIAN");
		require(smoothness >= 0 && smoothness < Double.POSITIVE_INFINITY, "smoothness (smoothness)", smoothness,
			"0 (from the noise) or a small positive number, for example 0.001");
		require(restorationIterations >= 1, "number of restoration iterations (restorationIterations)",
			restorationIterations, "at least 1");
		return this;
	}

	/**
	 * Checks that a picture is large enough.
	 *
	 * @return this
	 * @throws IllegalArgumentException if the kernel is larger than half of it
	 */
	public DeblurParameters validateFor(final int height, final int width) {
		if (2 * kernelSize > Math.min(height, width)) throw new IllegalArgumentException("The kernel size is " +
			kernelSize + ", more than half of the picture's " + height + " x " + width +
			" (rows x columns); choose a smaller kernel or a larger picture.");
		return this;
	}

	private static void require(final boolean condition, final String what, final Object value, final String wanted) {
		if (!condition) throw new IllegalArgumentException("The " + what + " is " + value + "; it must be " + wanted +
			".");
	}

	/** Collects parameters; not thread-safe. Each setter returns the builder; see the field of the same name. */
	public static final class Builder {

		private int kernelSize = 31;
		private int searches = 2;
		private double startLambda = 0.2;
		private double endLambda = 0.1;
		private double noiseFactor = 1.2;
		private int lambdaSteps = 2;
		private int iterations = 40;
		private double kernelThreshold = 0.05;
		private int refinements = 12;
		private PicturePrior prior = PicturePrior.TOTAL_VARIATION;
		private double smoothness = 0;
		private int restorationIterations = 60;

		private Builder() {}

		/** See {@link DeblurParameters#kernelSize}. */
		public Builder kernelSize(final int value) {
			kernelSize = value;
			return this;
		}

		/** See {@link DeblurParameters#searches}. */
		public Builder searches(final int value) {
			searches = value;
			return this;
		}

		/** See {@link DeblurParameters#startLambda}. */
		public Builder startLambda(final double value) {
			startLambda = value;
			return this;
		}

		/** See {@link DeblurParameters#endLambda}. */
		public Builder endLambda(final double value) {
			endLambda = value;
			return this;
		}

		/** See {@link DeblurParameters#noiseFactor}. */
		public Builder noiseFactor(final double value) {
			noiseFactor = value;
			return this;
		}

		/** See {@link DeblurParameters#lambdaSteps}. */
		public Builder lambdaSteps(final int value) {
			lambdaSteps = value;
			return this;
		}

		/** See {@link DeblurParameters#iterations}. */
		public Builder iterations(final int value) {
			iterations = value;
			return this;
		}

		/** See {@link DeblurParameters#kernelThreshold}. */
		public Builder kernelThreshold(final double value) {
			kernelThreshold = value;
			return this;
		}

		/** See {@link DeblurParameters#refinements}. */
		public Builder refinements(final int value) {
			refinements = value;
			return this;
		}

		/** See {@link DeblurParameters#prior}. */
		public Builder prior(final PicturePrior value) {
			prior = value;
			return this;
		}

		/** See {@link DeblurParameters#smoothness}. */
		public Builder smoothness(final double value) {
			smoothness = value;
			return this;
		}

		/** See {@link DeblurParameters#restorationIterations}. */
		public Builder restorationIterations(final int value) {
			restorationIterations = value;
			return this;
		}

		/** @return the parameters, not yet checked */
		public DeblurParameters build() {
			return new DeblurParameters(this);
		}
	}
}
