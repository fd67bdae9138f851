/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.measure.ResultsTable;
import net.sasd.analysis.AutoParameters;
import net.sasd.image.AmbientWorkers;
import net.sasd.image.InputImage;
import net.sasd.image.file.Batch;
import net.sasd.image.file.BatchEntry;
import net.sasd.image.file.BatchReport;
import net.sasd.image.file.BatchStatus;
import net.sasd.image.file.BatchTask;
import net.sasd.image.file.ImageFolder;
import net.sasd.image.file.JointTask;
import net.sasd.image.file.SeparateTask;
import net.sasd.parallel.Workers;

/**
 * Finds motifs and activations in every image of a folder, and writes what the command line writes. A file that cannot
 * be used does not keep the others from being done. A batch that is stopped goes on where it was when it is started
 * again with the same values.
 */
@Plugin(type = Command.class, headless = true, menuPath = "Plugins>Sparse Deconvolution>Batch Folder...",
	description = "Finds motifs and where they occur in every image of a folder.")
public class BatchFolder extends SolverInputs {

	/** A side that any motif fits on: how large the images are is not known before they are read. */
	private static final int ANY_SIZE = 1 << 14;

	@Parameter(label = "Folder with images", style = "directory", persist = false, callback = "changed",
		description = "TIFF, PNG, JPEG, GIF, BMP, PGM, FITS and DICOM files; others are left out.")
	private String input = "";

	@Parameter(label = "Folder for results", style = "directory", persist = false, callback = "changed",
		description = "Gets a folder for each image, named like it, and batch.csv, which lists all images.")
	private String output = "";

	@Parameter(label = "Only files named like (optional)", required = false, persist = false, callback = "changed",
		description = "A pattern such as *.tif or {cell,bead}*; with a slash, for the path below the folder, such as " +
			"day1/*. Upper and lower case are alike. Empty: all images; zip, txt and csv files only with a pattern.")
	private String pattern = "";

	@Parameter(label = "Subfolders too", persist = false, callback = "changed",
		description = "Hidden folders and those with results of earlier runs are left out.")
	private boolean recursive = false;

	@Parameter(label = "Overwrite other results", persist = false,
		description = "Results with other values, or of another image of that name, are replaced. Otherwise they stay, " +
			"and the image is passed over. What was done before with the same values is never done again.")
	private boolean overwrite = false;

	@Parameter(label = "Number of motifs (or auto)", persist = false, callback = "changed",
		description = "How many kinds of motif each image is made of. auto tries 1 to 6, as long as each lowers the " +
			"objective by a fifth.")
	private String motifs = "1";

	@Parameter(label = "Slices and time points", choices = { "joint", "separate" }, persist = false,
		callback = "changed", description = "joint: those of one image share the motifs. separate: each has motifs of its " +
			"own, and one is in memory at a time.")
	private String stack = "joint";

	@Parameter(label = "Channel", style = "advanced", min = "1", stepSize = "1", persist = false, callback = "changed",
		description = "Which channel of the images to use, from 1.")
	private int channel = 1;

	@Parameter(label = "Advanced options...", persist = false, required = false,
		description = "Asks for more in a second dialog.")
	private boolean advanced = false;

	@Parameter(label = "Batch", type = ItemIO.OUTPUT)
	private ResultsTable report;

	@Parameter(label = "Summary", type = ItemIO.OUTPUT)
	private String summary;

	@Parameter(label = "Done", type = ItemIO.OUTPUT)
	private Integer done;

	@Parameter(label = "Done before", type = ItemIO.OUTPUT)
	private Integer skipped;

	/** Files that could not be used, and those with other results that had to stay. */
	@Parameter(label = "Failed", type = ItemIO.OUTPUT)
	private Integer failed;

	/** Files that a batch that was stopped did not come to. */
	@Parameter(label = "Remaining", type = ItemIO.OUTPUT)
	private Integer remaining;

	private List<Object> listed;
	private String listing;

	@Override
	int motifCount() {
		return MotifNumber.parse(motifs);
	}

	@Override
	void clear() {
		done = skipped = failed = remaining = null;
	}

	@Override
	String check() {
		StackHandling.of(stack);
		if (channel < 1) throw new IllegalArgumentException("The channel is " + channel + "; it must be at least 1.");
		request(ANY_SIZE, ANY_SIZE);
		final List<Object> wanted = Arrays.asList(input, output, pattern, recursive);
		// a large folder is not searched for every key that is pressed
		if (!wanted.equals(listed)) {
			final int files = folder().items().size();
			listing = files + (files == 1 ? " image, " : " images, the first is ") + folder().items().get(0).name;
			listed = wanted;
		}
		return listing;
	}

	@Override
	void work() {
		check();
		final Function<InputImage, AutoParameters> request = image -> request(image.frames().height(), image.frames()
			.width());
		final Workers workers = AmbientWorkers.workers();
		final BatchTask task = StackHandling.of(stack) == StackHandling.JOINT ? new JointTask(channel, request, workers)
			: new SeparateTask(channel, request, workers);
		final BatchReport result;
		try (EscapeWatch watch = new EscapeWatch(token)) {
			result = new Batch(folder(), task, overwrite).run(new BatchProgress(statusService, logService), token);
		}
		report = table(result);
		summary = result.summary();
		done = result.count(BatchStatus.DONE);
		skipped = result.count(BatchStatus.SKIPPED);
		failed = result.count(BatchStatus.FAILED) + result.count(BatchStatus.EXISTS);
		remaining = result.count(BatchStatus.PENDING) + result.count(BatchStatus.CANCELLED);
	}

	private ImageFolder folder() {
		return ImageFolder.of(path(input, "folder with images (input)"), path(output, "folder for results (output)"),
			pattern, recursive);
	}

	private static Path path(final String text, final String what) {
		if (TextValue.isEmpty(text)) throw new IllegalArgumentException("The " + what + " is empty; choose one.");
		try {
			return Paths.get(text.trim());
		}
		catch (final InvalidPathException unusable) {
			throw new IllegalArgumentException("The " + what + " is \"" + text + "\", which is no path (" + unusable
				.getReason() + "); choose another.", unusable);
		}
	}

	private static ResultsTable table(final BatchReport report) {
		final ResultsTable table = new ResultsTable();
		for (final BatchEntry entry : report.entries) {
			table.incrementCounter();
			table.addValue("File", entry.name);
			table.addValue("Status", entry.status.name());
			table.addValue("Objective", entry.objective);
			table.addValue("Seconds", entry.seconds);
			table.addValue("Message", entry.message);
		}
		return table;
	}
}
