/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.sasd.image.StormPhantom;
import net.sasd.image.ij.ImageFiles;

/** {@code sasd-spark storm} on Spark: the result is that of one machine, whatever happens. */
class SparkStormTest {

	private static final int FRAMES = 14;
	private static final String CALM = "status 0\n";

	@TempDir
	static Path shared;
	private static Path stack, expected;

	@TempDir
	Path folder;

	@BeforeAll
	static void onOneMachine() throws Exception {
		Sparks.assumeThatItRuns();
		stack = shared.resolve("storm.tif");
		expected = shared.resolve("expected");
		ImageFiles.save(StormPhantom.image(FRAMES), stack);
		final Process alone = java("net.sasd.cli.Main", Sparks.storm(stack, expected));
		assertTrue(alone.waitFor(200, TimeUnit.SECONDS));
		assertEquals(0, alone.exitValue());
	}

	private static Process java(final String main, final String... args) throws IOException {
		final List<String> command = new ArrayList<>(Arrays.asList(Paths.get(System.getProperty("java.home"), "bin", "java")
			.toString(), "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-cp", Sparks.classPath(), main));
		command.addAll(Arrays.asList(args));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File(shared.toFile(), "log")).start();
	}

	private static void assertSame(final Path output) throws IOException {
		for (final String file : new String[] { "storm-localizations.csv", "storm-image.tif", "storm-psf.tif" })
			assertArrayEquals(Files.readAllBytes(expected.resolve(file)), Files.readAllBytes(output.resolve(file)), file);
		assertEquals(0, list(output.resolve("storm-parts")).stream().filter(name -> name.endsWith(".tmp")).count());
	}

	private static List<String> list(final Path directory) throws IOException {
		if (!Files.exists(directory)) return new ArrayList<>();
		try (Stream<Path> files = Files.list(directory)) {
			return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 7 })
	void theFilesAreThoseOfOneMachineWhateverTheNumberOfPartitions(final int partitions) throws Exception {
		final Path output = folder.resolve("out");
		final String told = Sparks.run("local[2]", before -> {}, Sparks.storm(stack, output, "--partitions=" + partitions));
		assertTrue(told.startsWith(CALM), told);
		assertSame(output);
	}

	@Test
	void attemptsThatFailBeforeOrAfterTheirPartIsThereLeaveNoDuplicates() throws Exception {
		final Path output = folder.resolve("out");
		final String marks = Files.createDirectory(folder.resolve("marks")).toString();
		final String told = Sparks.run("local[2,4]", before -> {
			// of each kind one
			if (new File(marks, "failed-" + before).mkdir()) throw new IllegalStateException("an attempt fails");
		}, Sparks.storm(stack, output, "--partitions=5"));
		assertTrue(told.startsWith(CALM), told);
		assertEquals(2, list(Paths.get(marks)).size());
		assertSame(output);
	}

	@Test
	void aTaskThatFailsEachTimeEndsTheJobWithOneSentence() throws Exception {
		final Path output = folder.resolve("out");
		final String told = Sparks.run("local[2,2]", before -> {
			throw new IllegalArgumentException("The disk of this machine is full; make room.");
		}, Sparks.storm(stack, output));
		assertTrue(told.startsWith("status 2\n") && told.contains("sasd: The disk of this machine is full; make room."),
			told);
		assertFalse(told.contains("\tat "), told);
		assertFalse(Files.exists(output.resolve("storm-localizations.csv")));
	}

	@Test
	void executorsThatDieAreReplaced() throws Exception {
		Assumptions.assumeTrue(System.getenv("SPARK_HOME") != null, "Spark starts no processes without SPARK_HOME");
		System.setProperty("spark.executor.extraClassPath", Sparks.classPath());
		System.setProperty("spark.executor.memory", "600m");
		final Path output = folder.resolve("out");
		final String marks = Files.createDirectory(folder.resolve("marks")).toString();
		final String told;
		try {
			told = Sparks.run("local-cluster[2,1,600]", before -> {
				if (!before && new File(marks, "died").mkdir()) Runtime.getRuntime().halt(137);
			}, Sparks.storm(stack, output, "--partitions=5"));
		}
		finally {
			System.clearProperty("spark.executor.extraClassPath");
			System.clearProperty("spark.executor.memory");
		}
		assertTrue(told.startsWith(CALM), told);
		assertTrue(Files.exists(Paths.get(marks, "died")));
		assertSame(output);
	}

	@Test
	void aJobThatWasKilledGoesOnWhereItWas() throws Exception {
		final Path output = folder.resolve("out"), parts = output.resolve("storm-parts");
		final String[] command = Sparks.storm(stack, output, "--partitions=14", "--master=local[1]");
		final Process job = java("net.sasd.cli.ClusterMain", command);
		for (int wait = 0; wait < 2000 && job.isAlive() && list(parts).stream().filter(name -> name.startsWith("part-"))
			.count() < 3; wait++)
			Thread.sleep(50);
		job.destroyForcibly().waitFor();
		assertFalse(Files.exists(output.resolve("storm-localizations.csv")), "it was killed in time");
		final Path first = parts.resolve("part-00000.csv");
		final Object time = Files.getLastModifiedTime(first);
		final String told = Sparks.run("local[2]", before -> {}, command);
		assertTrue(told.startsWith(CALM), told);
		assertFalse(told.contains("learning, round"), told);
		assertEquals(time, Files.getLastModifiedTime(first));
		assertSame(output);
	}

	@Test
	void aClusterThatDoesNotExistIsToldInOneSentence() {
		final String told = Sparks.run("nowhere", before -> {}, Sparks.storm(stack, folder.resolve("out")));
		assertTrue(told.startsWith("status 2\nsasd: Spark does not start with the master nowhere ("), told);
	}

	@Test
	void aJavaOnWhichSparkDoesNotRunIsRefused() {
		SparkProvider.requireJava("1.8");
		SparkProvider.requireJava("17");
		assertThrows(IllegalArgumentException.class, () -> SparkProvider.requireJava("25"));
	}
}
