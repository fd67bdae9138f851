/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Cancelable;
import org.scijava.command.Command;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.script.ScriptService;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import net.sasd.image.StormPhantom;
import net.sasd.image.ij.ImageFiles;

/**
 * Every command gives the same bits to Java, to a Groovy script, and to a macro of plain ImageJ. That they are those
 * of the core is what the tests of the commands are about.
 */
class EveryDoorTest {

	@TempDir
	Path folder;

	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@AfterEach
	void stopSciJava() {
		scijava.close();
	}

	static Stream<Arguments> commands() {
		return Stream.of(
			Arguments.of(BlindDeconvolution.class, Spots.movie(), null,
				"motif_size=5 lambda=0.05 nonnegative=true with_overlay=true reweighting=1 max_iterations=4"),
			Arguments.of(BlindDeconvolution.class, Spots.movie(), null, "motif_size=5x6 stack=separate max_iterations=4"),
			Arguments.of(DictionaryLearning.class, Spots.image(), null, "motifs=2 motif_size=5x7 bias=false max_iterations=4"),
			Arguments.of(SparseCodingKnownMotifs.class, Spots.image(), SmallPictures.motif(),
				"lambda=auto nonnegative=true max_iterations=8"),
			Arguments.of(DeconvolveTraces.class, SmallPictures.transients(), null,
				"rate=20 motif_size=20 kernel=ar1 reweighting=1 max_iterations=30"),
			Arguments.of(DeblurPicture.class, SmallPictures.squares(), null,
				"kernel_size=5 searches=1 iterations=4 refinements=1"),
			Arguments.of(GeneratePhantom.class, null, null,
				"preset=two-motifs width=40 height=36 motif_size=11 frames=2 seed=-3 bias=0.1,0.2"),
			Arguments.of(GeneratePhantom.class, null, null, "preset=storm width=20 height=16 frames=2"),
			Arguments.of(SuperResolution.class, StormPhantom.image(8), null,
				"rounds=2 magnification=4 evidence=5 with_points=true aggregate=true filter=x<2500"),
			Arguments.of(RenderMolecules.class, null, null, "input=" + Molecules.file() +
				" kind=shifted_histogram magnification=4 intensity=200,Infinity filter=x<2000"),
			Arguments.of(ExploreLambda.class, Spots.image(), null,
				"motif_size=5 motifs=1 lambda=0.05 steps=3 max_iterations=20"));
	}

	@ParameterizedTest(name = "{0} {3}")
	@MethodSource("commands")
	void imagesAndTablesAreTheSame(final Class<? extends Command> command, final ImagePlus image, final ImagePlus motifs,
		final String options) throws Exception
	{
		final Map<String, Object> inputs = inputs(image, motifs, options);
		final Module java = java(command, inputs), groovy = groovy(command, inputs);
		final MacroDoor macro = MacroDoor.run(command, inputs);
		assertEquals("", macro.error);
		boolean first = true;
		int images = 0;
		for (final ModuleItem<?> item : java.getInfo().outputs()) {
			final Object expected = java.getOutput(item.getName()), scripted = groovy.getOutput(item.getName());
			if (expected instanceof ImagePlus) {
				assertSameImages((ImagePlus) expected, (ImagePlus) scripted);
				assertSameImages((ImagePlus) expected, macro.images.get(((ImagePlus) expected).getTitle()));
				images++;
			}
			else if (expected instanceof ResultsTable) {
				assertSameTables((ResultsTable) expected, (ResultsTable) scripted);
				// without a display a macro has one table
				if (first) assertSameTables((ResultsTable) expected, macro.table);
				first = false;
			}
			else assertEquals(expected, scripted, item.getName());
		}
		assertTrue(images > 0);
		assertEquals(images, macro.images.size(), macro.images.keySet().toString());
	}

	@Test
	void batchesWriteTheSameFiles() throws Exception {
		final Path images = Files.createDirectory(folder.resolve("images"));
		ImageFiles.save(Spots.image(), images.resolve("a.tif"));
		Files.write(images.resolve("b.tif"), new byte[] { 1, 2, 3 });
		ImageFiles.save(Spots.movie(), images.resolve("c.tif"));
		final Map<String, Object> inputs = inputs(null, null, "motif_size=5 motifs=2 max_iterations=3 input=" + images);
		inputs.put("output", folder.resolve("java").toString());
		final Module java = java(BatchFolder.class, inputs);
		inputs.put("output", folder.resolve("groovy").toString());
		final Module groovy = groovy(BatchFolder.class, inputs);
		inputs.put("output", folder.resolve("macro").toString());
		final MacroDoor macro = MacroDoor.run(BatchFolder.class, inputs);
		assertEquals("", macro.error);
		assertEquals("3 files: 2 done, 1 failed.", java.getOutput("summary"));
		assertEquals("3 files: 2 done, 1 failed.", groovy.getOutput("summary"));
		assertSameTables((ResultsTable) java.getOutput("report"), (ResultsTable) groovy.getOutput("report"));
		assertSameTables((ResultsTable) java.getOutput("report"), macro.table);
		final Map<String, Path> expected = files(folder.resolve("java"));
		assertTrue(expected.size() > 20, expected.toString());
		assertSameFiles(expected, files(folder.resolve("groovy")));
		assertSameFiles(expected, files(folder.resolve("macro")));
	}

	private Module java(final Class<? extends Command> command, final Map<String, Object> inputs) throws Exception {
		return finished(scijava.run(command, inputs.entrySet().stream().flatMap(input -> Stream.of(input.getKey(), input
			.getValue())).toArray()));
	}

	/** The command from a script, which gets the images as its inputs and has all else in its text. */
	private Module groovy(final Class<? extends Command> command, final Map<String, Object> inputs) throws Exception {
		final StringBuilder script = new StringBuilder("#@ CommandService command\n");
		final Map<String, Object> images = new LinkedHashMap<>();
		final StringBuilder call = new StringBuilder("module = command.run('" + command.getName() + "', true");
		inputs.forEach((name, value) -> {
			if (value instanceof ImagePlus) {
				script.append("#@ ij.ImagePlus ").append(name).append('\n');
				images.put(name, value);
			}
			call.append(", '").append(name).append("', ").append(value instanceof ImagePlus ? name : "'" + value + "'");
		});
		script.append("#@output Object module\n").append(call).append(").get()\n");
		return finished((Module) scijava.context.service(ScriptService.class).run("door.groovy", script.toString(), true,
			images).get().getOutput("module"));
	}

	private static Module finished(final Module module) {
		assertFalse(((Cancelable) module).isCanceled(), ((Cancelable) module).getCancelReason());
		return module;
	}

	private static Map<String, Object> inputs(final ImagePlus image, final ImagePlus motifs, final String options) {
		final Map<String, Object> inputs = new LinkedHashMap<>();
		if (image != null) inputs.put("image", image);
		if (motifs != null) inputs.put("known_motifs", motifs);
		for (final String option : options.split(" "))
			inputs.put(option.split("=")[0], option.split("=")[1]);
		return inputs;
	}

	private static void assertSameImages(final ImagePlus expected, final ImagePlus actual) {
		assertEquals(expected.getTitle(), actual.getTitle());
		assertArrayEquals(expected.getDimensions(), actual.getDimensions(), expected.getTitle());
		for (int i = 1; i <= expected.getStackSize(); i++)
			assertArrayEquals(new Object[] { expected.getStack().getPixels(i) }, new Object[] { actual.getStack().getPixels(
				i) }, expected.getTitle() + ", slice " + i);
		assertEquals(expected.getOverlay() == null ? -1 : expected.getOverlay().size(), actual.getOverlay() == null ? -1
			: actual.getOverlay().size(), "points on " + expected.getTitle());
	}

	private static void assertSameTables(final ResultsTable expected, final ResultsTable actual) {
		assertTrue(expected.size() > 0);
		assertEquals(expected.size(), actual.size());
		assertArrayEquals(expected.getHeadings(), actual.getHeadings());
		for (final String column : expected.getHeadings())
			for (int row = 0; row < expected.size() && !column.equals("Seconds"); row++) {
				assertEquals(expected.getValue(column, row), actual.getValue(column, row), column);
				if (Double.isNaN(expected.getValue(column, row))) assertEquals(expected.getStringValue(column, row), actual
					.getStringValue(column, row), column);
			}
	}

	/** Times differ; result.json and batch.csv, which is the report again, hold some. */
	private static void assertSameFiles(final Map<String, Path> expected, final Map<String, Path> actual)
		throws IOException
	{
		assertEquals(expected.keySet(), actual.keySet());
		for (final String name : expected.keySet()) {
			final Path one = expected.get(name), other = actual.get(name);
			if (name.endsWith(".tif")) assertSameImages(ImageFiles.read(one), ImageFiles.read(other));
			else if (name.endsWith("/iterations.csv")) assertEquals(withoutSeconds(one), withoutSeconds(other), name);
			else if (!name.endsWith("batch.csv") && !name.endsWith(".json")) assertArrayEquals(Files.readAllBytes(one), Files
				.readAllBytes(other), name);
		}
	}

	private static List<String> withoutSeconds(final Path csv) throws IOException {
		return Files.readAllLines(csv).stream().map(line -> line.substring(0, line.lastIndexOf(','))).collect(Collectors
			.toList());
	}

	private static Map<String, Path> files(final Path root) throws IOException {
		try (Stream<Path> all = Files.walk(root)) {
			return all.filter(Files::isRegularFile).collect(Collectors.toMap(file -> root.relativize(file).toString(),
				file -> file, (a, b) -> a, TreeMap::new));
		}
	}
}
