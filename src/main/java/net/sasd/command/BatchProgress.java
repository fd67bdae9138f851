/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.Locale;

import org.scijava.app.StatusService;
import org.scijava.log.LogService;

import net.sasd.image.file.BatchEntry;
import net.sasd.image.file.BatchListener;
import net.sasd.image.file.BatchStatus;
import net.sasd.optim.SolverListener;
import net.sasd.solver.Parameters;
import net.sasd.solver.RunProgress;

/** Shows in the status bar how far a batch is, and logs what becomes of each file. */
final class BatchProgress implements BatchListener {

	private static final int PARTS = 1000;
	private final StatusService statusService;
	private final LogService logService;
	private final RemainingTime remaining = new RemainingTime();
	private int number, count;
	private String file;

	BatchProgress(final StatusService statusService, final LogService logService) {
		this.statusService = statusService;
		this.logService = logService;
	}

	@Override
	public void begins(final int fileNumber, final int files, final String name) {
		number = fileNumber;
		count = files;
		file = name;
		show(0, "");
	}

	@Override
	public SolverListener solves(final int run, final int runs, final Parameters parameters) {
		final RunProgress progress = new RunProgress(parameters);
		return record -> {
			progress.update(record);
			show((run + progress.done() / (double) progress.total()) / runs, (runs > 1 ? ", frame " + (run + 1) + " of " +
				runs : "") + ", iteration " + record.iteration);
		};
	}

	@Override
	public void ended(final BatchEntry entry) {
		final String line = entry.name + ": " + entry.status + ". " + entry.message;
		if (entry.status == BatchStatus.FAILED || entry.status == BatchStatus.EXISTS) logService.warn(line);
		else logService.info(line);
		show(1, "");
	}

	private void show(final double shareOfFile, final String detail) {
		final double share = (number - 1 + shareOfFile) / count;
		statusService.showStatus((int) Math.round(PARTS * share), PARTS, String.format(Locale.ROOT,
			"File %d of %d: %s%s%s; Esc stops, and keeps the files that are done", number, count, file, detail, remaining.left(share, "about")));
	}
}
