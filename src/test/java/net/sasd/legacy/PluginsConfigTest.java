/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

import ij.plugin.PlugIn;

/** ImageJ drops a wrong line of plugins.config without a word. */
class PluginsConfigTest {

	/** What ImageJ understands: Menu>Submenu, "Label", class("argument"). */
	private static final Pattern LINE = Pattern.compile("(\\S[^,\"]*), \"([^\"]+)\", ([\\w.]+)\\(\"([\\w.]+)\"\\)");

	@Test
	void everyMenuEntryRunsTheSciJavaCommandOfTheSameMenuPath() throws Exception {
		try (Context context = new Context()) {
			for (final String line : lines()) {
				final Matcher matcher = LINE.matcher(line);
				assertTrue(matcher.matches(), line);
				assertTrue(PlugIn.class.isAssignableFrom(Class.forName(matcher.group(3))), line);
				final CommandInfo command = context.service(CommandService.class).getCommand(matcher.group(4));
				assertNotNull(command, line);
				assertEquals(command.getMenuPath().getMenuString(), matcher.group(1).replace(">", " > ") + " > " + matcher.group(
					2));
			}
		}
	}

	@Test
	void everyCommandOfTheProgramHasAMenuEntry() throws Exception {
		final Set<String> listed = new HashSet<>();
		for (final String line : lines()) {
			final Matcher matcher = LINE.matcher(line);
			if (matcher.matches()) listed.add(matcher.group(4));
		}
		try (Context context = new Context()) {
			final Set<String> commands = context.service(CommandService.class).getCommands().stream().map(
				CommandInfo::getClassName).filter(name -> name.startsWith("net.sasd.command.")).collect(Collectors.toSet());
			assertEquals(commands, listed);
			assertEquals(new HashSet<>(Arrays.asList("net.sasd.command.BlindDeconvolution",
				"net.sasd.command.DictionaryLearning")), commands);
		}
	}

	private static List<String> lines() throws IOException {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(Bridge.class.getResourceAsStream(
			"/plugins.config"), StandardCharsets.UTF_8)))
		{
			return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toList());
		}
	}
}
