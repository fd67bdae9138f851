/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
	void everyLineRunsAPlugInThatExists() throws Exception {
		for (final String line : lines()) {
			final Matcher matcher = LINE.matcher(line);
			assertTrue(matcher.matches(), line);
			assertTrue(PlugIn.class.isAssignableFrom(Class.forName(matcher.group(3))), line);
		}
	}

	/** Otherwise Fiji, which has both, shows one of them twice. */
	@Test
	void theMenuOfPlainImageJIsTheOneOfFiji() throws Exception {
		final Map<String, String> listed = new TreeMap<>();
		for (final String line : lines()) {
			final Matcher matcher = LINE.matcher(line);
			if (matcher.matches()) listed.put(matcher.group(4), matcher.group(1).replace(">", " > ") + " > " + matcher.group(
				2));
		}
		final Map<String, String> commands = new TreeMap<>();
		try (Context context = new Context()) {
			for (final CommandInfo command : context.service(CommandService.class).getCommands())
				if (command.getClassName().startsWith("net.sasd.command.") && command.isVisible() && !command.getMenuPath()
					.isEmpty()) commands.put(command.getClassName(), command.getMenuPath().getMenuString());
		}
		assertEquals(lines(commands), lines(listed));
	}

	@Test
	void labelsAreUnique() throws IOException {
		final List<String> labels = lines().stream().map(line -> line.replaceAll(".*, \"(.*)\", .*", "$1")).collect(
			Collectors.toList());
		assertEquals(labels.size(), new HashSet<>(labels).size());
	}

	/** One line for each, so that a difference is seen. */
	private static String lines(final Map<String, String> menu) {
		return menu.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
	}

	private static List<String> lines() throws IOException {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(Bridge.class.getResourceAsStream(
			"/plugins.config"), StandardCharsets.UTF_8)))
		{
			return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toList());
		}
	}
}
