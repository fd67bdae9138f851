/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import net.sasd.evaluate.SignalFile;
import net.sasd.image.AtomicFile;
import net.sasd.image.InputImage;
import net.sasd.image.TraceInput;
import net.sasd.image.ij.ImageFiles;
import net.sasd.model.FrameSource;
import net.sasd.trace.TraceCsv;
import net.sasd.trace.Traces;

import picocli.CommandLine.Option;

/** Where traces come from. */
final class TraceFile {

	@Option(names = "--input", required = true, paramLabel = "FILE", order = 1, description =
		"The traces: an image whose rows are traces (several slices: one after the other), a stack with --labels, a " +
			"table (.csv, .tsv, .txt; one column each), or a signal (.f64 with .json beside it). Never changed.")
	Path file;

	@Option(names = "--labels", paramLabel = "FILE", order = 3, description =
		"Image with the number of its region in each pixel, 0 for none: traces are the means over regions through " +
			"the slices or time points of the input. Default: none, the rows of the image.")
	private Path labels;

	@Option(names = "--rate", paramLabel = "HZ", order = 4, description =
		"Samples per second. Default: from a column named time, or 1, so that times are in samples.")
	private Double rate;

	@Option(names = "--bin", paramLabel = "N", defaultValue = "1", order = 5, description =
		"Average N neighbouring samples first, for traces sampled faster than their noise is independent. Default: 1.")
	private Integer bin;

	/** @return what results are named after */
	String name() {
		final String whole = file.getFileName().toString();
		final int dot = whole.lastIndexOf('.');
		return dot > 0 ? whole.substring(0, dot) : whole;
	}

	/** @throws IllegalArgumentException with one sentence if there are no such traces */
	Traces read() {
		final Traces traces = readAll();
		return bin == 1 ? traces : traces.binned(bin);
	}

	private Traces readAll() {
		final String lower = file.toString().toLowerCase(Locale.ROOT);
		final double given = rate == null ? 1 : rate;
		if (lower.endsWith(".f64")) return Traces.of(given, SignalFile.read(file).row());
		if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt")) return table();
		final InputImage image = ImageFiles.open(file);
		if (labels == null) return TraceInput.rows(image, given);
		final FrameSource regions = ImageFiles.open(labels).frames();
		final float[] numbers = new float[regions.height() * regions.width()];
		regions.read(0, numbers);
		return TraceInput.labels(image.frames(), numbers, given);
	}

	private Traces table() {
		try {
			// names of columns may come in any encoding: what is no UTF-8 is replaced
			final String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
			return TraceCsv.read(Arrays.asList(text.split("\r\n|\n|\r", -1)), rate == null ? Double.NaN : rate);
		}
		catch (final IOException unreadable) {
			throw new IllegalArgumentException("The file " + file + " cannot be read (" + AtomicFile.reason(
				unreadable) + "); check its name and its permissions.", unreadable);
		}
	}
}
