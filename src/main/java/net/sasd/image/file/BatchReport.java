/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import net.sasd.trace.CsvCell;

/** What became of each file of a batch, in the order of the files. Immutable. */
public final class BatchReport {

	private static final String HEADER = "file,status,objective,seconds,message\n";

	/** One entry per file. */
	public final List<BatchEntry> entries;

	/** Takes the entries. */
	public BatchReport(final List<BatchEntry> entries) {
		this.entries = Collections.unmodifiableList(new ArrayList<>(entries));
	}

	/** @return the number of files with this status */
	public int count(final BatchStatus status) {
		return (int) entries.stream().filter(entry -> entry.status == status).count();
	}

	/** @return one sentence, such as "3 files: 2 done, 1 failed." */
	public String summary() {
		final StringBuilder text = new StringBuilder(entries.size() + (entries.size() == 1 ? " file" : " files"));
		String separator = ": ";
		for (final BatchStatus status : BatchStatus.values()) {
			if (count(status) == 0) continue;
			text.append(separator).append(count(status)).append(' ').append(word(status));
			separator = ", ";
		}
		return text.append('.').toString();
	}

	private static String word(final BatchStatus status) {
		switch (status) {
			case PENDING: return "not begun";
			case SKIPPED: return "done before";
			case EXISTS: return "with other results that were kept";
			default: return status.name().toLowerCase(Locale.ROOT);
		}
	}

	/** @return the entries as comma-separated values with a line of headings; what has no number is empty */
	public String csv() {
		final StringBuilder csv = new StringBuilder(HEADER);
		for (final BatchEntry e : entries)
			csv.append(CsvCell.of(e.name)).append(',').append(e.status).append(',').append(number(e.objective)).append(',')
				.append(number(e.seconds)).append(',').append(CsvCell.of(e.message)).append('\n');
		return csv.toString();
	}

	private static String number(final double value) {
		return Double.isNaN(value) ? "" : String.valueOf(value);
	}
}
