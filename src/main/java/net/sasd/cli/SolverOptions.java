/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.nio.file.Path;
import java.util.function.Function;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.file.ParametersJson;
import net.sasd.model.Boundary;
import net.sasd.model.Normalization;
import net.sasd.solver.Method;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;
import net.sasd.solver.ShiftRule;
import net.sasd.solver.Start;
import net.sasd.solver.StepRule;

import picocli.CommandLine.Option;

/** What the solver is asked to do. An option that is not given leaves the parameters as they are. */
final class SolverOptions {

	@Option(names = "--motif-size", paramLabel = "N|RxC|auto", order = 10, converter = Auto.Size.class,
		description = "Size of a motif in pixels, 1 up to the image's size: one number, or rows x columns. One " +
			"number means 1xN in an image of one row, and Nx1 in one of one column. auto finds it by trial runs. " +
			"Default: 11, or what --init-file says.")
	Auto<PixelSize> motifSize;

	@Option(names = "--lambda", paramLabel = "X|auto", order = 11, converter = Auto.Number.class, description =
		"Weight of sparsity, above 0, in units of the normalised image; larger gives fewer activations. auto is 4 " +
			"times the noise, with up to 1000 iterations unless --max-iterations says otherwise. Default: 0.1.")
	Auto<Double> lambda;

	@Option(names = "--nonnegative", negatable = true, arity = "0..1", fallbackValue = "true",
		paramLabel = "true|false", order = 12, description = "Keep activations at or above 0. Default: false.")
	private Boolean nonNegative;

	@Option(names = "--nonnegative-motifs", negatable = true, arity = "0..1", fallbackValue = "true",
		paramLabel = "true|false", order = 13, description = "Keep motifs at or above 0. Default: false.")
	private Boolean nonNegativeMotifs;

	@Option(names = "--bias", negatable = true, arity = "0..1", fallbackValue = "true",
		paramLabel = "true|false", order = 14,
		description = "Fit a constant background to each frame, otherwise it is 0. Default: true.")
	private Boolean bias;

	@Option(names = "--boundary", paramLabel = "periodic|extended", order = 15, description =
		"extended: activations may lie outside the image, nothing wraps around; periodic: cyclic convolution, " +
			"as in the papers. Default: extended.")
	private Boundary boundary;

	@Option(names = "--normalize", paramLabel = "max|none", order = 16, description =
		"max divides the image by its brightest counted pixel before lambda applies; none takes it as it is. " +
			"Default: max.")
	private Normalization normalization;

	@Option(names = "--solver", paramLabel = "adm|iadm", order = 20, description =
		"adm: alternating descent, never uphill; iadm: with inertia, usually faster. Default: iadm.")
	private Method method;

	@Option(names = "--momentum", paramLabel = "B", order = 21, description =
		"Inertia of iadm, 0 up to below 1; 0 adapts it, the papers use 0.8 to 0.9. Default: 0.")
	private Double momentum;

	@Option(names = "--step-rule", paramLabel = "lipschitz|backtracking", order = 22, description =
		"Step size of the activation maps: from the Lipschitz constant, or by trials. Default: backtracking.")
	private StepRule stepRule;

	@Option(names = "--extra-map-step-every", paramLabel = "N", order = 22, description =
		"iadm takes a second step on the activation maps in every N-th iteration; 0 never does, as in the " +
			"papers. Default: 2.")
	private Integer extraMapStepEvery;

	@Option(names = "--continuation", paramLabel = "ETA", order = 22, description =
		"Where the start is drawn from the image: factor by which lambda falls from iteration to iteration to its " +
			"value, below 1; 0 is off. Default: 0.95.")
	private Double continuation;

	@Option(names = "--homotopy", negatable = true, arity = "0..1", fallbackValue = "true",
		paramLabel = "true|false", order = 22, description =
			"Let lambda fall also from a start that is given, which makes the result depend less on it. Default: false.")
	private Boolean homotopy;

	@Option(names = "--homotopy-precision", paramLabel = "D", order = 22, description =
		"Leave a lambda only when motifs and maps change by no more than D times lambda in an iteration; 0 leaves " +
			"it after one iteration. The papers use 0.1, with --continuation 0.8 to 0.9. Default: 0.")
	private Double homotopyPrecision;

	@Option(names = "--huber", paramLabel = "MU", order = 22, description =
		"Half-width of the quadratic bottom of a Huber penalty in place of |x|; 0 is |x| itself. Default: 0.")
	private Double huber;

	@Option(names = "--two-stage", negatable = true, arity = "0..1", fallbackValue = "true",
		paramLabel = "true|false", order = 22, description =
			"Begin on the motif's own size, with a Huber penalty and a large lambda, and then enlarge the window. " +
				"Default: false.")
	private Boolean twoStage;

	@Option(names = "--reweighting", paramLabel = "N", order = 22, description =
		"Rounds of reweighting after the descent, 0 or more: they take the bias off strong activations and remove " +
			"weak ones; 5 is usually enough. Default: 0.")
	private Integer reweighting;

	@Option(names = "--reweighting-floor", paramLabel = "F", order = 22, description =
		"Size of an activation that pays half of lambda in reweighting, relative to the papers' rule, above 0. " +
			"Default: 0.1.")
	private Double reweightingFloor;

	@Option(names = "--start", paramLabel = "patch|random", order = 22, description =
		"What a start that is not given is drawn from: patches of the image, or the sphere. Default: patch.")
	private Start startKind;

	@Option(names = "--starts", paramLabel = "N", order = 22, description =
		"Race N starts and go on with the one of smallest objective, 1 or more; memory grows with N. Default: 1.")
	private Integer starts;

	@Option(names = "--race-iterations", paramLabel = "N", order = 22, description =
		"Iterations of the race of several starts, 1 or more. Default: 100.")
	private Integer raceIterations;

	@Option(names = "--refine-start", negatable = true, arity = "0..1", fallbackValue = "true",
		paramLabel = "true|false", order = 22,
		description = "Refine start patches by one generalised power step. Default: true.")
	private Boolean refineStart;

	@Option(names = "--shift-rule", paramLabel = "energy|reconstruction", order = 23, description =
		"How the motif is cut out of its larger window: where its energy is largest, or where it reconstructs " +
			"the image best. Default: energy.")
	private ShiftRule shiftRule;

	@Option(names = "--polish", paramLabel = "N", order = 24, description =
		"Most iterations after the motif is cut out, 0 or more. Default: 0.")
	private Integer polish;

	@Option(names = "--max-iterations", paramLabel = "N", order = 25, description =
		"Most iterations, 1 or more. Default: 300.")
	private Integer maxIterations;

	@Option(names = "--tolerance", paramLabel = "X", order = 26, description =
		"Stop when the objective fell by less than this share per iteration over ten iterations; 0 never stops " +
			"early. Default: 2e-7.")
	private Double tolerance;

	@Option(names = "--seed", paramLabel = "N", order = 27, description =
		"Seed of all random choices, any whole number; the same seed gives the same result. Default: 1.")
	private Long seed;

	@Option(names = "--paper", order = 28, description =
		"Start from the published setting: --boundary periodic --momentum 0.9 --step-rule backtracking " +
			"--extra-map-step-every 0 --continuation 0 --no-refine-start; options given beside it win.")
	private boolean paper;

	@Option(names = "--thorough", order = 28, description =
		"Start from a setting for when the result matters more than the time: --homotopy --continuation 0.97 " +
			"--max-iterations 1000, and, unless a start is given, --starts 4 --race-iterations 200; options given " +
			"beside it win.")
	private boolean thorough;

	@Option(names = "--parameters", paramLabel = "FILE", order = 28, description =
		"Start from the parameters in the result.json of an earlier run; options given beside it win. Default: " +
			"none, the defaults told here.")
	private Path file;

	/** @return what the options given are laid over: the parameters of a file, the papers' or the defaults */
	Parameters base() {
		if (paper && file != null) throw new IllegalArgumentException("Both --paper and --parameters " + file +
			" are given; give one of them.");
		if (thorough && (paper || file != null)) throw new IllegalArgumentException("Both --thorough and " + (paper
			? "--paper" : "--parameters " + file) + " are given; give one of them.");
		if (file != null) return ParametersJson.readResult(file);
		return (paper ? Parameters.paper() : thorough ? Parameters.thorough() : Parameters.builder()).build();
	}

	/** @return true if there is a file with parameters */
	boolean hasFile() {
		return file != null;
	}

	/** Overlays what was given. */
	void applyTo(final ParametersBuilder builder, final int imageRows, final int imageColumns) {
		if (motifSize != null && motifSize.value != null) builder.motifSize(motifSize.value.rowsIn(imageRows),
			motifSize.value.columnsIn(imageColumns));
		if (lambda != null) set(lambda.value, builder::lambda);
		set(nonNegative, builder::nonNegative);
		set(nonNegativeMotifs, builder::nonNegativeMotifs);
		set(bias, builder::bias);
		set(boundary, builder::boundary);
		set(normalization, builder::normalization);
		set(method, builder::method);
		set(momentum, builder::fixedMomentum);
		set(stepRule, builder::stepRule);
		set(extraMapStepEvery, builder::extraMapStepEvery);
		set(continuation, builder::continuation);
		set(homotopy, builder::homotopy);
		set(homotopyPrecision, builder::homotopyPrecision);
		set(huber, builder::huber);
		set(twoStage, builder::twoStage);
		set(reweighting, builder::reweighting);
		set(reweightingFloor, builder::reweightingFloor);
		set(startKind, builder::start);
		set(starts, builder::starts);
		set(raceIterations, builder::raceIterations);
		set(refineStart, builder::refineStart);
		set(shiftRule, builder::shiftRule);
		set(polish, builder::polishIterations);
		set(maxIterations, builder::maxIterations);
		set(tolerance, builder::tolerance);
		set(seed, builder::seed);
	}

	/** @return what of it is to be chosen from the image */
	AutoParameters choices(final Parameters parameters) {
		AutoParameters request = AutoParameters.of(parameters);
		if (motifSize != null && motifSize.value == null) request = request.withMotifSize();
		return lambda == null || lambda.value != null ? request : withLambda(request);
	}

	/** @return the request with lambda chosen, and as many iterations as that may need unless a limit is given */
	AutoParameters withLambda(final AutoParameters request) {
		return request.withLambda().withIterations(maxIterations == null ? AutoParameters.LAMBDA_ITERATIONS : 0);
	}

	private static <T> void set(final T value, final Function<T, ParametersBuilder> setter) {
		if (value != null) setter.apply(value);
	}
}
