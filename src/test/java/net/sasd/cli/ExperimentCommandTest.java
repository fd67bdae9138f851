/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import net.sasd.evaluate.experiment.Experiment;
import net.sasd.evaluate.experiment.Experiments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiments from the command line. */
class ExperimentCommandTest {

	private static final Experiment COHERENCE = Experiments.named("coherence");

	@TempDir
	Path folder;

	@Test
	void aRunSaysWhatItRemakesAndHowLongItTakesAndWritesTheSameFilesForAnyNumberOfThreads() throws IOException {
		final Path one = folder.resolve("new/one"), three = folder.resolve("three");
		final CliRun run = CliRun.of("experiment", "coherence", "--quick", "--seed", 5, "--threads", 1, "--output", one);
		assertEquals(0, run.status, run.toString());
		final String[] lines = run.out.split("\\R");
		assertEquals(COHERENCE.title() + ".", lines[0]);
		assertTrue(lines[1].matches("This takes about \\d+ s on two cores\\."), lines[1]);
		assertTrue(lines[2].startsWith("Shift-coherence at n = 100"), lines[2]);
		assertEquals(Arrays.asList("coherence-length.png", "coherence-shift-coherence.csv", "coherence.png"), CliRun.files(
			one));
		CliRun.of("experiment", "coherence", "--quick", "--seed", 5, "--threads", 3, "--output", three);
		for (final String file : CliRun.files(one))
			assertArrayEquals(Files.readAllBytes(one.resolve(file)), Files.readAllBytes(three.resolve(file)), file);
	}

	@Test
	void theListShowsEveryExperimentWithItsFigureAndItsTime() {
		final CliRun run = CliRun.of("experiment", "--list");
		assertEquals(0, run.status, run.toString());
		final String[] lines = run.out.split("\\R");
		assertEquals(Experiments.all().size(), lines.length);
		for (int i = 0; i < lines.length; i++) {
			assertTrue(lines[i].startsWith(Experiments.all().get(i).name() + " "), lines[i]);
			assertTrue(lines[i].contains(Experiments.all().get(i).title()), lines[i]);
			assertTrue(lines[i].matches(".* \\(\\d+ (s|min); quick: \\d+ s\\)\\."), lines[i]);
		}
	}

	@Test
	void badRequestsAreRefusedInOneSentenceBeforeAnythingIsDone() throws IOException {
		final Path file = Files.createFile(folder.resolve("file"));
		assertRefused("no experiment 'sphere'", "sphere");
		assertRefused("--list");
		assertRefused("number of threads is 0", "coherence", "--threads", "0");
		assertRefused("does not exist", "coherence", "--data", folder.resolve("none").toString());
		assertRefused("cannot be written to", "coherence", "--output", file.toString());
	}

	private void assertRefused(final String part, final String... args) throws IOException {
		final String[] all = new String[args.length + 3];
		all[0] = "experiment";
		all[1] = "--output";
		all[2] = folder.resolve("out").toString();
		System.arraycopy(args, 0, all, 3, args.length);
		// the last of two folders counts
		final CliRun run = CliRun.of((Object[]) (Arrays.asList(args).contains("--output") ? prepend(args) : all));
		assertEquals(2, run.status, run.toString());
		assertTrue(run.err.contains(part), run.err);
		assertEquals(1, run.err.split("\\R").length, run.err);
		assertTrue(!Files.exists(folder.resolve("out")), "nothing was made");
	}

	private static String[] prepend(final String[] args) {
		final String[] all = new String[args.length + 1];
		all[0] = "experiment";
		System.arraycopy(args, 0, all, 1, args.length);
		return all;
	}
}
