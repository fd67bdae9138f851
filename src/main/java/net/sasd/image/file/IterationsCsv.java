/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.util.List;

import net.sasd.optim.IterationRecord;

/** The course of a run as comma-separated values: one row per iteration, the record's fields as columns. */
final class IterationsCsv {

	private static final String HEADER = "stage,iteration,objective,fidelity,penalty,lambda,nonzeros," +
		"motifChange,mapChange,mapStep,motifStep,momentum,restarted,convolution,ffts,seconds";

	private IterationsCsv() {}

	/** @return the table, with a line of headings */
	static String write(final List<IterationRecord> records) {
		final StringBuilder csv = new StringBuilder(HEADER).append('\n');
		for (final IterationRecord r : records)
			row(csv, r.stage, r.iteration, r.objective, r.fidelity, r.penalty, r.lambda, r.nonzeros, r.motifChange,
				r.mapChange, r.mapStep, r.motifStep, r.momentum, r.restarted, r.convolution, r.ffts, r.seconds);
		return csv.toString();
	}

	private static void row(final StringBuilder csv, final Object... cells) {
		for (int i = 0; i < cells.length; i++)
			csv.append(i == 0 ? "" : ",").append(cells[i]);
		csv.append('\n');
	}
}
