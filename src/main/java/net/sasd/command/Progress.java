/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.Locale;

import org.scijava.app.StatusService;

import ij.IJ;
import net.sasd.optim.CancelToken;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.solver.Parameters;
import net.sasd.solver.RunProgress;

/** Shows each iteration in the status bar, and passes on a person's wish to stop. */
final class Progress implements SolverListener {

	private final StatusService statusService;
	private final CancelToken token;
	private final RunProgress progress;

	Progress(final StatusService statusService, final Parameters parameters, final CancelToken token) {
		this.statusService = statusService;
		this.token = token;
		progress = new RunProgress(parameters);
		// an Esc that was meant for something earlier
		IJ.resetEscape();
	}

	@Override
	public void iterated(final IterationRecord record) {
		progress.update(record);
		statusService.showStatus(progress.done(), progress.total(), String.format(Locale.ROOT,
			"Iteration %d (%s), \u03a8 = %.6g; Esc keeps the best so far", record.iteration, record.stage,
			record.objective));
		// scripts are stopped by an interrupt, people press Esc
		if (IJ.escapePressed() || Thread.currentThread().isInterrupted()) token.cancel();
	}
}
