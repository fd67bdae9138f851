/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import net.sasd.command.BlindDeconvolution;
import net.sasd.image.ij.ImageFiles;

/** The macro that comes along, in ImageJ's interpreter without a display. */
public class ExampleMacroTest {

	private static final Path PROJECT = Paths.get(System.getProperty("basedir", "")).toAbsolutePath();

	@TempDir
	private Path folder;

	@AfterEach
	void closeImages() {
		Interpreter.batchMode = false;
		WindowManager.closeAllWindows();
	}

	@Test
	void blindDeconvolutionSavesEverythingAndReadsTheTable() throws Exception {
		final Path results = folder.resolve("with spaces");
		final Path macro = PROJECT.resolve("scripts/examples/Blind_Deconvolution.ijm");
		// run() and open() themselves want a display
		final String call = "call(\"" + ExampleMacroTest.class.getName() + ".";
		final String text = new String(Files.readAllBytes(macro), StandardCharsets.UTF_8)
			.replace("run(\"Blind Deconvolution (SaSD)...\", ", call + "blind\", ").replace("open(paths[0]", call +
				"open\", paths[0]").replace("print(", "say(");
		assertTrue(text.contains(".blind\", "), text);
		final String said = new Interpreter().run("var said = \"\";\nfunction say(text) { said = said + text + \"\\n\"; }\n" +
			"setBatchMode(true);\n" + text + "return said;", PROJECT.resolve("test-images/psf.tif") + ";" + results);
		final List<String> rows = Files.readAllLines(results.resolve("psf-activations.csv"));
		assertTrue(said.contains((rows.size() - 1) + " activations"), said);
		assertTrue(said.matches("(?s)status CONVERGED after \\d+ iterations.*"), said);
		assertEquals(5, said.split("with amplitude").length - 1, said);
		assertTrue(Files.exists(results.resolve("result.json")));
	}

	/** Opens an image; macros call it by name. */
	public static String open(final String path) {
		ImageFiles.read(Paths.get(path)).show();
		return "";
	}

	/** What ImageJ does in {@code run("Blind Deconvolution (SaSD)...", options)}; macros call it by name. */
	public static String blind(final String options) {
		final Thread thread = Thread.currentThread();
		final String name = thread.getName();
		thread.setName("Run$_" + name);
		Macro.setOptions(options);
		try {
			new Bridge().run(BlindDeconvolution.class.getName());
		}
		finally {
			Macro.setOptions(null);
			thread.setName(name);
		}
		return String.valueOf(IJ.getErrorMessage());
	}
}
