/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.util.function.Function;

import net.sasd.model.Boundary;
import net.sasd.model.Normalization;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;
import net.sasd.solver.StepRule;

import picocli.CommandLine.Option;

/** What sparse coding is asked to do; of the solver's options those that do not concern motifs. */
final class CodeOptions {

	@Option(names = "--lambda", paramLabel = "X", order = 11, description =
		"Weight of sparsity, above 0, in units of the normalised image; larger gives fewer activations. " +
			"Default: 0.1.")
	private Double lambda;

	@Option(names = "--nonnegative", negatable = true, arity = "0..1", fallbackValue = "true",
		paramLabel = "true|false", order = 12, description = "Keep activations at or above 0. Default: false.")
	private Boolean nonNegative;

	@Option(names = "--reweighting", paramLabel = "N", order = 13, description =
		"Rounds of reweighting, 0 or more, which pull amplitudes up to what they are without the penalty and drop " +
			"weak activations. Default: 0.")
	private Integer reweighting;

	@Option(names = "--bias", negatable = true, arity = "0..1", fallbackValue = "true",
		paramLabel = "true|false", order = 14,
		description = "Fit a constant background to each frame, otherwise it is 0. Default: true.")
	private Boolean bias;

	@Option(names = "--boundary", paramLabel = "periodic|extended", order = 15, description =
		"extended: activations may lie outside the image, nothing wraps around; periodic: cyclic convolution. " +
			"Default: extended.")
	private Boundary boundary;

	@Option(names = "--normalize", paramLabel = "max|none", order = 16, description =
		"max divides the image by its brightest counted pixel before lambda applies; none takes it as it is. " +
			"Default: max.")
	private Normalization normalization;

	@Option(names = "--step-rule", paramLabel = "lipschitz|backtracking", order = 22, description =
		"Step size: from the Lipschitz constant, or by trials. Default: backtracking.")
	private StepRule stepRule;

	@Option(names = "--max-iterations", paramLabel = "N", order = 25, description =
		"Most iterations, and most of each round of reweighting, 1 or more. Default: 300.")
	private Integer maxIterations;

	@Option(names = "--tolerance", paramLabel = "X", order = 26, description =
		"Stop when the objective fell by less than this share per iteration over ten iterations; 0 never stops " +
			"early. Default: 2e-7.")
	private Double tolerance;

	/** @return the defaults, and what was given laid over them */
	Parameters parameters() {
		final ParametersBuilder builder = Parameters.builder();
		set(lambda, builder::lambda);
		set(nonNegative, builder::nonNegative);
		set(reweighting, builder::reweighting);
		set(bias, builder::bias);
		set(boundary, builder::boundary);
		set(normalization, builder::normalization);
		set(stepRule, builder::stepRule);
		set(maxIterations, builder::maxIterations);
		set(tolerance, builder::tolerance);
		return builder.build();
	}

	private static <T> void set(final T value, final Function<T, ParametersBuilder> setter) {
		if (value != null) setter.apply(value);
	}
}
