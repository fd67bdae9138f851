/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.module.Module;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import net.sasd.image.ij.DialogMemory;

/** The dialogs of our commands in a SciJava with a user interface. */
class FijiDialogTest {

	private final Map<String, Object> image = Collections.singletonMap("image", new ImagePlus("cells", new ByteProcessor(8,
		8)));
	private final DialogMemory memory = new DialogMemory("FijiTrial");
	private FakeUserInterface fiji;

	@BeforeEach
	void startFiji() {
		fiji = new FakeUserInterface();
	}

	@AfterEach
	void stopFiji() {
		fiji.close();
		for (final String name : Arrays.asList("number", "positive", "advanced", "seed", "preview", "scaling", "folder"))
			memory.remember(name, null);
	}

	@Test
	void advancedInputsStayOutOfTheFirstDialogAndHaveTheirDefaults() {
		assertTrue(trial(fiji.run(image)).ran);
		assertEquals(1, fiji.dialogs().size());
		assertEquals(new HashSet<>(Arrays.asList("mask", "number", "positive", "scaling", "folder", "advanced", "preview")),
			fiji.dialogs().get(0).keySet());
	}

	@Test
	void whoTicksAdvancedIsAskedForThemInASecondDialog() {
		fiji.answer(module -> module.setInput("advanced", true)).answer(module -> module.setInput("seed", 7L));
		final Module module = fiji.run(image);
		assertEquals(Collections.singletonMap("seed", "1"), fiji.dialogs().get(1));
		assertEquals(7, trial(module).seed);
		assertTrue(trial(module).ran);
	}

	@Test
	void cancellingTheSecondDialogCancelsTheRun() {
		fiji.answer(module -> module.setInput("advanced", true)).answer(FakeUserInterface.CANCEL);
		assertFalse(trial(fiji.run(image)).ran);
		assertNull(memory.recall("advanced"));
	}

	@Test
	void valuesThatTheCommandCannotUseAreNamedAndAskedForAgain() {
		fiji.answer(module -> module.setInput("number", -3)).answer(module -> module.setInput("number", 3));
		final Module module = fiji.run(image);
		assertEquals(Collections.singletonList("The number is -3; it must be at least 1."), fiji.errors());
		assertEquals("-3", fiji.dialogs().get(1).get("number"));
		assertEquals(3, trial(module).number);
		assertTrue(trial(module).ran);
	}

	@Test
	void theNextDialogShowsWhatWasChosenExceptThePreview() {
		fiji.answer(module -> {
			module.setInput("number", 5);
			module.setInput("preview", true);
		});
		fiji.run(image);
		fiji.run(image);
		assertEquals("5", fiji.dialogs().get(1).get("number"));
		assertEquals("false", fiji.dialogs().get(1).get("preview"));
	}

	@Test
	void theDefaultChosenAgainIsForgotten() {
		memory.remember("number", "5");
		fiji.answer(module -> module.setInput("number", 2));
		fiji.run(image);
		assertNull(memory.recall("number"));
	}

	@Test
	void aRememberedValueThatIsNoneAnyMoreIsIgnored() {
		memory.remember("number", "many");
		memory.remember("scaling", "mean");
		fiji.run(image);
		assertEquals("2", fiji.dialogs().get(0).get("number"));
		assertEquals("none", fiji.dialogs().get(0).get("scaling"));
	}

	@Test
	void whatAScriptGivesIsNeitherAskedForNorRemembered() {
		final Map<String, Object> given = new HashMap<>(image);
		given.put("number", 9);
		given.put("seed", 4L);
		memory.remember("seed", "8");
		final Module module = fiji.run(given);
		assertFalse(fiji.dialogs().get(0).containsKey("number"));
		assertNull(memory.recall("number"));
		assertEquals(4, trial(module).seed);
	}

	@Test
	void withoutAUserInterfaceNothingIsAskedForOrRemembered() throws Exception {
		memory.remember("number", "5");
		try (HeadlessSciJava headless = new HeadlessSciJava()) {
			assertEquals(2, trial(headless.run(FijiTrial.class, "image", image.get("image"))).number);
		}
	}

	private static FijiTrial trial(final Module module) {
		return (FijiTrial) module.getDelegateObject();
	}
}
