/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a Java virtual machine of its own. */
final class Child implements AutoCloseable {

	private static final int PATIENCE = 120;

	final Process process;
	private final Path said;

	/**
	 * Starts it.
	 *
	 * @param shell runs before Java in the same process, such as "ulimit -f 1"; empty: nothing
	 * @param options of the virtual machine
	 * @param line main class and arguments
	 */
	Child(final String shell, final List<String> options, final List<String> line) throws IOException {
		said = Files.createTempFile("said", ".txt");
		final List<String> java = new ArrayList<>(Arrays.asList(Paths.get(System.getProperty("java.home"), "bin", "java")
			.toString(), "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-XX:-UsePerfData",
			"-Djava.util.prefs.userRoot=" + System.getProperty("java.util.prefs.userRoot"), "-cp", System.getProperty(
				"java.class.path")));
		java.addAll(options);
		java.addAll(line);
		final List<String> all = new ArrayList<>();
		if (!shell.isEmpty()) all.addAll(Arrays.asList("sh", "-c", shell + " && exec \"$@\"", "sh"));
		all.addAll(java);
		final ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
		// a file would be limited, too
		process = (shell.isEmpty() ? builder.redirectOutput(said.toFile()) : builder).start();
	}

	/** Starts it with nothing special. */
	Child(final List<String> line) throws IOException {
		this("", Collections.emptyList(), line);
	}

	/** @return its exit status; -1 if it does not end */
	int status() throws InterruptedException {
		return status(PATIENCE);
	}

	/** The same with more patience, in seconds. */
	int status(final int patience) throws InterruptedException {
		return process.waitFor(patience, TimeUnit.SECONDS) ? process.exitValue() : -1;
	}

	/** @return what it said, after its end */
	String said() throws IOException {
		final byte[] piped = new byte[Math.max(0, process.getInputStream().available())];
		final int length = Math.max(0, process.getInputStream().read(piped));
		return new String(piped, 0, length, StandardCharsets.UTF_8) + new String(Files.readAllBytes(said),
			StandardCharsets.UTF_8);
	}

	@Override
	public void close() throws IOException {
		process.destroyForcibly();
		Files.delete(said);
	}
}
