/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import net.sasd.model.Boundary;
import net.sasd.solver.ParametersBuilder;
import net.sasd.trace.Drift;
import net.sasd.trace.KernelKind;
import net.sasd.trace.TraceParameters;
import net.sasd.trace.TraceScale;

import picocli.CommandLine.Option;

/** What is done with traces. An option that is not given leaves the parameters as they are. */
final class TraceOptions {

	@Option(names = "--motif-size", required = true, paramLabel = "N", order = 10, description =
		"Length of the response in samples, after binning: as long as it takes to die away, for a decay at least " +
			"twice its time constant.")
	private Integer motifSize;

	@Option(names = "--motifs", paramLabel = "K", order = 11, description =
		"Number of different responses: 1 for calcium traces, more for spike sorting. Default: 1.")
	private Integer motifs;

	@Option(names = "--kernel", paramLabel = "free|ar1|ar2", order = 12, description =
		"free: nothing is known of the response; ar1: exp(-t/tau); ar2: exp(-t/tau1) - exp(-t/tau2), the time " +
			"constants are fitted. Default: free.")
	private KernelKind kernel;

	@Option(names = "--detrend", paramLabel = "none|median|line|quadratic|cubic", order = 13, description =
		"Drift that is taken out first, by robust regression (least absolute deviations). Default: none.")
	private Drift drift;

	@Option(names = "--scale", paramLabel = "noise|deviation|max|none", order = 14, description =
		"What each trace is divided by before lambda applies: its noise, its standard deviation, its largest " +
			"absolute value, or nothing. Default: noise.")
	private TraceScale scale;

	@Option(names = "--lambda", paramLabel = "X", order = 15, description =
		"Weight of sparsity, above 0, in units of the scaled traces. Default: 2, for several motifs 5.")
	private Double lambda;

	@Option(names = "--evidence", paramLabel = "Z", order = 16, description =
		"Standard deviations of the noise that a spike must be worth, 0 or more. Default: 4.")
	private Double evidence;

	@Option(names = "--amplitude-share", paramLabel = "S", order = 17, description =
		"Share of the median amplitude that a spike must have, below 1. Default: 0, for several motifs 0.4.")
	private Double amplitudeShare;

	@Option(names = "--nonnegative", negatable = true, arity = "0..1", fallbackValue = "true",
		paramLabel = "true|false", order = 18, description = "Keep amplitudes at or above 0. Default: true.")
	private Boolean nonNegative;

	@Option(names = "--reweighting", paramLabel = "N", order = 19, description =
		"Rounds of reweighting, which undo what lambda does to amplitudes and motifs; 0 is none. Default: 4, for several " +
			"motifs 2.")
	private Integer reweighting;

	@Option(names = "--boundary", paramLabel = "periodic|extended", order = 20, description =
		"extended: responses may begin before the trace and go on behind it; periodic: cyclic convolution, as in the " +
			"papers. Default: extended.")
	private Boundary boundary;

	@Option(names = "--max-iterations", paramLabel = "N", order = 21, description =
		"Most iterations of the solver, 1 or more. Default: 300, for several motifs 200.")
	private Integer maxIterations;

	@Option(names = "--seed", paramLabel = "N", order = 22, description =
		"Seed of all random choices, any whole number; the same seed gives the same result. Default: 1.")
	private Long seed;

	/** @return the parameters, checked */
	TraceParameters parameters() {
		if (motifSize < 1) throw new IllegalArgumentException("The motif size is " + motifSize +
			" samples; it must be at least 1.");
		final TraceParameters base = (motifs == null || motifs == 1 ? TraceParameters.calcium(motifSize) : TraceParameters
			.spikeSorting(motifs, motifSize)).build();
		final ParametersBuilder solver = base.solver.toBuilder();
		if (lambda != null) solver.lambda(lambda);
		if (nonNegative != null) solver.nonNegative(nonNegative);
		if (reweighting != null) solver.reweighting(reweighting);
		if (boundary != null) solver.boundary(boundary);
		if (maxIterations != null) solver.maxIterations(maxIterations);
		if (seed != null) solver.seed(seed);
		final TraceParameters.Builder builder = base.toBuilder().solver(solver.build());
		if (kernel != null) builder.kernel(kernel);
		if (drift != null) builder.trendDegree(drift.degree);
		if (scale != null) builder.scale(scale);
		if (evidence != null) builder.evidence(evidence);
		if (amplitudeShare != null) builder.amplitudeShare(amplitudeShare);
		return builder.build().validate();
	}
}
