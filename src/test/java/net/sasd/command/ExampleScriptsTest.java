/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.module.ModuleService;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

import net.sasd.image.Run;
import net.sasd.image.StormPhantom;
import net.sasd.image.ij.ImageFiles;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

/** The scripts that come along, run as Fiji runs them. */
class ExampleScriptsTest {

	private static final Path SCRIPTS = Paths.get(System.getProperty("basedir", ""), "scripts", "examples");

	@TempDir
	private Path folder;
	private Path image;
	private final StringWriter said = new StringWriter();
	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@BeforeEach
	void saveImage() {
		image = folder.resolve("movie.tif");
		ImageFiles.save(Spots.movie(), image);
	}

	@AfterEach
	void stopSciJava() {
		scijava.close();
	}

	@Test
	void blindDeconvolutionGivesTheCoresBitsAndAllFiles() throws Exception {
		final Path results = folder.resolve("results");
		final Solution solution = Run.solve(ImageFiles.open(image), Parameters.builder().motifSize(5, 5).lambda(0.2)
			.nonNegative(true).build(), Workers.serial(), SolverListener.NONE, new CancelToken());
		final ScriptModule script = run("Blind_Deconvolution.groovy", "image_file", image.toFile(), "folder", results
			.toFile(), "motif_size", "5", "lambda", "0.2");
		assertEquals(solution.objective, script.getOutput("objective"));
		assertTrue(Files.exists(results.resolve("result.json")));
	}

	@Test
	void aScriptWithABadValueSaysSoAndWritesNothing() throws Exception {
		assertNull(run("Blind_Deconvolution.groovy", "image_file", image.toFile(), "folder", folder.resolve("results")
			.toFile(), "motif_size", "500").getOutput("objective"));
		assertTrue(said.toString().contains("500"), said.toString());
		assertEquals(1, files(folder).size());
	}

	@Test
	void aFolderIsWorkedThrough() throws Exception {
		Files.write(folder.resolve("broken.tif"), new byte[] { 1 });
		final Path results = folder.resolve("results");
		assertEquals(1, run("Batch_Folder.groovy", "images", folder.toFile(), "folder", results.toFile(), "motif_size", "5")
			.getOutput("done"));
		assertTrue(Files.exists(results.resolve("movie.tif/result.json")));
		assertEquals(3, Files.readAllLines(results.resolve("batch.csv")).size());
	}

	@Test
	void aStackBecomesTwoTables() throws Exception {
		final Path results = folder.resolve("tables");
		final int activations = (Integer) run("Stack_to_Tables.groovy", "stack_file", image.toFile(), "folder", results
			.toFile(), "motif_size", "5").getOutput("activations");
		assertTrue(activations > 0);
		assertEquals(activations + 1, Files.readAllLines(results.resolve("movie-activations.csv")).size());
		assertEquals(2, Files.readAllLines(results.resolve("movie-motifs.csv")).size());
	}

	@Test
	void aStackOfMoleculesBecomesATableAndAnImage() throws Exception {
		final Path stack = folder.resolve("storm.tif"), results = folder.resolve("found");
		ImageFiles.save(StormPhantom.image(8), stack);
		final long molecules = (Long) run("Super_Resolution.groovy", "stack_file", stack.toFile(), "folder", results.toFile())
			.getOutput("molecules");
		assertTrue(molecules > 0);
		assertEquals(molecules + 1, Files.readAllLines(results.resolve("storm-localizations.csv")).size());
		assertTrue(Files.exists(results.resolve("storm-image.tif")));
	}

	@Test
	void thePythonScriptsAreWellFormed() throws Exception {
		for (final Path script : files(SCRIPTS))
			if (script.toString().endsWith(".py")) {
				final File said = folder.resolve("said").toFile();
				final Process python = start(said, "python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())",
					script.toString());
				assertEquals(0, python.waitFor(), script + ": " + new String(Files.readAllBytes(said.toPath()),
					StandardCharsets.UTF_8));
			}
	}

	@Test
	void everyScriptIsATemplateForTheScriptEditor() throws IOException {
		final List<Path> scripts = files(SCRIPTS);
		assertTrue(scripts.size() >= 5, scripts.toString());
		for (final Path script : scripts)
			assertNotNull(ExampleScriptsTest.class.getResource("/script_templates/Sparse_Deconvolution/" + script
				.getFileName()), script.toString());
	}

	private ScriptModule run(final String name, final Object... inputs) throws Exception {
		final ScriptModule script = scijava.context.service(ScriptService.class).getScript(SCRIPTS.resolve(name).toFile())
			.createModule();
		scijava.context.inject(script);
		final StringWriter errors = new StringWriter();
		script.setOutputWriter(said);
		script.setErrorWriter(errors);
		scijava.context.service(ModuleService.class).run(script, true, inputs).get();
		assertEquals("", errors.toString(), "errors in scripts do not throw");
		return script;
	}

	private static Process start(final File said, final String... command) {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
		}
		catch (final IOException missing) {
			assumeTrue(false, "there is no " + command[0]);
			throw new IllegalStateException(missing);
		}
	}

	private static List<Path> files(final Path folder) throws IOException {
		try (Stream<Path> list = Files.list(folder)) {
			return list.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
		}
	}
}
