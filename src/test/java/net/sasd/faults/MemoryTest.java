/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import net.sasd.image.ij.ImageFiles;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomRequest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not fit into memory is foreseen; what is said to fit with a quarter more does. */
class MemoryTest {

	/** Megabytes of the heap with which all is refused. */
	private static final int SMALL = 24;
	private static final Pattern SENTENCE = Pattern.compile("needs about (\\d+) MB, but only (\\d+) MB of the (\\d+) MB of " +
		"memory are free; [^\n]*SASD_JAVA_OPTS=-Xmx\\d+g\\.");

	@TempDir
	static Path folder;

	@BeforeAll
	static void makeInputs() throws IOException {
		Writing.makeInputs(folder);
		for (final int side : new int[] { 300, 640 })
			ImageFiles.saveFrames(PhantomGenerator.generate(new PhantomRequest("psf").size(side, side).parameters()).frames(),
				side, side, folder.resolve(side + ".tif"));
		final PhantomRequest traces = new PhantomRequest("trace").size(1, 30000);
		final float[] trace = PhantomGenerator.generate(traces.parameters()).frames()[0], rows = new float[8 * 30000];
		for (int i = 0; i < rows.length; i++)
			rows[i] = trace[i % 30000];
		ImageFiles.saveFrames(new float[][] { rows }, 8, 30000, folder.resolve("rows.tif"));
	}

	static Stream<String> commands() {
		return Stream.of("deconvolve --input IN/640.tif --motif-size 11 --max-iterations 2 --output OUT",
			"storm --input IN/storm.tif --learning-rounds 1 --magnification 100 --output OUT",
			"render IN/table.csv --magnification 120 --output OUT/image.tif",
			"learn --input IN/640.tif --motifs 3 --motif-size 11 --max-iterations 2 --output OUT",
			"code --input IN/640.tif --motifs IN/motif.tif --max-iterations 2 --output OUT",
			"explore --input IN/640.tif --motifs 1 --motif-size 11 --steps 3 --max-iterations 2 --output OUT",
			"deblur --input IN/300.tif --kernel-size 5 --searches 1 --refinements 1 --output OUT",
			"traces --input IN/rows.tif --motif-size 80 --max-iterations 2 --output OUT").limit(Endurance.of(2, 8));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void aRunThatDoesNotFitIsRefusedAndWithAQuarterMoreThanItsNeedItEnds(final String command) throws Exception {
		final Path output = folder.resolve(command.substring(0, 4) + System.nanoTime());
		int heap = SMALL, refusals = 0;
		// an image that is drawn has a need of its own, which is told first
		for (;;) {
			try (Child child = child(heap, command, output)) {
				final int status = child.status();
				final String said = child.said();
				if (status == 0) break;
				assertEquals(2, status, heap + " MB: " + said);
				final Matcher sentence = SENTENCE.matcher(said);
				assertTrue(sentence.find(), said);
				assertFalse(Files.exists(output), said);
				assertTrue(++refusals <= 2, said);
				final int used = Integer.parseInt(sentence.group(3)) - Integer.parseInt(sentence.group(2));
				heap = used + (int) Math.ceil(1.25 * Integer.parseInt(sentence.group(1)));
			}
		}
		assertTrue(refusals > 0, command);
	}

	@Test
	void memoryThatEndsAllTheSameIsToldWithTheRemedyAndNothingIsWritten() throws Exception {
		final StringBuilder table = new StringBuilder("a\n");
		for (int i = 0; i < 500000; i++)
			table.append(i % 100).append('\n');
		Files.write(folder.resolve("endless.csv"), table.toString().getBytes(StandardCharsets.US_ASCII));
		final Path output = folder.resolve("nothing");
		try (Child child = child(16, "traces --input IN/endless.csv --motif-size 20 --output OUT", output)) {
			assertEquals(1, child.status(), child.said());
			assertTrue(child.said().contains("SASD_JAVA_OPTS=-Xmx") && !child.said().contains("\tat "), child.said());
		}
		assertFalse(Files.exists(output));
	}

	private static Child child(final int megabytes, final String command, final Path output) throws IOException {
		final List<String> line = new ArrayList<>();
		line.add("net.sasd.cli.Main");
		for (final String word : command.split(" "))
			line.add(word.replace("IN", folder.toString()).replace("OUT", output.toString()));
		return new Child("", Collections.singletonList("-Xmx" + megabytes + "m"), line);
	}
}
