/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of the command line in this process, and what it said. */
final class CliRun {

	final int status;
	final String out;
	final String err;

	private CliRun(final int status, final String out, final String err) {
		this.status = status;
		this.out = out;
		this.err = err;
	}

	static CliRun of(final Object... args) {
		final ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();
		final String[] line = Stream.of(args).map(Object::toString).toArray(String[]::new);
		final int status = Main.execute(line, new PrintStream(out, true), new PrintStream(err, true));
		return new CliRun(status, out.toString(), err.toString());
	}

	/** All files below a folder, relative, sorted. */
	static List<String> files(final Path folder) {
		try (Stream<Path> walk = Files.walk(folder)) {
			return walk.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).sorted()
				.collect(Collectors.toList());
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public String toString() {
		return "status " + status + "\n" + out + err;
	}
}
