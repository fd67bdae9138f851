/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.sasd.image.AtomicFile;
import net.sasd.image.InputImage;
import net.sasd.optim.CancelToken;

/**
 * Does the same with every image of a folder, one after the other. A file that cannot be used does not keep the
 * others from being done. The results of a file appear together or not at all, and {@code batch.csv} in the output
 * folder lists what became of each.
 * <p>
 * A batch can be stopped and started again: what has been done before in the same way is left alone. It was, if the
 * folder of a file has a result.json that tells of the same request and of an image file with the same content. Where
 * there are results of something else, the file is passed over unless they may be overwritten. The order is that of
 * the paths, and the results do not depend on it. Not to be used by several threads or programs at once.
 * </p>
 */
public final class Batch {

	/** The table of the files, which is written again after each. */
	public static final String MANIFEST = "batch.csv";

	private final ImageFolder folder;
	private final BatchTask task;
	private final boolean overwrite;
	private final List<BatchEntry> entries = new ArrayList<>();

	/**
	 * Prepares.
	 *
	 * @param folder the images
	 * @param task what to do with each
	 * @param overwrite whether results of something else may be replaced
	 */
	public Batch(final ImageFolder folder, final BatchTask task, final boolean overwrite) {
		this.folder = folder;
		this.task = task;
		this.overwrite = overwrite;
	}

	/**
	 * Works through the files.
	 *
	 * @param listener is told how it gets on
	 * @param cancel stops the batch; of the file that runs then nothing is written
	 * @return what became of each file
	 * @throws IllegalArgumentException if the output folder cannot be written to, before any work
	 */
	public BatchReport run(final BatchListener listener, final CancelToken cancel) {
		final List<BatchItem> items = folder.items();
		entries.clear();
		for (final BatchItem item : items)
			entries.add(BatchEntry.without(item.name, BatchStatus.PENDING, ""));
		writeManifest();
		for (int i = 0; i < items.size() && !cancel.isCancelled(); i++) {
			listener.begins(i + 1, items.size(), items.get(i).name);
			final BatchEntry entry = attempt(items.get(i), listener, cancel);
			entries.set(i, entry);
			listener.ended(entry);
			try {
				writeManifest();
			}
			catch (final IllegalArgumentException full) {
				// the report tells the same, and the next file may be small enough
			}
		}
		return new BatchReport(entries);
	}

	private void writeManifest() {
		try (OutputFolder output = new OutputFolder(folder.output)) {
			AtomicFile.write(output.staging().resolve(MANIFEST), new BatchReport(entries).csv());
			output.publish(MANIFEST);
		}
		catch (final IOException full) {
			throw AtomicFile.failure(folder.output.resolve(MANIFEST), full);
		}
	}

	private BatchEntry attempt(final BatchItem item, final BatchListener listener, final CancelToken cancel) {
		try {
			return process(item, listener, cancel);
		}
		catch (final IllegalArgumentException unusable) {
			return cancel.isCancelled() ? cancelled(item) : failed(item, unusable.getMessage());
		}
		catch (final IOException failed) {
			return failed(item, "Reading or writing failed (" + failed.getClass().getSimpleName() + ": " + failed
				.getMessage() + "); make sure that the disk has room and the folder stays reachable.");
		}
		catch (final OutOfMemoryError tooLarge) {
			return failed(item, "There is not enough memory for this image; give Java more, or crop the image.");
		}
		catch (final RuntimeException bug) {
			return failed(item, "Unexpected " + bug + "; this is a bug in SaSD, please report it.");
		}
	}

	private static BatchEntry failed(final BatchItem item, final String message) {
		return BatchEntry.without(item.name, BatchStatus.FAILED, OutputFolder.published(message));
	}

	private static BatchEntry cancelled(final BatchItem item) {
		return BatchEntry.without(item.name, BatchStatus.CANCELLED, "Stopped; nothing was written.");
	}

	private BatchEntry process(final BatchItem item, final BatchListener listener, final CancelToken cancel)
		throws IOException
	{
		final InputImage image = task.open(item.file);
		final Origin origin = Origin.of(item.file).asked(task.request(image), task.settings());
		final EarlierResult earlier = EarlierResult.in(item.folder);
		if (earlier.isDone(origin)) return new BatchEntry(item.name, BatchStatus.SKIPPED, earlier.number("objective"),
			earlier.number("seconds"), "Done before: " + earlier.status() + ".");
		if (!overwrite && !earlier.isEmpty()) return BatchEntry.without(item.name, BatchStatus.EXISTS, earlier.obstacle());
		final BatchTask.Outcome outcome;
		try (OutputFolder output = new OutputFolder(item.folder)) {
			outcome = task.run(image, origin, output, listener, cancel);
		}
		if (outcome == null) return cancelled(item);
		return new BatchEntry(item.name, BatchStatus.DONE, outcome.objective, outcome.seconds, message(outcome));
	}

	private static String message(final BatchTask.Outcome outcome) {
		final String warnings = outcome.warnings == 0 ? "" : String.format(Locale.ROOT, ", with %d warning%s in %s",
			outcome.warnings, outcome.warnings == 1 ? "" : "s", RunFiles.RESULT);
		return outcome.status + warnings + ".";
	}
}
