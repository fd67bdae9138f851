/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import net.sasd.model.Normalization;
import net.sasd.solver.Parameters;

/**
 * Everything {@link TraceDeconvolution} is asked to do: how traces are prepared, what the solver does with them, and
 * how spikes are told from its maps. Immutable. Made with {@link #calcium}, {@link #spikeSorting} or
 * {@link #builder}, checked with {@link #validate()}.
 */
public final class TraceParameters {

	/**
	 * What the solver does; its λ is in units of the scaled traces, its motif height is 1 and its normalization
	 * NONE.
	 */
	public final Parameters solver;
	/** What is known about the response's shape. AR1 and AR2 need one motif and x ≥ 0. Default FREE. */
	public final KernelKind kernel;
	/** Degree of the polynomial drift taken out of each trace, 0 … 3; −1 takes none. Default −1. */
	public final int trendDegree;
	/** What each trace is divided by before λ applies. Default NOISE. */
	public final TraceScale scale;
	/** Standard deviations of the noise that a spike must be worth, ≥ 0. Default 4. */
	public final double evidence;
	/**
	 * Share of the median amplitude of its kernel in its trace that a spike must have, 0 ≤ share < 1: where all spikes
	 * are about alike, weak ones are what an imperfect kernel leaves. Default 0, for spike sorting 0.4.
	 */
	public final double amplitudeShare;

	private TraceParameters(final Builder b) {
		solver = b.solver;
		kernel = b.kernel;
		trendDegree = b.trendDegree;
		scale = b.scale;
		evidence = b.evidence;
		amplitudeShare = b.amplitudeShare;
	}

	/**
	 * Calcium traces ([L] 6.1.1): one response, x ≥ 0, unknown bias, λ = 2 standard deviations of the noise.
	 *
	 * @param samples length n of the response, in samples
	 */
	public static Builder calcium(final int samples) {
		return new Builder(base(1, samples).build());
	}

	/**
	 * Extracellular recordings ([L] 6.1.2): several waveforms, x ≥ 0, unknown bias, λ = 5 standard deviations of the
	 * noise, since spikes are strong there, and a race of four starts, since waveforms are alike.
	 *
	 * @param waveforms number of motifs K
	 * @param samples length n of a waveform, in samples
	 */
	public static Builder spikeSorting(final int waveforms, final int samples) {
		return new Builder(base(waveforms, samples).lambda(5).starts(4).maxIterations(200).reweighting(2).build())
			.amplitudeShare(0.4);
	}

	private static net.sasd.solver.ParametersBuilder base(final int motifs, final int samples) {
		return Parameters.builder().motifs(motifs).motifSize(1, samples).lambda(2).nonNegative(true).reweighting(4)
			.normalization(Normalization.NONE);
	}

	/** @param solver what the solver does; see {@link #solver} */
	public static Builder builder(final Parameters solver) {
		return new Builder(solver);
	}

	/** @return a builder that starts from these parameters */
	public Builder toBuilder() {
		final Builder b = new Builder(solver);
		return b.kernel(kernel).trendDegree(trendDegree).scale(scale).evidence(evidence).amplitudeShare(
			amplitudeShare);
	}

	/**
	 * Checks every field by itself and against the others.
	 *
	 * @return this
	 * @throws IllegalArgumentException naming the first field that is wrong, its value and the remedy
	 */
	public TraceParameters validate() {
		solver.validate();
		require(solver.motifHeight == 1, "motifHeight", solver.motifHeight, "traces have one row, use 1");
		require(solver.normalization == Normalization.NONE, "normalization", solver.normalization,
			"traces are scaled by 'scale', use NONE");
		require(trendDegree >= -1 && trendDegree <= 3, "trendDegree", trendDegree, "use 0 to 3, or -1 for none");
		require(evidence >= 0 && evidence < Double.POSITIVE_INFINITY, "evidence", evidence, "use 0 or more");
		require(amplitudeShare >= 0 && amplitudeShare < 1, "amplitudeShare", amplitudeShare, "use 0 or more, below 1");
		if (kernel == KernelKind.FREE) return this;
		require(solver.motifs == 1, "motifs", solver.motifs, "a kernel of kind " + kernel + " is one, use 1");
		require(solver.nonNegative, "nonNegative", false, "a kernel of kind " + kernel +
			" answers upward, use non-negative activations");
		require(solver.motifWidth >= 4, "motifWidth", solver.motifWidth, "time constants need at least 4 samples");
		return this;
	}

	private static void require(final boolean accepted, final String field, final Object value, final String remedy) {
		if (!accepted) throw new IllegalArgumentException(field + " is " + value + ": " + remedy + ".");
	}

	/** Collects trace parameters; not thread-safe. Each setter returns the builder; see the field of the same name. */
	public static final class Builder {

		private Parameters solver;
		private KernelKind kernel = KernelKind.FREE;
		private int trendDegree = -1;
		private TraceScale scale = TraceScale.NOISE;
		private double evidence = 4;
		private double amplitudeShare = 0;

		private Builder(final Parameters solver) {
			this.solver = solver;
		}

		/** See {@link TraceParameters#solver}. */
		public Builder solver(final Parameters value) {
			solver = value;
			return this;
		}

		/** See {@link TraceParameters#kernel}. */
		public Builder kernel(final KernelKind value) {
			kernel = value;
			return this;
		}

		/** See {@link TraceParameters#trendDegree}. */
		public Builder trendDegree(final int value) {
			trendDegree = value;
			return this;
		}

		/** See {@link TraceParameters#scale}. */
		public Builder scale(final TraceScale value) {
			scale = value;
			return this;
		}

		/** See {@link TraceParameters#evidence}. */
		public Builder evidence(final double value) {
			evidence = value;
			return this;
		}

		/** See {@link TraceParameters#amplitudeShare}. */
		public Builder amplitudeShare(final double value) {
			amplitudeShare = value;
			return this;
		}

		/** Sets λ of the solver, in units of the scaled traces. */
		public Builder lambda(final double value) {
			solver = solver.toBuilder().lambda(value).build();
			return this;
		}

		/** @return the parameters, not yet checked */
		public TraceParameters build() {
			return new TraceParameters(this);
		}
	}
}
