/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.solver.Parameters;

/** How far a path of several runs is, which are told of one after the other. Not thread-safe. */
final class PathProgress implements SolverListener {

	private final Progress progress;
	private final Parameters parameters;
	private final int runs;
	private int run = -1;
	private String first;
	private SolverListener present;

	/** @param runs how many there will be */
	PathProgress(final Progress progress, final Parameters parameters, final int runs) {
		this.progress = progress;
		this.parameters = parameters;
		this.runs = runs;
	}

	@Override
	public void iterated(final IterationRecord record) {
		if (first == null) first = record.stage;
		// each run begins with the same stage
		if (record.iteration == 1 && record.stage.equals(first) && run < runs - 1) present = progress.run(++run, parameters);
		present.iterated(record);
	}
}
