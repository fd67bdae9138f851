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

/**
 * Shows in the status bar how far a job of one or more runs is and how long it may still take, and passes on a
 * person's wish to stop.
 */
final class Progress {

	private static final int PARTS = 1000;
	private final StatusService statusService;
	private final CancelToken token;
	private final int runs;
	private final RemainingTime remaining = new RemainingTime();

	/** @param runs number of runs, such as the frames that are solved one by one */
	Progress(final StatusService statusService, final CancelToken token, final int runs) {
		this.statusService = statusService;
		this.token = token;
		this.runs = runs;
		// an Esc that was meant for something earlier
		IJ.resetEscape();
	}

	/** @return a listener for the run of that number, from 0 */
	SolverListener run(final int run, final Parameters parameters) {
		final RunProgress progress = new RunProgress(parameters);
		return record -> {
			progress.update(record);
			show((run + progress.done() / (double) progress.total()) / runs, text(run, record));
		};
	}

	/** Shows how far the job is, from 0 to 1, and stops it if Esc was pressed. */
	void show(final double share, final String what) {
		statusService.showStatus((int) Math.round(PARTS * share), PARTS, what + remaining.left(share, "at most") + "; Esc keeps the best so far");
		// scripts are stopped by an interrupt, people press Esc
		if (IJ.escapePressed() || Thread.currentThread().isInterrupted()) token.cancel();
	}

	private String text(final int run, final IterationRecord record) {
		return String.format(Locale.ROOT, "%sIteration %d (%s), \u03a8 = %.6g", runs > 1 ? "Frame " + (run + 1) + " of " +
			runs + ", " : "", record.iteration, record.stage, record.objective);
	}
}
