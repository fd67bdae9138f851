/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.plugin.Parameter;

/** What happens while a person types into a dialog. */
class LiveInputsTest {

	/** A command that validates the way SciJava offers. */
	public static class Validated implements Command {

		@Parameter(validater = "validate")
		int number = 1;

		@Override
		public void run() {}

		void validate() {
			if (number > 5) throw new IllegalArgumentException("The number is " + number + "; give 5 or less.");
		}
	}

	private Context context;
	private Module module;
	private LiveInputs inputs;
	private final Map<InputField, Object> entries = new LinkedHashMap<>();

	@BeforeEach
	void openADialog() {
		context = new Context();
		module = context.service(ModuleService.class).createModule(new CommandInfo(TrialCommand.class));
		inputs = new LiveInputs(module);
		for (final InputField field : InputField.of(module)) entries.put(field, field.kind == InputField.Kind.IMAGE ? null
			: field.preset);
	}

	@AfterEach
	void stopSciJava() {
		context.dispose();
	}

	@Test
	void whatIsTypedReachesTheCommandWhichReactsAndShowsItsPreview() {
		type("number", "5");
		assertNull(inputs.update(entries));
		assertEquals(5, command().number);
		assertEquals("5 things of weight 1.0E-6.", inputs.notice());
		assertEquals(1, command().previews);
	}

	@Test
	void aCommandReactsOnlyToInputsThatChanged() {
		assertNull(inputs.update(entries));
		assertEquals("", inputs.notice());
	}

	@Test
	void anUnreadableValueIsNamedAndLeavesTheLastOne() {
		type("number", "4x");
		type("weight", "0.5");
		assertEquals("Number of things (number) is \"4x\"; it must be a whole number.", inputs.update(entries));
		assertEquals(2, command().number);
		assertEquals(0.5, command().weight);
		assertEquals(0, command().previews);
	}

	@Test
	void whatTheCommandCannotUseIsSaidInItsOwnWordsAndNotPreviewed() {
		type("number", "0");
		assertTrue(inputs.update(entries).startsWith("The number of things (number) is 0; it must be at least 1"));
		assertEquals(0, command().previews);
		type("number", "1");
		assertNull(inputs.update(entries));
		assertEquals(1, command().previews);
	}

	@Test
	void sciJavasValidatersAreHeededToo() {
		final Module validated = context.service(ModuleService.class).createModule(new CommandInfo(Validated.class));
		final Map<InputField, Object> entry = new LinkedHashMap<>();
		entry.put(InputField.of(validated).get(0), "6");
		assertEquals("The number is 6; give 5 or less.", new LiveInputs(validated).update(entry));
	}

	private void type(final String name, final String text) {
		entries.keySet().stream().filter(field -> field.name.equals(name)).forEach(field -> entries.put(field, text));
	}

	private TrialCommand command() {
		return (TrialCommand) module.getDelegateObject();
	}
}
