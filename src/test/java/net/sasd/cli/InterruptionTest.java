/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stopping a run from outside, in a Java virtual machine of its own. */
class InterruptionTest {

	@Test
	@Timeout(120)
	void aStoppedRunWritesTheBestSoFarAndDoesNotSucceed(@TempDir final Path folder) throws IOException,
		InterruptedException
	{
		assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows kills without asking");
		final Path image = TestImages.blobs(folder.resolve("blobs.tif"), 1);
		final Path output = folder.resolve("out");
		final String java = Paths.get(System.getProperty("java.home"), "bin", "java").toString();
		final Process process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
			Main.class.getName(), "deconvolve", "--input", image.toString(), "--output", output.toString(),
			 "--motif-size", "5", "--max-iterations", "1000000000", "--tolerance", "0")
				.redirectErrorStream(true).start();
		try (BufferedReader text = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
			final String first = text.readLine();
			assertTrue(first.contains("descent 1/1000000000"), first);
			process.destroy();
			final StringBuilder rest = new StringBuilder();
			for (String line = text.readLine(); line != null; line = text.readLine())
				rest.append(line).append('\n');
			assertTrue(process.waitFor(100, TimeUnit.SECONDS));
			assertNotEquals(0, process.exitValue());
			assertTrue(rest.toString().contains("CANCELLED"), rest.toString());
		}
		final JsonObject result = JsonText.readObject(output.resolve("result.json"), "a result");
		assertEquals("CANCELLED", result.get("status").getAsString());
		assertTrue(CliRun.files(output).contains("blobs-motifs.tif"));
	}
}
