/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import org.scijava.plugin.Parameter;

import net.sasd.analysis.AutoParameters;
import net.sasd.model.Boundary;
import net.sasd.model.Normalization;
import net.sasd.solver.Method;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;

/** What the solver is asked to do, as people say it in dialogs and macros. */
abstract class SolverInputs extends SasdCommand {

	/** The most motifs that are tried where their number is to be chosen. */
	private static final int MOST_MOTIFS = 6;

	@Parameter(label = "Motif size (pixels: n, rows x columns, or auto)", persist = false, callback = "changed",
		description = "A little more than the extent of one motif: 11, or 11x15 for 11 rows and 15 columns. For an " +
			"image of one row or column, 11 is its length. auto finds it by trial runs.")
	private String motif_size = "11";

	@Parameter(label = "Sparsity weight lambda (normalized intensity, or auto)", persist = false, callback = "changed",
		description = "Larger values give fewer activations. In units of the normalized image, whose maximum is 1. " +
			"auto is four times the noise.")
	private String lambda = "0.1";

	@Parameter(label = "Non-negative activations", persist = false, callback = "changed",
		description = "Motifs are only added, never subtracted: right for fluorescence.")
	private boolean nonnegative = false;

	@Parameter(label = "Non-negative motifs", persist = false, callback = "changed",
		description = "The motifs themselves have no negative pixels: right for point spread functions.")
	private boolean nonnegative_motif = false;

	@Parameter(label = "Effort", style = "advanced", choices = { "standard", "thorough" }, persist = false,
		callback = "changed", description = "standard: one start. thorough: a race of four starts and a slow descent of " +
			"lambda, for when the result matters more than the time.")
	private String effort = "standard";

	@Parameter(label = "Rounds of reweighting", style = "advanced", min = "0", stepSize = "1", persist = false,
		callback = "changed", description = "Each round takes the bias off strong activations and removes weak ones; " +
			"0 is none, 5 are usually enough.")
	private int reweighting = 0;

	@Parameter(label = "Fit a constant background", style = "advanced", persist = false, callback = "changed",
		description = "Fits one constant (bias) per frame; otherwise the background must be 0 already.")
	private boolean bias = true;

	@Parameter(label = "Boundary", style = "advanced", choices = { "extended", "periodic" }, persist = false,
		callback = "changed", description = "extended: motifs may reach beyond the edges of the image. periodic: what " +
			"leaves at one edge enters at the other.")
	private String boundary = "extended";

	@Parameter(label = "Normalize intensities by", style = "advanced", choices = { "max", "none" }, persist = false,
		callback = "changed", description = "max: lambda is relative to the largest pixel. none: lambda is in the " +
			"image's own units.")
	private String normalize = "max";

	@Parameter(label = "Solver", style = "advanced", choices = { "iadm", "adm" }, persist = false,
		callback = "changed", description = "iadm: descent with inertia, the faster one. adm: without inertia, the " +
			"objective never rises.")
	private String solver = "iadm";

	@Parameter(label = "Two stages", style = "advanced", persist = false, callback = "changed",
		description = "Begins on the motif's own size with a smooth penalty and a large lambda (Zhang et al., CVPR 2017), " +
			"and then enlarges the window.")
	private boolean two_stage = false;

	@Parameter(label = "Start patches (row,column for each motif, or empty)", style = "advanced", required = false,
		persist = false, callback = "changed", description = "Top left pixels, counted from 0, of the patches that the " +
			"motifs start from, such as 40,52 17,80. Empty: chosen from the image.")
	private String start_patches = "";

	@Parameter(label = "Polishing iterations", style = "advanced", min = "0", stepSize = "10", persist = false,
		callback = "changed", description = "Iterations after the motifs are cut to their size.")
	private int polish = 0;

	@Parameter(label = "Maximum number of iterations (or auto)", style = "advanced", persist = false,
		callback = "changed", description = "The run ends after this many iterations even if it has not converged. auto " +
			"is 300, and up to 1000 with effort = thorough or lambda = auto.")
	private String max_iterations = "auto";

	@Parameter(label = "Tolerance (relative change per iteration)", style = "advanced,format:0.############", min = "0",
		stepSize = "0.000001", persist = false, callback = "changed", description = "The run has converged when the " +
			"objective falls by less than this share per iteration. 0 never stops early.")
	private double tolerance = 2e-7;

	@Parameter(label = "Random seed", style = "advanced", stepSize = "1", persist = false, callback = "changed",
		description = "The same seed gives the same result, bit for bit.")
	private long seed = 1;

	/** Makes λ and the motif size auto unless something else is asked for; for constructors. */
	final void preferAuto() {
		lambda = "auto";
		motif_size = "auto";
	}

	/** @throws IllegalArgumentException if the text names none */
	final Effort effort() {
		return Choice.of(Effort.class, "effort", effort);
	}

	/** @return number K of motifs to look for, 0 if it is to be chosen */
	abstract int motifCount();

	/**
	 * Puts the inputs together.
	 *
	 * @param height rows of a frame, by which the size of a motif is understood
	 * @param width columns of a frame
	 * @throws IllegalArgumentException if one of them cannot be used, alone, together or with such frames
	 */
	final AutoParameters request(final int height, final int width) {
		final int count = motifCount();
		final ParametersBuilder builder = start(TextValue.places(start_patches, "start patches (start_patches)"))
			.nonNegative(nonnegative).nonNegativeMotifs(nonnegative_motif).bias(bias).reweighting(reweighting)
			.twoStage(two_stage).polishIterations(polish).tolerance(tolerance).seed(seed)
			.boundary(Choice.of(Boundary.class, "boundary", boundary))
			.normalization(Choice.of(Normalization.class, "normalization (normalize)", normalize))
			.method(Choice.of(Method.class, "solver", solver));
		if (count > 0) builder.motifs(count);
		if (!TextValue.isAuto(lambda)) builder.lambda(TextValue.number(lambda, "sparsity weight (lambda)", "0.1"));
		if (!TextValue.isAuto(max_iterations)) builder.maxIterations(TextValue.whole(max_iterations,
			"maximum number of iterations (max_iterations)", "300"));
		final boolean free = TextValue.isAuto(motif_size);
		final MotifSize size = MotifSize.parse(free ? "11" : motif_size, height, width);
		final Parameters parameters = builder.motifSize(size.rows, size.columns).build();
		if (!free) parameters.validateFor(height, width);
		return choices(AutoParameters.of(parameters), free, count).validate();
	}

	private ParametersBuilder start(final int[][] patches) {
		final ParametersBuilder builder = effort().builder();
		// a given start leaves nothing to race for
		return patches == null ? builder : builder.initialPatches(patches).starts(1);
	}

	private AutoParameters choices(final AutoParameters given, final boolean freeSize, final int count) {
		AutoParameters request = freeSize ? given.withMotifSize() : given;
		if (TextValue.isAuto(lambda)) request = request.withLambda().withIterations(TextValue.isAuto(max_iterations)
			? AutoParameters.LAMBDA_ITERATIONS : 0);
		return count > 0 ? request : request.withMotifs(MOST_MOTIFS);
	}
}
