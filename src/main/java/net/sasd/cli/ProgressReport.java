/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.Closeable;
import java.io.PrintWriter;
import java.util.Locale;

import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.solver.Parameters;
import net.sasd.solver.RunProgress;

/** Shows how far the solver is: a bar that is redrawn on a terminal, and now and then a line elsewhere. */
final class ProgressReport implements SolverListener, Closeable {

	private static final double SECONDS_BETWEEN_DRAWINGS = 0.1;
	private static final double SECONDS_BETWEEN_LINES = 10;

	private final PrintWriter err;
	private final boolean terminal;
	private final ProgressLine line;
	private final RunProgress progress;
	private double next;
	private IterationRecord latest;

	ProgressReport(final PrintWriter err, final boolean terminal, final Parameters parameters) {
		this.err = err;
		this.terminal = terminal;
		line = new ProgressLine(err, terminal);
		progress = new RunProgress(parameters);
	}

	@Override
	public void iterated(final IterationRecord record) {
		latest = record;
		progress.update(record);
		if (record.seconds < next) return;
		next = record.seconds + (terminal ? SECONDS_BETWEEN_DRAWINGS : SECONDS_BETWEEN_LINES);
		draw();
	}

	/** Leaves the last state of the bar on the terminal. */
	@Override
	public void close() {
		if (!terminal || latest == null) return;
		draw();
		err.println();
	}

	private void draw() {
		final int percent = (int) (100L * progress.done() / progress.total());
		line.show(percent, String.format(Locale.ROOT, "%s %d/%d  objective %.6g  %d FFTs  %.1f s", latest.stage,
			latest.iteration, progress.stageLimit(), latest.objective, latest.ffts, latest.seconds));
	}
}
