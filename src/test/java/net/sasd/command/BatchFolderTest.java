/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Cancelable;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.Module;

import ij.IJ;
import ij.measure.ResultsTable;
import net.sasd.image.InputImage;
import net.sasd.image.Run;
import net.sasd.image.Values;
import net.sasd.image.ij.ImageFiles;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

/** A folder of images, through SciJava. */
class BatchFolderTest {

	@TempDir
	private Path root;
	private Path images, results;
	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@BeforeEach
	void makeImages() throws IOException {
		images = Files.createDirectory(root.resolve("images"));
		results = root.resolve("results");
		ImageFiles.save(Spots.image(), images.resolve("a.tif"));
		Files.write(images.resolve("b.tif"), new byte[] { 1, 2, 3 });
		ImageFiles.save(Spots.movie(), images.resolve("c.tif"));
	}

	@AfterEach
	void stopSciJava() {
		scijava.close();
		IJ.resetEscape();
	}

	@Test
	void everyImageIsSolvedAsByTheCoreAndABadOneIsReported() throws Exception {
		final Module module = run("motifs", "2", "nonnegative", true);
		assertEquals("3 files: 2 done, 1 failed.", module.getOutput("summary"));
		assertEquals(2, module.getOutput("done"));
		assertEquals(1, module.getOutput("failed"));
		assertEquals(0, module.getOutput("remaining"));
		final ResultsTable report = (ResultsTable) module.getOutput("report");
		assertEquals("b.tif", report.getStringValue("File", 1));
		assertEquals("FAILED", report.getStringValue("Status", 1));
		assertTrue(report.getStringValue("Message", 1).contains("b.tif"));
		final InputImage input = ImageFiles.open(images.resolve("c.tif"));
		final Solution solution = Run.solve(input, Parameters.builder().motifs(2).motifSize(5, 5).nonNegative(true)
			.maxIterations(3).build(), Workers.serial(), SolverListener.NONE, new CancelToken());
		assertEquals(solution.objective, report.getValue("Objective", 2));
		assertArrayEquals(Values.activation(solution, 0, 1), (float[]) ImageFiles.read(results.resolve(
			"c.tif/c-activation.tif")).getStack().getPixels(2));
	}

	@Test
	void whatWasDoneIsNotDoneAgainAndOtherResultsStay() throws Exception {
		run("pattern", "a*");
		assertEquals("1 file: 1 done before.", run("pattern", "A.tif").getOutput("summary"));
		assertEquals("1 file: 1 with other results that were kept.", run("pattern", "a*", "lambda", "0.2").getOutput(
			"summary"));
		assertEquals("1 file: 1 done.", run("pattern", "a*", "lambda", "0.2", "overwrite", true).getOutput("summary"));
	}

	@Test
	void framesMayBeSolvedOneByOne() throws Exception {
		assertEquals(1, run("pattern", "c*", "stack", "separate").getOutput("done"));
		assertEquals(Spots.movie().getNFrames(), ImageFiles.read(results.resolve("c.tif/c-motifs.tif")).getStackSize());
	}

	@Test
	void escapeStopsTheBatchAndOfTheRunningImageNothingIsWritten() throws Exception {
		ImageFiles.save(Spots.movie(), images.resolve("d.tif"));
		final Object escape = new Object() {

			@EventHandler
			public void onEvent(final StatusEvent event) {
				if (event.getStatusMessage().startsWith("File 2 of 3: c.tif, iteration")) IJ.setKeyDown(KeyEvent.VK_ESCAPE);
			}
		};
		scijava.context.service(EventService.class).subscribe(escape);
		final Module module = run("max_iterations", "1000000000", "tolerance", 0, "pattern", "[bcd].tif");
		assertEquals("3 files: 1 not begun, 1 failed, 1 cancelled.", module.getOutput("summary"), escape.toString());
		assertEquals(2, module.getOutput("remaining"));
		assertEquals("batch.csv", String.join(" ", results.toFile().list()));
	}

	@Test
	void badValuesAreRefusedInOneSentenceBeforeAnyWork() throws Exception {
		assertRefused("input", "input", "");
		assertRefused("output", "output", " ");
		assertRefused("does not exist", "input", root.resolve("none"));
		assertRefused("no images whose names match *.png", "pattern", "*.png");
		assertRefused("number of motifs", "motifs", "0");
		assertRefused("motif size", "motif_size", "big");
		assertRefused("stack", "stack", "both");
		assertRefused("channel", "channel", 0);
		assertFalse(Files.exists(results));
	}

	private void assertRefused(final String part, final Object... inputs) throws Exception {
		final Module module = run(inputs);
		final String reason = ((Cancelable) module).getCancelReason();
		assertTrue(reason != null && reason.contains(part) && reason.endsWith("."), reason);
		for (final String output : new String[] { "report", "summary", "done", "skipped", "failed", "remaining" })
			assertNull(module.getOutput(output), output);
	}

	private Module run(final Object... inputs) throws Exception {
		final Object[] preset = { "input", images.toString(), "output", results.toString(), "motif_size", "5",
			"max_iterations", "3" };
		final Map<Object, Object> all = new LinkedHashMap<>();
		final Object[] pairs = Stream.of(preset, inputs).flatMap(Stream::of).toArray();
		for (int i = 0; i < pairs.length; i += 2)
			all.put(pairs[i], pairs[i + 1] instanceof Path ? pairs[i + 1].toString() : pairs[i + 1]);
		return scijava.run(BatchFolder.class, all.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry
			.getValue())).toArray());
	}
}
