/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import net.sasd.analysis.AutoParameters;
import net.sasd.analysis.ChosenParameters;
import net.sasd.analysis.KnownMotifs;
import net.sasd.analysis.Recoverability;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseCoding;
import net.sasd.solver.SparseDeconvolution;

/** The one way from an image to a solution, which all doors take. */
public final class Run {

	private Run() {}

	/**
	 * Checks the parameters, reads the image and solves. Start patches are relative to the
	 * frames of the input, that is, to the upper left corner of its ROI.
	 *
	 * @param input the image; never changed
	 * @param parameters what to do
	 * @param workers lend threads; their number never changes a bit of the result
	 * @param listener is told of every iteration
	 * @param cancel stops the run, which then returns the best solution so far
	 * @return the solution
	 * @throws IllegalArgumentException if the parameters or the image cannot be used, or do not fit into memory,
	 *           before any work
	 */
	public static Solution solve(final InputImage input, final Parameters parameters, final Workers workers,
		final SolverListener listener, final CancelToken cancel)
	{
		return solve(input, AutoParameters.of(parameters), workers, listener, cancel).solution;
	}

	/**
	 * Like {@link #solve(InputImage, Parameters, Workers, SolverListener, CancelToken)}, with parameters that are
	 * chosen from the image first, and a judgement of the result.
	 *
	 * @param request parameters, and which of them to choose
	 * @return the solution, what it was solved with, and how far it is to be trusted
	 */
	public static RunResult solve(final InputImage input, final AutoParameters request, final Workers workers,
		final SolverListener listener, final CancelToken cancel)
	{
		request.validate();
		if (!request.motifSize) request.base.validateFor(input.frames().height(), input.frames().width());
		requireFits(request, input);
		final Observation observation = Observation.read(input.frames(), request.base.normalization, input.roi(),
			input.saturation());
		final ChosenParameters chosen = request.choose(observation, workers, cancel);
		final Solution solution = SparseDeconvolution.solve(observation, chosen.parameters, workers, listener, cancel);
		final Recoverability recoverability = Recoverability.of(solution, observation, chosen.parameters, workers);
		return new RunResult(solution, chosen.parameters, recoverability, chosen.reasons);
	}

	/**
	 * Finds the activations of motifs that are known, which need no judgement of how far they are to be trusted.
	 *
	 * @param motifs stay as they are
	 * @param parameters what to do; number and size of motifs are those of the motifs
	 * @return the solution and what it was solved with, without a recoverability
	 * @throws IllegalArgumentException if the parameters or the image cannot be used, or do not fit into memory,
	 *           before any work
	 */
	public static RunResult code(final InputImage input, final Motifs motifs, final Parameters parameters,
		final Workers workers, final SolverListener listener, final CancelToken cancel)
	{
		return code(input, motifs, AutoParameters.of(parameters), workers, listener, cancel);
	}

	/**
	 * Like {@link #code(InputImage, Motifs, Parameters, Workers, SolverListener, CancelToken)}, with a λ that is chosen
	 * from the image first.
	 *
	 * @param request parameters, and whether to choose λ
	 */
	public static RunResult code(final InputImage input, final Motifs motifs, final AutoParameters request,
		final Workers workers, final SolverListener listener, final CancelToken cancel)
	{
		final Parameters known = request.withBase(SparseCoding.withMotifs(request.base, motifs)).validate().base;
		known.validateFor(input.frames().height(), input.frames().width());
		requireFits(AutoParameters.of(known), input);
		final Observation observation = Observation.read(input.frames(), known.normalization, input.roi(),
			input.saturation());
		final ChosenParameters chosen = KnownMotifs.choose(request, motifs, observation, workers);
		return new RunResult(SparseCoding.solve(observation, motifs, chosen.parameters, workers, listener, cancel),
			chosen.parameters, null, chosen.reasons);
	}

	private static void requireFits(final AutoParameters request, final InputImage input) {
		RunEstimate.joint(request, input.frames().count(), input.frames().height(), input.frames().width()).requireFits(
			"crop the image, or take fewer slices or motifs");
	}
}
