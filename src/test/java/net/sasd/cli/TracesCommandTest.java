/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import net.sasd.image.ij.ImageFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sasd traces} on small simulated traces. */
class TracesCommandTest {

	private static final int M = 600;
	private static final double TAU = 10;
	private static final int[] SPIKES = { 50, 90, 145, 200, 230, 300, 350, 420, 470, 540 };

	@TempDir
	Path folder;

	@Test
	void columnsOfATableGiveSpikesInSecondsAndTheTimeConstant() throws IOException {
		final Path table = folder.resolve("cells.csv");
		final StringBuilder text = new StringBuilder("time,a\n");
		final float[] trace = trace(1);
		for (int i = 0; i < M; i++)
			text.append(String.format(Locale.ROOT, "%.2f,%.5f\n", i / 20., trace[i]));
		Files.write(table, text.toString().getBytes(StandardCharsets.UTF_8));
		final CliRun run = CliRun.of("traces", "--input", table, "--motif-size", 40, "--kernel", "ar1", "--max-iterations",
			60, "--reweighting", 1, "--output", out());
		assertEquals(0, run.status, run.err);
		final JsonObject group = json().getAsJsonArray("groups").get(0).getAsJsonObject();
		assertEquals(TAU / 20, group.getAsJsonArray("timeConstantsInSeconds").get(0).getAsDouble(), 0.05 * TAU / 20);
		final List<String> spikes = Files.readAllLines(out().resolve("cells-spikes.csv"));
		assertEquals("trace,name,motif,sample,time,amplitude,height", spikes.get(0));
		assertEquals(SPIKES.length + 1, spikes.size());
		for (int i = 0; i < SPIKES.length; i++) {
			final String[] cells = spikes.get(i + 1).split(",");
			assertEquals("a", cells[1]);
			assertEquals(SPIKES[i] / 20., Double.parseDouble(cells[4]), 1e-9);
		}
		for (final String name : new String[] { "cells-kernels.csv", "cells-fit.csv", "cells-fit.png" })
			assertTrue(Files.exists(out().resolve(name)), name);
		assertEquals(M + 1, Files.readAllLines(out().resolve("cells-fit.csv")).size());
	}

	@Test
	void rowsOfAnImageMayHaveResponsesOfTheirOwn() throws IOException {
		final Path image = folder.resolve("rows.tif");
		final float[] rows = Arrays.copyOf(trace(2), 2 * M);
		System.arraycopy(trace(3), 0, rows, M, M);
		ImageFiles.saveFrames(new float[][] { rows }, 2, M, image);
		final CliRun run = CliRun.of("traces", "--input", image, "--motif-size", 40, "--kernel", "ar1", "--separate",
			"--max-iterations", 60, "--reweighting", 1,
			"--output", out());
		assertEquals(0, run.status, run.err);
		assertEquals(2, json().getAsJsonArray("groups").size());
		assertTrue(Files.readAllLines(out().resolve("rows-spikes.csv")).stream().anyMatch(line -> line.startsWith("2,2,1,")),
			"the second trace has spikes");
	}

	@Test
	void aWrongOptionIsRefusedBeforeAnythingIsWritten() {
		final CliRun run = CliRun.of("traces", "--input", folder.resolve("none.csv"), "--motif-size", 40, "--motifs", 2,
			"--kernel", "ar1", "--output", out());
		assertEquals(ExitStatus.BAD_INPUT, run.status);
		assertTrue(run.err.contains("motifs is 2"), run.err);
		assertEquals(ExitStatus.BAD_INPUT, CliRun.of("traces", "--input", folder.resolve("none.csv"), "--motif-size", 40,
			"--output", out()).status);
		assertTrue(Files.notExists(out()));
	}

	private Path out() {
		return folder.resolve("out");
	}

	private JsonObject json() throws IOException {
		return JsonParser.parseString(new String(Files.readAllBytes(out().resolve("traces.json")), StandardCharsets.UTF_8))
			.getAsJsonObject();
	}

	private static float[] trace(final long seed) {
		final Random random = new Random(seed);
		final float[] trace = new float[M];
		for (int i = 0; i < M; i++) {
			double sum = 2 + 0.03 * random.nextGaussian();
			for (final int spike : SPIKES)
				if (i >= spike) sum += Math.exp((spike - i) / TAU);
			trace[i] = (float) sum;
		}
		return trace;
	}
}
