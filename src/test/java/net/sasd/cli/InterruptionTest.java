/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;

import net.sasd.image.file.JsonText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stopping a run from outside, in a Java virtual machine of its own. */
class InterruptionTest {

	@TempDir
	private Path folder;

	@Test
	@Timeout(120)
	void aStoppedRunWritesTheBestSoFarAndDoesNotSucceed() throws IOException, InterruptedException {
		assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows kills without asking");
		final Path image = TestImages.blobs(folder.resolve("blobs.tif"), 1);
		final Path output = folder.resolve("out"), said = folder.resolve("said.txt");
		final String java = Paths.get(System.getProperty("java.home"), "bin", "java").toString();
		final Process process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
			Main.class.getName(), "deconvolve", "--input", image.toString(), "--output", output.toString(),
			"--motif-size", "5", "--max-iterations", "1000000000", "--tolerance", "0").redirectErrorStream(true)
				.redirectOutput(said.toFile()).start();
		try {
			while (process.isAlive() && Files.readAllLines(said).isEmpty())
				Thread.sleep(50);
			process.destroy();
			assertTrue(process.waitFor(100, TimeUnit.SECONDS));
		}
		finally {
			process.destroyForcibly();
		}
		assertNotEquals(0, process.exitValue());
		final List<String> lines = Files.readAllLines(said);
		assertTrue(lines.get(0).contains("descent 1/1000000000"), lines.toString());
		assertTrue(lines.toString().contains("CANCELLED"), lines.toString());
		final JsonObject result = JsonText.readObject(output.resolve("result.json"), "a result");
		assertEquals("CANCELLED", result.get("status").getAsString());
		assertTrue(CliRun.files(output).contains("blobs-motifs.tif"));
	}
}
