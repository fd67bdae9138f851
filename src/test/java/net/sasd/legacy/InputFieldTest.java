/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleService;
import org.scijava.util.Types;

/** What the bridge asks for, seen on a command that has one input of each kind. */
class InputFieldTest {

	private static Context context;
	private static List<InputField> fields;

	@BeforeAll
	static void readTheCommand() {
		context = new Context();
		fields = InputField.of(context.service(ModuleService.class).createModule(new CommandInfo(TrialCommand.class)));
	}

	@AfterAll
	static void stopSciJava() {
		context.dispose();
	}

	@Test
	void inputsAreAskedForInTheOrderOfTheCommandButNoServicesOrMessages() {
		assertEquals(Arrays.asList("advanced", "preview", "image", "motifs", "mask", "number", "weight", "positive", "size",
			"scaling", "folder", "seed", "places"), names(fields));
	}

	@ParameterizedTest
	@CsvSource({ "image, IMAGE", "number, TEXT", "weight, TEXT", "positive, CHECKBOX", "size, TEXT", "scaling, CHOICE",
		"folder, FOLDER", "seed, TEXT", "places, FILE" })
	void eachIsAskedForInItsWay(final String name, final InputField.Kind kind) {
		assertEquals(kind, field(name).kind);
	}

	@Test
	void presetsAndChoicesAreTheCommandsOwn() {
		assertEquals("2", field("number").preset);
		assertEquals("0.000001", field("weight").preset);
		assertEquals("none", field("scaling").preset);
		assertEquals("", field("folder").preset);
		assertEquals(Arrays.asList("max", "none"), field("scaling").choices);
		assertTrue(field("size").choices.isEmpty());
	}

	@Test
	void everyPresetSurvivesAsText() {
		for (final InputField field : fields) {
			if (field.kind == InputField.Kind.IMAGE || field.preset.isEmpty()) continue;
			final Object value = field.parse(field.preset);
			assertEquals(Types.box(field.type), value.getClass());
			assertTrue(field.accepts(field.preset), field.name);
		}
	}

	@Test
	void advancedInputsAndSwitchesAreToldApart() {
		assertEquals(Arrays.asList("seed", "places"), names(fields.stream().filter(field -> field.advanced).collect(
			Collectors.toList())));
		assertEquals(Arrays.asList("advanced", "preview"), names(fields.stream().filter(InputField::isSwitch).collect(
			Collectors.toList())));
	}

	@Test
	void textThatIsNoValueIsRefusedInTheWordsOfTheDialogAndTheMacro() {
		assertEquals("Number of things (number) is \"two\"; it must be a whole number.", assertThrows(
			IllegalArgumentException.class, () -> field("number").parse("two")).getMessage());
		assertFalse(field("number").accepts("two"));
	}

	@Test
	void theHelpNamesEveryMacroKey() {
		final String help = InputDialog.help(fields);
		for (final InputField field : fields)
			assertEquals(!field.isSwitch(), help.contains("macro key " + field.name), field.name);
		assertTrue(help.contains("How many."));
	}

	private static List<String> names(final List<InputField> some) {
		return some.stream().map(field -> field.name).collect(Collectors.toList());
	}

	private static InputField field(final String name) {
		return fields.stream().filter(field -> field.name.equals(name)).findFirst().get();
	}
}
