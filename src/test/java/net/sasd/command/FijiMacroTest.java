/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Cancelable;
import org.scijava.module.Module;

import ij.ImagePlus;
import ij.Macro;
import ij.macro.Interpreter;
import ij.process.ByteProcessor;
import net.sasd.image.ij.DialogMemory;

/** Our commands in macros of Fiji, where SciJava runs them: no dialog opens, and mistakes are named. */
public class FijiMacroTest {

	private static FakeUserInterface fiji;
	private static Map<String, Object> given = Collections.emptyMap();
	private static Module module;

	@BeforeEach
	void startFiji() {
		fiji = new FakeUserInterface();
		given = Collections.emptyMap();
	}

	@AfterEach
	void stopFiji() {
		fiji.close();
		Interpreter.batchMode = false;
	}

	@Test
	void keysAreHeardAndOthersHaveTheirDefaultsWithoutADialog() {
		macro("positive number=7 scaling=MAX preview");
		assertTrue(trial().ran);
		assertEquals("a cell", trial().image.getTitle());
		assertEquals(7, trial().number);
		assertTrue(trial().positive);
		assertEquals("max", trial().scaling);
		assertEquals(1, trial().seed);
		assertTrue(fiji.dialogs().isEmpty());
	}

	@Test
	void imagesAreFoundByTitle() {
		macro("image=[the mask] mask=[the mask]");
		assertEquals("the mask", trial().image.getTitle());
		assertEquals("the mask", trial().mask.getTitle());
	}

	@Test
	void whatADialogRemembersMeansNothing() {
		new DialogMemory("FijiTrial").remember("number", "5");
		macro("positive");
		new DialogMemory("FijiTrial").remember("number", null);
		assertEquals(2, trial().number);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
		"nubmer=3            | There is no key \"nubmer\"; did you mean number? The keys are image, mask, number, ",
		"number=many         | Number of things (number) is \"many\"; it must be a whole number.",
		"scaling=mean        | Scaling is \"mean\"; choose max or none.",
		"mask=nothing        | No open image is called \"nothing\" (mask); open it",
		"image=[the mask     | A bracket in the macro options is not closed",
	})
	void mistakesCancelTheCommandInTheWordsOfPlainImageJ(final String options, final String sentence) {
		macro(options);
		assertFalse(trial().ran);
		assertTrue(((Cancelable) module).getCancelReason().startsWith(sentence), ((Cancelable) module).getCancelReason());
		assertTrue(fiji.dialogs().isEmpty());
	}

	@Test
	void whatFijisRecorderAddsIsNoMistake() {
		macro("number=3 about=[Nobody, Nothing, Nowhere 2020]");
		assertTrue(trial().ran);
	}

	@Test
	void theOptionsOfAScriptThatRunsTheCommandAreNotTheCommands() {
		given = new HashMap<>();
		given.put("number", 4);
		given.put("image", new ImagePlus("of the script", new ByteProcessor(8, 8)));
		macro("folder_of_the_script=[a b]");
		assertTrue(trial().ran);
		assertEquals(4, trial().number);
		assertEquals("of the script", trial().image.getTitle());
	}

	@Test
	void outsideMacrosOptionsAreNotReadAndADialogOpens() {
		module = fiji.run(given);
		assertEquals(1, fiji.dialogs().size());
	}

	/** Runs a macro with two images open that runs the command. */
	private static void macro(final String options) {
		module = null;
		new Interpreter().run("setBatchMode(true);\nwhile (nImages > 0) close();\n" +
			"newImage('the mask', '8-bit ramp', 8, 8, 1);\nnewImage('a cell', '8-bit ramp', 8, 8, 1);\n" +
			"call('" + FijiMacroTest.class.getName() + ".command', '" + options + "');", "");
	}

	/** What happens in {@code run("Trial...", options)}; the macro calls it. */
	public static void command(final String options) {
		final Thread thread = Thread.currentThread();
		final String name = thread.getName();
		// ImageJ keeps options for threads with such names only
		thread.setName("Run$_" + name);
		Macro.setOptions(options);
		try {
			module = fiji.run(given);
		}
		finally {
			Macro.setOptions(null);
			thread.setName(name);
		}
	}

	private static FijiTrial trial() {
		return (FijiTrial) module.getDelegateObject();
	}
}
