/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.log.LogService;
import org.scijava.module.ModuleService;
import org.scijava.plugin.Parameter;

import ij.ImagePlus;

/** What the bridge asks for, seen on a command that has one input of each kind. */
class InputFieldTest {

	/** One input of each kind. */
	public static class Everything implements Command {

		@Parameter
		LogService log;
		@Parameter(visibility = ItemVisibility.MESSAGE, required = false)
		private final String about = "Read this.";
		@Parameter
		ImagePlus image;
		@Parameter(label = "Number of things", description = "How many.")
		int number = 2;
		@Parameter
		double weight = 1e-6;
		@Parameter
		long seed = 1;
		@Parameter
		boolean positive = true;
		@Parameter
		String size = "11";
		@Parameter(choices = { "max", "none" })
		String scaling = "none";

		@Override
		public void run() {}
	}

	private static Context context;
	private static List<InputField> fields;

	@BeforeAll
	static void readTheCommand() {
		context = new Context();
		fields = InputField.of(context.service(ModuleService.class).createModule(new CommandInfo(Everything.class)));
	}

	@AfterAll
	static void stopSciJava() {
		context.dispose();
	}

	@Test
	void valuesAreAskedForInTheOrderOfTheCommandButNoServicesMessagesOrImages() {
		assertEquals(Arrays.asList("number", "weight", "seed", "positive", "size", "scaling"), fields.stream().map(
			field -> field.name).collect(Collectors.toList()));
	}

	@Test
	void presetsAndChoicesAreTheCommandsOwn() {
		assertEquals(Arrays.<Object> asList(2, 1e-6, 1L, true, "11", "none"), fields.stream().map(field -> field.preset)
			.collect(Collectors.toList()));
		assertEquals(Arrays.asList("max", "none"), field("scaling").choices);
		assertTrue(field("size").choices.isEmpty());
	}

	@Test
	void aFieldWithoutALabelIsCalledByItsName() {
		assertEquals("Number of things", field("number").label);
		assertEquals("weight", field("weight").label);
	}

	@Test
	void everyPresetSurvivesAsText() {
		for (final InputField field : fields)
			assertEquals(field.preset, field.parse(String.valueOf(field.preset)), field.name);
	}

	@ParameterizedTest(name = "{0} = {1}")
	@CsvSource({ "number, ' 3 ', 3", "number, 3e2, 300", "number, 4.0, 4", "seed, 12345678901, 12345678901",
		"weight, 1e-7, 1.0E-7", "positive, FALSE, false", "positive, 1, true", "positive, 0, false", "size, 11x15, 11x15" })
	void textBecomesAValue(final String name, final String text, final String value) {
		final Object parsed = field(name).parse(text);
		assertEquals(field(name).type, parsed.getClass());
		assertEquals(value, parsed.toString());
	}

	@ParameterizedTest(name = "{0} = {1}")
	@CsvSource({ "number, two, 'Number of things (number) is \"two\"; it must be a whole number.'",
		"number, 2.5, 'Number of things (number) is \"2.5\"; it must be a whole number.'",
		"number, 3000000000, 'Number of things (number) is \"3000000000\"; it must be a whole number.'",
		"weight, '0,1', 'weight (weight) is \"0,1\"; it must be a number.'",
		"positive, maybe, 'positive (positive) is \"maybe\"; it must be true or false.'" })
	void textThatIsNoValueIsRefused(final String name, final String text, final String sentence) {
		assertEquals(sentence, assertThrows(IllegalArgumentException.class, () -> field(name).parse(text)).getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "0.1, 1", "1.0E-6, 6", "2, 0", "300, 0", "0.25, 2" })
	void numbersAreShownInFull(final String number, final int decimals) {
		assertEquals(decimals, InputDialog.decimals(number));
	}

	@Test
	void theHelpNamesEveryMacroKey() {
		final String help = InputDialog.help(fields);
		for (final InputField field : fields) assertTrue(help.contains("macro key " + field.name), field.name);
		assertTrue(help.contains("How many."));
	}

	private static InputField field(final String name) {
		return fields.stream().filter(field -> field.name.equals(name)).findFirst().get();
	}
}
