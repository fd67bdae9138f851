/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import net.sasd.parallel.Workers;

/** What an experiment is run with. Immutable. */
public final class Setting {

	/** True for the short variant, which ends within a minute. */
	public final boolean quick;
	/** Seed of every random choice. */
	public final long seed;
	/** The threads to use. */
	public final Workers workers;
	/** Folder with data from elsewhere, or null: simulate. */
	public final Path data;
	private final Pictures pictures;
	private final Consumer<String> log;

	/**
	 * @param quick whether to run the short variant
	 * @param seed of every random choice
	 * @param workers the threads to use
	 * @param data folder with data from elsewhere, or null
	 * @param pictures reads image files
	 * @param log receives a line now and then; called by one thread at a time
	 */
	public Setting(final boolean quick, final long seed, final Workers workers, final Path data,
		final Pictures pictures, final Consumer<String> log)
	{
		this.quick = quick;
		this.seed = seed;
		this.workers = workers;
		this.data = data;
		this.pictures = pictures;
		this.log = log;
	}

	/** @return a setting without data from elsewhere that keeps quiet */
	public static Setting simulated(final boolean quick, final long seed, final Workers workers) {
		return new Setting(quick, seed, workers, null, Pictures.NONE, line -> {});
	}

	/** Tells the user how far the experiment is: a format and its arguments, as in {@link String#format}. */
	public void log(final String format, final Object... arguments) {
		final String line = String.format(Locale.ROOT, format, arguments);
		synchronized (log) {
			log.accept(line);
		}
	}

	/**
	 * Looks for a file in the data folder and in the folders right below it.
	 *
	 * @return the file, or null if there is none or no data folder is given
	 */
	public Path file(final String name) {
		if (data == null) return null;
		if (Files.isRegularFile(data.resolve(name))) return data.resolve(name);
		try (Stream<Path> folders = Files.list(data)) {
			final Path[] found = folders.filter(Files::isDirectory).map(folder -> folder.resolve(name))
				.filter(Files::isRegularFile).toArray(Path[]::new);
			Arrays.sort(found);
			return found.length == 0 ? null : found[0];
		}
		catch (final IOException e) {
			throw new IllegalArgumentException("The data folder " + data + " cannot be read (" + e.getMessage() +
				"); give a folder that exists.", e);
		}
	}

	/**
	 * Reads an image of the data folder.
	 *
	 * @return the image, or null if there is no such file or no data folder is given
	 * @throws IllegalArgumentException if the file is no image
	 */
	public Picture picture(final String name) {
		final Path file = file(name);
		return file == null ? null : pictures.read(file);
	}
}
