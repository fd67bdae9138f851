/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import net.sasd.phantom.PhantomRandom;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed at any moment leaves whole files or none, and the next run makes all of them and clears up.
 * About half of the kills come while files are written, half of them at any time; half find files of an earlier run.
 */
class KilledTest {

	private static final int AT_ONCE = 2;

	@TempDir
	static Path folder;
	private static Path inputs;

	@BeforeAll
	static void makeInputs() throws IOException {
		inputs = Files.createDirectory(folder.resolve("inputs"));
		Writing.makeInputs(inputs);
	}

	@Test
	void everyFileIsWholeOrAbsentAndARerunFinishesTheJob() throws Exception {
		final List<Writing> commands = Writing.all();
		final int kills = Endurance.of(10, 112);
		final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
		final List<Future<?>> jobs = new ArrayList<>();
		for (int c = 0; c < commands.size() && c < kills; c++) {
			final int command = c;
			jobs.add(pool.submit(() -> {
				final Path home = Files.createDirectory(folder.resolve("command" + command));
				final Undisturbed run = new Undisturbed(commands.get(command), home.resolve("whole"));
				for (int kill = command; kill < kills; kill += commands.size())
					killAndRepeat(run, home.resolve("kill" + kill), kill);
				return null;
			}));
		}
		for (final Future<?> job : jobs)
			job.get();
		pool.shutdown();
	}

	/** A run from begin to end: what it leaves, and how long it takes, in milliseconds. */
	private static final class Undisturbed {

		final Writing command;
		final Map<String, String> contents;
		final long begun, all;

		Undisturbed(final Writing command, final Path output) throws Exception {
			this.command = command;
			final long start = System.nanoTime();
			try (Child child = new Child(command.line(inputs, output))) {
				awaitFiles(child, output);
				begun = (System.nanoTime() - start) / 1000000;
				assertEquals(0, child.status(), command + ": " + child.said());
			}
			all = (System.nanoTime() - start) / 1000000;
			contents = Contents.of(output);
			assertTrue(contents.size() > 0 && contents.equals(Contents.visible(output)), command + ": " + contents.keySet());
		}
	}

	private static void killAndRepeat(final Undisturbed run, final Path output, final int kill) throws Exception {
		final PhantomRandom random = new PhantomRandom(kill);
		final boolean whileWriting = kill % 2 == 0, replacing = kill / 2 % 2 == 0;
		if (replacing) for (final String name : run.contents.keySet())
			if (!name.endsWith(".csv") || !run.command.name.startsWith("batch")) old(output.resolve(name));
		try (Child child = new Child(run.command.line(inputs, output))) {
			if (whileWriting) {
				if (!replacing) awaitFiles(child, output);
				else Thread.sleep(run.begun);
				Thread.sleep((long) (random.nextDouble() * (run.all - run.begun)));
			}
			else Thread.sleep((long) (random.nextDouble() * run.all));
			child.process.destroyForcibly().waitFor();
		}
		final String what = run.command + ", kill " + kill;
		final int hidden = assertWhole(run, output, what);
		try (Child again = new Child(run.command.line(inputs, output))) {
			assertEquals(0, again.status(), what + ": " + again.said());
		}
		assertEquals(run.contents, Contents.of(output), what + " after " + hidden + " hidden files");
	}

	/** @return number of hidden files and folders, which it leaves for the next run to remove */
	private static int assertWhole(final Undisturbed run, final Path output, final String what) throws IOException {
		final Map<String, String> left = Contents.visible(output);
		final Set<Boolean> fresh = new HashSet<>();
		left.forEach((name, content) -> {
			if (name.endsWith("batch.csv")) return;
			fresh.add(!content.equals("old"));
			if (!content.equals("old")) assertEquals(run.contents.get(name), content, what + ": " + name);
		});
		if (left.containsKey(run.command.last)) assertEquals(1, fresh.size(), what + ": " + run.command.last +
			" vouches for a mixture");
		final Map<String, String> all = Contents.of(output);
		all.keySet().removeAll(left.keySet());
		for (final String name : all.keySet())
			assertTrue(name.matches("(.*/)?\\.sasd(-\\d+.*|\\.lock)"), what + ": " + name);
		return all.size();
	}

	private static void old(final Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.write(file, "old".getBytes(StandardCharsets.US_ASCII));
	}

	private static void awaitFiles(final Child child, final Path output) throws InterruptedException {
		while (child.process.isAlive() && !Contents.isBegun(output))
			Thread.sleep(2);
	}
}
