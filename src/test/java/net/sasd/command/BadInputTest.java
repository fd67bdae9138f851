/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scijava.Cancelable;
import org.scijava.command.Command;
import org.scijava.log.LogLevel;
import org.scijava.log.LogMessage;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import net.sasd.image.ij.ImageFiles;

/**
 * What cannot be used gives one sentence from every command, in SciJava and in a macro of plain ImageJ, without
 * results, files or traces of the program; and the image is as it was, whatever came.
 */
class BadInputTest {

	private static final List<LogMessage> ERRORS = Collections.synchronizedList(new ArrayList<>());
	private static HeadlessSciJava scijava;

	@TempDir
	Path folder;

	@BeforeAll
	static void startSciJava() {
		scijava = new HeadlessSciJava();
		scijava.context.service(LogService.class).addLogListener(message -> {
			if (message.level() <= LogLevel.ERROR) ERRORS.add(message);
		});
	}

	@AfterAll
	static void stopSciJava() {
		scijava.close();
	}

	@ParameterizedTest
	@EnumSource
	void aRunThatWorksLeavesTheImageAsItWas(final Job job) throws Exception {
		final ImagePlus image = image(job, Float.NaN);
		image.setOverlay(new Overlay(new Roi(1, 1, 3, 3)));
		image.setDisplayRange(0.25, 3);
		image.setProperty("Info", "a=b");
		if (job != Job.TRACES) image.setRoi(job == Job.DEBLUR ? new Roi(2, 2, 30, 30) : new OvalRoi(1, 1, 30, 30));
		// a pixel that is unknown is left out, unless there is nothing to be done without it
		if (job == Job.DEBLUR) image.getProcessor().setf(7, 7, 1);
		final ImageState before = new ImageState(image);
		final Module module = java(job, job.inputs(image));
		assertNull(((Cancelable) module).getCancelReason());
		before.assertUnchanged();
		final MacroDoor macro = MacroDoor.run(job.command, job.inputs(image));
		assertEquals("", macro.error);
		before.assertUnchanged();
		final ImagePlus last = macro.images.get(job == Job.DEBLUR ? "photo-deblurred" : job == Job.TRACES
			? "cells-kernels" : job == Job.EXPLORE ? "spots-path" : "spots-activation");
		assertNotNull(last, macro.images.keySet().toString());
		final FloatProcessor values = last.getProcessor().convertToFloatProcessor();
		for (int i = 0; i < values.getPixelCount(); i++)
			assertFalse(Float.isNaN(values.getf(i)));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "KNOWN", "TRACES", "DEBLUR", "EXPLORE" })
	void aMotifOfEvenSizeIsCentred(final Job job) throws Exception {
		final Map<String, Object> inputs = job.inputs(Spots.image());
		inputs.put("motif_size", "8");
		inputs.put("max_iterations", "200");
		inputs.put("nonnegative", "true");
		inputs.put("motifs", job == Job.DICTIONARY ? "1" : null);
		inputs.values().removeAll(Collections.singleton(null));
		final FloatProcessor motif = (FloatProcessor) HeadlessSciJava.image(java(job, inputs), "motif_images")
			.getProcessor();
		assertEquals(8, motif.getWidth());
		assertEquals(8, motif.getHeight());
		double sum = 0, x = 0, y = 0;
		for (int i = 0; i < 64; i++) {
			final double weight = Math.pow(motif.getf(i), 2);
			sum += weight;
			x += weight * (i % 8);
			y += weight * (i / 8);
		}
		assertEquals(3.5, x / sum, 0.75);
		assertEquals(3.5, y / sum, 0.75);
	}

	@ParameterizedTest
	@EnumSource
	void aRoiSmallerThanTheMotifIsRefused(final Job job) throws Exception {
		final ImagePlus image = job.image();
		image.setRoi(new Roi(3, 0, 4, 4));
		assertRefused(job, image, job.size);
	}

	@ParameterizedTest
	@EnumSource
	void anImageSmallerThanTheMotifIsRefused(final Job job) throws Exception {
		assertRefused(job, new ImagePlus("tiny", job.image().getProcessor().resize(4, 4)), job.size);
		assertRefused(job, new ImagePlus("dot", job.image().getProcessor().resize(1, 1)), "1");
	}

	@ParameterizedTest
	@EnumSource
	void aRoiOutsideIsRefused(final Job job) throws Exception {
		final ImagePlus image = job.image();
		image.setRoi(new Roi(500, 500, 9, 9));
		assertRefused(job, image, "lies outside of the image");
	}

	@ParameterizedTest
	@EnumSource
	void anInfinitePixelIsRefusedWithItsPlace(final Job job) throws Exception {
		assertRefused(job, image(job, Float.POSITIVE_INFINITY), "Infinity");
		assertRefused(job, image(job, Float.NEGATIVE_INFINITY), "Infinity");
	}

	@ParameterizedTest
	@EnumSource
	void anImageOfNothingIsRefused(final Job job) throws Exception {
		final ImagePlus unknown = job.image();
		Arrays.fill((float[]) unknown.getProcessor().getPixels(), Float.NaN);
		assertRefused(job, unknown, "");
		final ImagePlus flat = new ImagePlus("flat", new FloatProcessor(240, 40));
		assertRefused(job, flat, "");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEBLUR")
	void coloursAreRefused(final Job job) throws Exception {
		assertRefused(job, new ImagePlus("photo", new ColorProcessor(240, 40)), "convert it to 8-bit");
	}

	@ParameterizedTest
	@EnumSource
	void anImageThatWasClosedIsRefused(final Job job) throws Exception {
		final ImagePlus closed = job.image();
		closed.flush();
		assertSentence(refusal(job, closed), "has no pixels");
	}

	@ParameterizedTest
	@EnumSource
	void noImageIsTold(final Job job) throws Exception {
		final Map<String, Object> inputs = job.inputs(null);
		final Module module = java(job, inputs);
		assertTrue(((Cancelable) module).getCancelReason().startsWith("There is no image; open one"));
		inputs.remove("known_motifs");
		final MacroDoor door = MacroDoor.run(job.command, inputs);
		assertTrue(door.error.contains("no images open"), door.error + door.printed);
		assertTrue(door.images.isEmpty(), door.images.keySet().toString());
	}

	@ParameterizedTest
	@EnumSource
	void aFileInThePlaceOfTheFolderStaysAsItIs(final Job job) throws Exception {
		final Path taken = Files.write(folder.resolve("taken"), new byte[] { 1, 2 });
		assertRefused(job, job.image(), taken.toString(), "output", taken.toString());
		assertArrayEquals(new byte[] { 1, 2 }, Files.readAllBytes(taken));
		assertRefused(job, job.image(), taken.toString(), "output", taken.resolve("below").toString());
	}

	@ParameterizedTest
	@EnumSource
	void aFolderThatCannotBeWrittenToStaysEmpty(final Job job) throws Exception {
		final Path closed = Files.createDirectory(folder.resolve("closed"));
		assumeFalse(!closed.toFile().setWritable(false) || Files.isWritable(closed),
			"this user may write everywhere, so no folder can be closed");
		assertRefused(job, job.image(), closed.toString(), "output", closed.toString());
		assertRefused(job, job.image(), closed.toString(), "output", closed.resolve("below").toString());
	}

	@Test
	void aBatchTellsOfAFolderThatIsNoneAndOfEachFileThatCannotBeUsed() throws Exception {
		final Path images = Files.createDirectory(folder.resolve("images"));
		ImageFiles.save(image(Job.BLIND, Float.POSITIVE_INFINITY), images.resolve("infinite.tif"));
		ImageFiles.save(new ImagePlus("tiny", new FloatProcessor(4, 4)), images.resolve("tiny.tif"));
		ImageFiles.save(new ImagePlus("photo", new ColorProcessor(32, 32)), images.resolve("photo.tif"));
		final Path taken = Files.write(folder.resolve("taken"), new byte[] { 1, 2 });
		final Map<String, Object> inputs = new LinkedHashMap<>();
		inputs.put("motif_size", "5");
		inputs.put("input", images.toString());
		inputs.put("output", taken.toString());
		assertSentence(((Cancelable) java(BatchFolder.class, inputs)).getCancelReason(), taken.toString());
		assertSentence(MacroDoor.run(BatchFolder.class, inputs).error, taken.toString());
		inputs.put("output", folder.resolve("results").toString());
		final Module module = java(BatchFolder.class, inputs);
		assertEquals("3 files: 3 failed.", module.getOutput("summary"), ((Cancelable) module).getCancelReason());
		final MacroDoor macro = MacroDoor.run(BatchFolder.class, inputs);
		final String[] parts = { "Infinity", "RGB", "motif size 5 x 5" };
		for (int row = 0; row < 3; row++)
			assertSentence(macro.table.getStringValue("Message", row), parts[row]);
		assertEquals(Collections.singletonList("batch.csv"), names(folder.resolve("results")));
	}

	private void assertRefused(final Job job, final ImagePlus image, final String part, final String... more)
		throws Exception
	{
		assertSentence(refusal(job, image, more), part);
		final ImageState before = new ImageState(image);
		final Map<String, Object> inputs = job.inputs(image);
		for (int i = 0; i < more.length; i += 2)
			inputs.put(more[i], more[i + 1]);
		final MacroDoor macro = MacroDoor.run(job.command, inputs);
		assertSentence(macro.error, part);
		assertEquals(0, macro.images.size(), macro.images.keySet().toString());
		assertEquals(0, macro.table.size());
		assertFalse(macro.printed.contains("\tat "), macro.printed);
		before.assertUnchanged();
	}

	/** @return what is said in SciJava */
	private String refusal(final Job job, final ImagePlus image, final String... more) throws Exception {
		final ImageState before = new ImageState(image);
		final Map<String, Object> inputs = job.inputs(image);
		for (int i = 0; i < more.length; i += 2)
			inputs.put(more[i], more[i + 1]);
		final List<String> files = names(folder);
		ERRORS.clear();
		final Module module = java(job, inputs);
		for (final ModuleItem<?> output : module.getInfo().outputs())
			assertNull(output.getValue(module), output.getName());
		final String reason = ((Cancelable) module).getCancelReason();
		assertEquals(1, ERRORS.size(), ERRORS.toString());
		assertEquals(reason, ERRORS.get(0).text());
		assertNull(ERRORS.get(0).throwable());
		before.assertUnchanged();
		assertEquals(files, names(folder));
		return reason;
	}

	private static void assertSentence(final String said, final String part) {
		assertNotNull(said);
		assertTrue(said.replace('\n', ' ').contains(part), said);
		assertTrue(said.endsWith("."), said);
		assertFalse(said.contains("Exception") || said.contains("java.") || said.contains("\tat "), said);
	}

	/** @return the image of a job with one pixel changed */
	private static ImagePlus image(final Job job, final float value) {
		final ImagePlus image = job.image();
		image.getProcessor().setf(7, job == Job.TRACES ? 1 : 7, value);
		return image;
	}

	private Module java(final Job job, final Map<String, Object> inputs) throws Exception {
		return java(job.command, inputs);
	}

	private Module java(final Class<? extends Command> command, final Map<String, Object> inputs) throws Exception {
		return scijava.run(command, inputs.entrySet().stream().flatMap(input -> Stream.of(input.getKey(), input.getValue()))
			.toArray());
	}

	private static List<String> names(final Path folder) throws IOException {
		final List<String> names = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			files.forEach(file -> names.add(file.getFileName().toString()));
		}
		Collections.sort(names);
		return names;
	}
}
