/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseDeconvolution;

/** Solves all instances of many cells, several at once. */
final class RecoveryCells {

	/** How an instance is solved. */
	@FunctionalInterface
	interface Solver {

		/** @return the parameters for one instance of a cell; its seed is that of the instance */
		Parameters parameters(RecoveryCell cell, SignalProblem problem, long seed);
	}

	private RecoveryCells() {}

	/** Fills in the errors of all cells; instance i of every cell has the setting's seed + i. */
	static void run(final List<RecoveryCell> cells, final Solver solver, final Setting setting) {
		final List<int[]> tasks = new ArrayList<>();
		for (int c = 0; c < cells.size(); c++)
			for (int i = 0; i < cells.get(c).errors.length; i++)
				tasks.add(new int[] { c, i });
		// long signals first, so that no thread is left alone with one at the end
		tasks.sort(Comparator.comparingInt(task -> -cells.get(task[0]).n0));
		final AtomicInteger done = new AtomicInteger();
		setting.workers.forEach(tasks.size(), t -> {
			final RecoveryCell cell = cells.get(tasks.get(t)[0]);
			solve(cell, tasks.get(t)[1], solver, setting.seed);
			final int count = done.incrementAndGet();
			if (count % Math.max(1, tasks.size() / 10) == 0) setting.log("%d of %d instances", count, tasks.size());
		});
	}

	private static void solve(final RecoveryCell cell, final int i, final Solver solver, final long seed) {
		final SignalProblem problem = cell.problem(seed, i);
		final Solution solution = SparseDeconvolution.solve(problem.observation(), solver.parameters(cell, problem, seed +
			i), Workers.serial(), SolverListener.NONE, new CancelToken());
		cell.errors[i] = problem.error(solution.motifs);
		cell.iterations[i] = solution.records.size();
	}

	/** @return a table of all cells */
	static Table table(final String name, final List<RecoveryCell> cells, final long seed) {
		final Table table = new Table(name, "kernel", "activations", "n0", "theta", "theta_exponent", "successes",
			"instances", "median_error", "mean_iterations", "first_seed");
		for (final RecoveryCell cell : cells)
			table.row(cell.family.title, cell.signs ? "Bernoulli-Rademacher" : "Bernoulli", cell.n0, cell.theta, Math.log(
				cell.theta) / Math.log(cell.n0), cell.successes(), cell.errors.length, cell.medianError(), cell
					.meanIterations(), seed);
		return table;
	}
}
