/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.InstantiableException;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.service.Service;

import ij.Macro;
import net.sasd.model.Boundary;
import net.sasd.model.Normalization;
import net.sasd.solver.Method;
import net.sasd.solver.Parameters;

/** The names, presets and choices of the commands' inputs: people's macros and scripts rely on them. */
class MacroKeysTest {

	private static Context context;

	@BeforeAll
	static void startSciJava() {
		context = new Context();
	}

	@AfterAll
	static void stopSciJava() {
		context.dispose();
	}

	/** All of ours, as SciJava finds them. */
	static List<Class<?>> commands() throws InstantiableException {
		final List<Class<?>> ours = new ArrayList<>();
		for (final CommandInfo info : context.service(CommandService.class).getCommands())
			if (info.getDelegateClassName().startsWith("net.sasd.command.") && info.getMenuPath().size() > 0) ours.add(info
				.loadClass());
		return ours;
	}

	@Test
	void theKeysOfBlindDeconvolutionAreStable() {
		assertEquals(Arrays.asList("motif_size", "lambda", "nonnegative", "nonnegative_motif", "effort", "reweighting",
			"bias", "boundary", "normalize", "solver", "two_stage", "start_patches", "polish", "max_iterations", "tolerance",
			"seed", "image", "stack", "with_components", "with_residual", "with_overlay", "with_detections", "with_tables",
			"output", "roi_manager", "channel", "advanced", "preview"), keys(BlindDeconvolution.class));
	}

	@Test
	void dictionaryLearningHasTheSameKeysAndTheNumberOfMotifs() {
		final List<String> keys = keys(BlindDeconvolution.class);
		keys.add("motifs");
		assertEquals(keys, keys(DictionaryLearning.class));
	}

	@ParameterizedTest
	@ValueSource(classes = { BlindDeconvolution.class, DictionaryLearning.class })
	void theOutputsAreStable(final Class<? extends Command> command) {
		assertEquals(Arrays.asList("motif_images", "components", "residual", "overlay", "activation", "activations_table",
			"motifs_table", "status", "objective"),
			StreamSupport.stream(module(command).getInfo().outputs().spliterator(), false).map(ModuleItem::getName)
				.collect(Collectors.toList()));
	}

	/** Fiji looks a key up by searching the options for {@code key=} that no letter precedes. */
	@ParameterizedTest
	@MethodSource("commands")
	void imageJNeverTakesOneKeyForTheEndOfAnother(final Class<? extends Command> command) {
		final List<String> keys = keys(command);
		for (final String first : keys)
			for (final String second : keys)
				assertEquals(first.equals(second) ? "1" : "2", Macro.getValue(first + "=1 " + second + "=2 ", second, "3"),
					second + " after " + first);
	}

	@ParameterizedTest
	@MethodSource("commands")
	void noInputIsRememberedSoThatAMissingKeyMeansTheDefault(final Class<? extends Command> command) {
		for (final ModuleItem<?> input : inputs(module(command)))
			assertFalse(input.isPersisted(), input.getName());
	}

	@Test
	void thePresetsAreTheDefaultsOfTheSolver() {
		final Parameters expected = Parameters.builder().build();
		final Module module = module(BlindDeconvolution.class);
		assertEquals(expected.motifHeight + "", module.getInput("motif_size"));
		assertEquals(expected.motifWidth + "", module.getInput("motif_size"));
		assertEquals(expected.lambda + "", module.getInput("lambda"));
		assertEquals(expected.nonNegative, module.getInput("nonnegative"));
		assertEquals(expected.nonNegativeMotifs, module.getInput("nonnegative_motif"));
		assertEquals(expected.bias, module.getInput("bias"));
		assertEquals(name(expected.boundary), module.getInput("boundary"));
		assertEquals(name(expected.normalization), module.getInput("normalize"));
		assertEquals(name(expected.method), module.getInput("solver"));
		assertEquals("auto", module.getInput("max_iterations"));
		assertEquals(expected.reweighting, module.getInput("reweighting"));
		assertEquals(expected.twoStage, module.getInput("two_stage"));
		assertEquals(expected.polishIterations, module.getInput("polish"));
		assertEquals(expected.tolerance, module.getInput("tolerance"));
		assertEquals(expected.seed, module.getInput("seed"));
		assertEquals("2", module(DictionaryLearning.class).getInput("motifs"));
	}

	@Test
	void theChoicesAreThoseOfTheSolver() {
		assertChoices("boundary", Boundary.values());
		assertChoices("normalize", Normalization.values());
		assertChoices("solver", Method.values());
		assertChoices("effort", Effort.values());
		assertChoices("stack", StackHandling.values());
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyInputHasALabelAndAnExplanation(final Class<? extends Command> command) {
		for (final ModuleItem<?> input : inputs(module(command))) {
			assertFalse(input.getLabel().isEmpty(), input.getName());
			assertFalse(input.getDescription().isEmpty(), input.getName());
		}
	}

	private static void assertChoices(final String key, final Enum<?>[] constants) {
		final List<Object> names = new ArrayList<>();
		for (final Enum<?> constant : constants) names.add(name(constant));
		final List<Object> choices = new ArrayList<>(module(BlindDeconvolution.class).getInfo().getInput(key).getChoices());
		names.sort(null);
		choices.sort(null);
		assertEquals(names, choices);
	}

	private static String name(final Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private static List<String> keys(final Class<? extends Command> command) {
		return inputs(module(command)).stream().map(ModuleItem::getName).collect(Collectors.toList());
	}

	/** The inputs in the order of a dialog, without services and the line about the paper. */
	private static List<ModuleItem<?>> inputs(final Module module) {
		return StreamSupport.stream(module.getInfo().inputs().spliterator(), false).filter(item -> !Service.class
			.isAssignableFrom(item.getType()) && item.getType() != Context.class && item.getVisibility() != ItemVisibility.MESSAGE).collect(
				Collectors.toList());
	}

	private static Module module(final Class<? extends Command> command) {
		return context.service(ModuleService.class).createModule(context.service(CommandService.class).getCommand(command));
	}
}
