/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.function.Executable;

/**
 * Runs commands on damaged input: each must either work or be refused in one sentence, soon, without a trace on the
 * disk, and without a word from the libraries. Keeps the files that were not handled so in target/fuzz.
 */
final class Fuzz {

	/** A damaged file takes milliseconds; longer than this, a command hangs. */
	private static final Duration LONGEST = Duration.ofSeconds(10);
	private static final int ENOUGH = 10;

	final Path folder;
	final Path output;
	private final Map<Integer, Integer> statuses = new TreeMap<>();
	private final List<String> failures = new ArrayList<>();

	Fuzz(final Path folder) {
		this.folder = folder;
		output = folder.resolve("out");
	}

	/** @return how many cases to try: few in every build, many with -Pendurance */
	static int count(final int few, final int many) {
		return Boolean.getBoolean("sasd.endurance") ? many : few;
	}

	/**
	 * Runs a command whose input is damaged.
	 *
	 * @param name of this case, for the report
	 * @param inputs files that must stay as they are
	 */
	void run(final String name, final List<Path> inputs, final Object... line) throws IOException {
		final List<byte[]> before = new ArrayList<>();
		for (final Path input : inputs)
			before.add(Files.readAllBytes(input));
		watch(name + " " + Arrays.toString(line), inputs, () -> {
			final CliRun run = CliRun.of(line);
			statuses.merge(run.status, 1, Integer::sum);
			check(run);
			for (int i = 0; i < before.size(); i++)
				assertTrue(Arrays.equals(before.get(i), Files.readAllBytes(inputs.get(i))), "the input was changed");
		});
		remove(output);
	}

	/** @return whether something can be done with an input that is damaged; if not, it must be refused */
	boolean isDone(final String name, final Path input, final Executable what) throws IOException {
		final boolean[] done = new boolean[1];
		watch(name, Collections.singletonList(input), () -> {
			try {
				what.execute();
				done[0] = true;
			}
			catch (final IllegalArgumentException refused) {
				checkSentence(refused.getMessage());
			}
		});
		return done[0];
	}

	private void watch(final String name, final List<Path> inputs, final Executable what) throws IOException {
		final PrintStream out = System.out, err = System.err;
		final ByteArrayOutputStream heard = new ByteArrayOutputStream();
		System.setOut(new PrintStream(heard, true));
		System.setErr(System.out);
		try {
			assertTimeoutPreemptively(LONGEST, what);
			assertEquals("", heard.toString(), "printed by a library");
		}
		catch (final Throwable wrong) {
			final StringWriter trace = new StringWriter();
			wrong.printStackTrace(new PrintWriter(trace));
			failures.add(name + ": " + trace);
			final Path kept = Files.createDirectories(Paths.get("target", "fuzz"));
			for (final Path input : inputs)
				Files.copy(input, kept.resolve(name.replaceAll("\\W.*", "") + "-" + input.getFileName()),
					StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
	}

	private void check(final CliRun run) {
		assertTrue(run.status == 0 || run.status == 2, run.toString());
		assertFalse(run.err.contains("\tat ") || run.err.contains("Exception"), run.toString());
		if (run.status == 0) return;
		checkSentence(run.err.trim());
		assertTrue(run.err.startsWith("sasd: "), run.toString());
		assertFalse(Files.exists(output), "left behind: " + (Files.exists(output) ? CliRun.files(output) : ""));
	}

	private static void checkSentence(final String sentence) {
		assertTrue(sentence.endsWith(".") && sentence.indexOf('\n') < 0, sentence);
		assertFalse(sentence.contains("(null") || sentence.contains("Exception"), sentence);
	}

	/** @return true if there is no use in going on */
	boolean isEnough() {
		return failures.size() >= ENOUGH;
	}

	/** Fails if a case has failed, or if not enough of each kind were met. */
	void finish(final int leastRead, final int leastRefused) {
		assertTrue(failures.isEmpty(), String.join("\n", failures));
		assertTrue(statuses.getOrDefault(0, 0) >= leastRead && statuses.getOrDefault(2, 0) >= leastRefused, "exit statuses " +
			statuses);
	}

	static void remove(final Path path) throws IOException {
		if (!Files.exists(path)) return;
		for (final String file : CliRun.files(path))
			Files.delete(path.resolve(file));
		try (java.util.stream.Stream<Path> folders = Files.walk(path)) {
			for (final Path empty : folders.sorted(java.util.Comparator.reverseOrder()).toArray(Path[]::new))
				Files.delete(empty);
		}
	}

	@Override
	public String toString() {
		return statuses.toString();
	}
}
