/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.sasd.analysis.AutoParameters;
import net.sasd.analysis.ChosenParameters;
import net.sasd.analysis.LambdaPath;
import net.sasd.evaluate.experiment.LambdaPathReport;
import net.sasd.evaluate.experiment.Report;
import net.sasd.model.Observation;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;

/** What an image says about its parameters: which are chosen, and what λ does around the chosen one. Immutable. */
public final class Exploration {

	/** Fewest steps of a path. */
	public static final int FEWEST_STEPS = 3;

	/** The parameters, complete, and why. */
	public final ChosenParameters chosen;
	/** The path as a table, a figure and sentences; no figure if it was stopped before its first step. */
	public final Report report;
	/** What a person should know about the image, a sentence each. */
	public final List<String> warnings;

	private Exploration(final ChosenParameters chosen, final Report report, final List<String> warnings) {
		this.chosen = chosen;
		this.report = report;
		this.warnings = Collections.unmodifiableList(warnings);
	}

	/**
	 * Chooses, and follows the path of λ.
	 *
	 * @param input the image; never changed
	 * @param request parameters, and which of them to choose
	 * @param steps number of λ, at least 3
	 * @param workers lend threads; their number never changes a bit of the result
	 * @param listener is told of every iteration of the path, not of the trial runs before it
	 * @param cancel stops; what is known by then is returned
	 * @throws IllegalArgumentException if the parameters or the image cannot be used
	 */
	public static Exploration of(final InputImage input, final AutoParameters request, final int steps,
		final Workers workers, final SolverListener listener, final CancelToken cancel)
	{
		requireSteps(steps);
		request.validate();
		if (!request.motifSize) request.base.validateFor(input.frames().height(), input.frames().width());
		RunEstimate.path(request, steps, input.frames().count(), input.frames().height(), input.frames().width())
			.requireFits("crop the image, or take a few of its slices");
		final Observation observation = Observation.read(input.frames(), request.base.normalization, input.roi(),
			input.saturation());
		final ChosenParameters chosen = request.choose(observation, workers, cancel);
		final LambdaPath path = LambdaPath.of(observation, chosen.parameters, chosen.parameters.lambda, steps, workers,
			listener, cancel);
		final List<String> warnings = new ArrayList<>(input.notes());
		warnings.addAll(observation.warnings);
		return new Exploration(chosen, LambdaPathReport.of(path), warnings);
	}

	/** @throws IllegalArgumentException if there are too few */
	public static void requireSteps(final int steps) {
		if (steps < FEWEST_STEPS) throw new IllegalArgumentException("The number of steps is " + steps +
			"; give at least " + FEWEST_STEPS + ".");
	}
}
