/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import net.sasd.image.Version;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The help tells the truth. */
class HelpTest {

	@Test
	void theVersionIsTheBuilds() {
		final CliRun run = CliRun.of("--version");
		assertEquals(0, run.status);
		assertEquals("sasd " + Version.get(), run.out.trim());
	}

	@Test
	void theHelpNamesTheCommandsAndThePapers() {
		final String help = CliRun.of("--help").out.replaceAll("\\s+", " ");
		for (final String part : new String[] { "deconvolve", "learn", "explore", "code", "phantom", "demo", "deblur", "traces",
			"render", "storm", "experiment", "Exit status", "Short-and-Sparse Deconvolution - A Geometric Approach. ICLR 2020",
			"On the Global Geometry of Sphere-Constrained Sparse Blind Deconvolution. CVPR 2017" })
			assertTrue(help.contains(part), part);
	}

	@ParameterizedTest
	@ValueSource(strings = { "deconvolve", "learn", "explore", "code", "phantom", "demo", "deblur", "traces", "render",
		"storm", "evaluate", "experiment" })
	void everyOptionOfACommandIsExplainedWithItsDefaultUnlessItIsRequired(final String command) {
		final CliRun run = CliRun.of(command, "--help");
		assertEquals(0, run.status, run.err);
		for (final OptionSpec option : line().getSubcommands().get(command).getCommandSpec().options()) {
			final String description = String.join(" ", option.description());
			assertTrue(description.endsWith("."), option.longestName() + ": " + description);
			if (option.required() || option.arity().max() == 0 || description.contains("noise")) continue;
			assertTrue(description.contains("Default: "), option.longestName() + ": " + description);
		}
	}

	@ParameterizedTest
	@CsvSource({ "storm, --master --partitions --remove-parts --skip-bad-frames", "deconvolve, --master",
		"learn, --joint --master --partitions --save-every", "code, --master" })
	void theCommandsOnAClusterHaveTheSameOptionsAndTheirOwn(final String command, final String expected) {
		final CommandLine cluster = ClusterCommand.line(null).getSubcommands().get(command);
		final Set<String> own = names(cluster), same = names(line().getSubcommands().get(command));
		assertTrue(own.containsAll(same), own.toString());
		own.removeAll(same);
		assertEquals(expected, String.join(" ", own));
		for (final OptionSpec option : cluster.getCommandSpec().options())
			assertTrue(String.join(" ", option.description()).endsWith("."), option.longestName());
		assertTrue(cluster.getUsageMessage().contains("sasd-spark " + command + " --input"), command);
	}

	private static Set<String> names(final CommandLine command) {
		return command.getCommandSpec().options().stream().map(OptionSpec::longestName).collect(Collectors.toCollection(
			TreeSet::new));
	}

	@Test
	void theDefaultsInTheHelpAreTheSolvers() {
		final Parameters p = Parameters.builder().build();
		assertDefault("--motif-size", p.motifHeight);
		assertEquals(p.motifHeight, p.motifWidth);
		assertDefault("--lambda", p.lambda);
		assertDefault("--nonnegative", p.nonNegative);
		assertDefault("--nonnegative-motifs", p.nonNegativeMotifs);
		assertDefault("--bias", p.bias);
		assertDefault("--boundary", p.boundary);
		assertDefault("--normalize", p.normalization);
		assertDefault("--solver", p.method);
		assertDefault("--momentum", (int) p.fixedMomentum);
		assertDefault("--step-rule", p.stepRule);
		assertDefault("--extra-map-step-every", p.extraMapStepEvery);
		assertDefault("--continuation", p.continuation);
		assertDefault("--homotopy", p.homotopy);
		assertDefault("--homotopy-precision", (int) p.homotopyPrecision);
		assertDefault("--huber", (int) p.huber);
		assertDefault("--two-stage", p.twoStage);
		assertDefault("--reweighting", p.reweighting);
		assertDefault("--reweighting-floor", p.reweightingFloor);
		assertDefault("--start", p.start);
		assertDefault("--starts", p.starts);
		assertDefault("--race-iterations", p.raceIterations);
		assertDefault("--refine-start", p.refineStart);
		assertDefault("--shift-rule", p.shiftRule);
		assertDefault("--polish", p.polishIterations);
		assertDefault("--max-iterations", p.maxIterations);
		assertDefault("--seed", p.seed);
		final String tolerance = description("--tolerance").replaceFirst(".*Default: (.*)\\.$", "$1");
		assertEquals(p.tolerance, Double.parseDouble(tolerance));
	}

	@Test
	void thePublishedSettingInTheHelpIsTheSolvers() {
		final Parameters p = Parameters.paper().build();
		assertTrue(description("--paper").contains(String.format(Locale.ROOT, "--boundary %s --momentum %s " +
			"--step-rule %s --extra-map-step-every %d --continuation %.0f --no-refine-start;", lower(p.boundary),
			p.fixedMomentum, lower(p.stepRule), p.extraMapStepEvery, p.continuation)));
		assertEquals(false, p.refineStart);
	}

	@Test
	void theThoroughSettingInTheHelpIsTheSolvers() {
		final Parameters p = Parameters.thorough().build();
		assertTrue(p.homotopy);
		assertTrue(description("--thorough").contains(String.format(Locale.ROOT, "--homotopy --continuation %s " +
			"--max-iterations %d, and, unless a start is given, --starts %d --race-iterations %d;", p.continuation,
			p.maxIterations, p.starts, p.raceIterations)));
	}

	private static String lower(final Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private static void assertDefault(final String option, final Object value) {
		final String wanted = "Default: " + value.toString().toLowerCase(Locale.ROOT);
		assertTrue(description(option).matches(".*" + wanted + "[.,].*"), option + ": " + description(option));
	}

	private static String description(final String option) {
		return String.join(" ", line().getSubcommands().get("learn").getCommandSpec().findOption(option)
			.description());
	}

	private static CommandLine line() {
		return new CommandLine(new SasdCommand());
	}
}
