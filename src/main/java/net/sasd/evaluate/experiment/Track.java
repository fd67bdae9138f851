/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.ArrayList;
import java.util.List;

import net.sasd.optim.IterationRecord;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseDeconvolution;
import net.sasd.solver.SteppableSolver;

/** The way of one solver on one problem: objective and error of the kernel after every iteration. */
final class Track {

	/** What the method is called. */
	final String name;
	private final double lambda;
	private final List<double[]> points = new ArrayList<>();

	/** @param lambda λ* for which the objective is told, whatever λ an iteration has */
	private Track(final String name, final double lambda) {
		this.name = name;
		this.lambda = lambda;
	}

	/** Follows a run from its start to its end. */
	static Track of(final String name, final SignalProblem problem, final Parameters parameters) {
		return of(name, problem, parameters, Long.MAX_VALUE);
	}

	/** Follows a run from its start until it ends or has used up its FFTs. */
	static Track of(final String name, final SignalProblem problem, final Parameters parameters, final long ffts) {
		final Track track = new Track(name, parameters.lambda);
		final SparseDeconvolution run = new SparseDeconvolution(problem.observation(), parameters, Workers.serial());
		while (!run.isDone() && (track.points.isEmpty() || track.ffts() < ffts))
			track.add(run.iterate(), problem.error(run.motifs()));
		return track;
	}

	/** Follows a solver without a stopping rule until it has used up its FFTs. */
	static Track of(final String name, final SignalProblem problem, final Parameters parameters,
		final SteppableSolver solver, final long ffts)
	{
		final Track track = new Track(name, parameters.lambda);
		IterationRecord record;
		do {
			record = solver.iterate();
			track.add(record, problem.error(solver.motifs()));
		}
		while (record.ffts < ffts);
		return track;
	}

	private void add(final IterationRecord record, final double error) {
		points.add(new double[] { points.size() + 1, record.ffts, record.fidelity + record.penalty / record.lambda *
			lambda, error });
	}

	/** @return number of iterations */
	int iterations() {
		return points.size();
	}

	/** @return FFTs of all iterations */
	long ffts() {
		return (long) last()[1];
	}

	/** @return Ψ at λ* after the last iteration */
	double objective() {
		return last()[2];
	}

	/** @return error of the kernel after the last iteration, on the lifted window, without shift correction */
	double error() {
		return last()[3];
	}

	/** @return the smallest Ψ at λ* */
	double leastObjective() {
		return points.stream().mapToDouble(point -> point[2]).min().orElse(Double.NaN);
	}

	/** @return the first iteration after which Ψ at λ* is at most a value, 0 if there is none */
	int iterationsTo(final double objective) {
		for (final double[] point : points)
			if (point[2] <= objective) return (int) point[0];
		return 0;
	}

	/** @return the FFTs after which the error stays at most a value, 0 if it does not */
	long fftsToError(final double error) {
		long ffts = 0;
		for (final double[] point : points)
			if (!(point[3] <= error)) ffts = 0;
			else if (ffts == 0) ffts = (long) point[1];
		return ffts;
	}

	/** @return the error after the last iteration that needed no more FFTs in all, NaN before the first */
	double errorAt(final double ffts) {
		double error = Double.NaN;
		for (final double[] point : points)
			if (point[1] <= ffts) error = point[3];
		return error;
	}

	/** @return Ψ at λ* after an iteration, from 1 */
	double objective(final int iteration) {
		return points.get(iteration - 1)[2];
	}

	/** @return the error after an iteration, from 1 */
	double error(final int iteration) {
		return points.get(iteration - 1)[3];
	}

	private double[] last() {
		return points.get(points.size() - 1);
	}
}
