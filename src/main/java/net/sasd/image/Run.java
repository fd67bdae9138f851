/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
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
	 * @throws IllegalArgumentException if the parameters or the image cannot be used, before any work
	 */
	public static Solution solve(final InputImage input, final Parameters parameters, final Workers workers,
		final SolverListener listener, final CancelToken cancel)
	{
		parameters.validate();
		parameters.validateFor(input.frames().height(), input.frames().width());
		final Observation observation = Observation.read(input.frames(), parameters.normalization, input.roi(),
			input.saturation());
		return SparseDeconvolution.solve(observation, parameters, workers, listener, cancel);
	}
}
