/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

/** Options for another process. */
class ArgumentsTest {

	private static List<String> arguments(final String... typed) {
		final CommandLine line = Main.understanding(new CommandLine(new SasdCommand()));
		return Arguments.of(line.parseArgs(typed).subcommand(), option -> !"--output".equals(option.longestName())).stream()
			.map(words -> String.join(" ", words)).collect(Collectors.toList());
	}

	private static List<String> list(final Object... words) {
		return Arrays.stream(words).map(String::valueOf).collect(Collectors.toList());
	}

	@Test
	void theyAreWhatWasTypedWithAbsolutePathsAndWithoutTheUnwanted() {
		final String here = Paths.get("").toAbsolutePath().toString();
		assertEquals(list("--input " + here + "/a.tif", "--psf=" + here + "/b.tif", "--offset -5", "--frames=1,20"),
			arguments("storm", "--input", "x/../a.tif", "--output", "found", "--psf=b.tif", "--offset", "-5", "--frames=1,20"));
	}

	@Test
	void flagsMayBeNegatedOrHaveAValue() {
		assertEquals(list("--input /a.tif", "--no-bias", "--nonnegative true", "--homotopy", "--lambda 0.1"), arguments(
			"deconvolve", "--input", "/a.tif", "--no-bias", "--nonnegative", "true", "--homotopy", "--output=o", "--lambda",
			"0.1"));
	}
}
