/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import net.sasd.phantom.PhantomRandom;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request to terminate, as Ctrl-C is one, at any moment: the best so far or nothing, and soon. */
class StoppedTest {

	private static final int SECONDS = 20;

	@TempDir
	static Path folder;

	@BeforeAll
	static void makeInputs() throws IOException {
		assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows kills without asking");
		Writing.makeInputs(folder);
	}

	/** Commands that would take long, with all their stages. */
	private static List<List<String>> longCommands() {
		final List<List<String>> lines = new ArrayList<>();
		for (final String line : new String[] {
			"deconvolve --input IN/frames.tif --motif-size auto --lambda auto --reweighting 3 --polish 500 --tolerance 0",
			"learn --input IN/two-motifs.tif --motifs auto --motif-size 9 --starts 4 --tolerance 0 --max-iterations 2000",
			"storm --input IN/storm.tif --magnification 40 --aggregate",
			"explore --input IN/psf.tif", "deblur --input IN/psf.tif --kernel-size 9 --searches 20",
			"traces --input IN/trace.tif --motif-size 20 --kernel ar2 --max-iterations 2000",
			"code --input IN/frames.tif --motifs IN/motif.tif --tolerance 0 --max-iterations 3000",
			"phantom --preset storm --size 128 --frames 400", "experiment convergence --quick",
			"render IN/table.csv --magnification 100" })
		{
			final List<String> words = new ArrayList<>();
			words.add("net.sasd.cli.Main");
			for (final String word : line.split(" "))
				words.add(word.replace("IN", folder.toString()));
			words.add("--output");
			lines.add(words);
		}
		return lines;
	}

	@Test
	void itEndsSoonWithTheBestSoFarOrNothingAndLeavesNoHiddenFile() throws Exception {
		final List<List<String>> lines = longCommands();
		final ExecutorService pool = Executors.newFixedThreadPool(2);
		final List<Future<?>> jobs = new ArrayList<>();
		for (int i = 0; i < Endurance.of(lines.size() / 2, 10 * lines.size()); i++) {
			final int stop = i;
			jobs.add(pool.submit(() -> {
				stop(lines.get(stop % lines.size()), stop);
				return null;
			}));
		}
		for (final Future<?> job : jobs)
			job.get();
		pool.shutdown();
	}

	private static void stop(final List<String> command, final int number) throws Exception {
		final Path output = Files.createDirectory(folder.resolve("stop" + number)).resolve("result.tif");
		final boolean file = command.get(1).equals("render");
		final List<String> line = new ArrayList<>(command);
		line.add(file ? output.toString() : output.getParent().toString());
		try (Child child = new Child(line)) {
			Thread.sleep(300 + (long) (4000 * new PhantomRandom(number).nextDouble()));
			child.process.destroy();
			assertTrue(child.process.waitFor(SECONDS, TimeUnit.SECONDS), "still runs: " + line);
			final String said = line + ": " + child.said();
			assertTrue(Arrays.asList(0, 130, 143).contains(child.process.exitValue()), child.process.exitValue() + said);
			assertFalse(said.contains("\tat ") || said.contains("bug"), said);
			final Map<String, String> left = Contents.of(output.getParent());
			assertEquals(Contents.visible(output.getParent()), left, said);
			// complete or nothing
			if (!left.isEmpty()) assertTrue(said.contains("Wrote") || left.keySet().stream().anyMatch(name -> name.matches(
				".*\\.json|.*\\.png|result\\.tif")), said + left.keySet());
		}
	}
}
