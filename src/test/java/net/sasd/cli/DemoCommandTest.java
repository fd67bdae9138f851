/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.sasd.phantom.PhantomPresets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration on phantoms of its own. */
class DemoCommandTest {

	private static final Pattern ERROR = Pattern.compile("True motif \\d: error .* = (\\S+)");

	@Test
	void bothJobsRunAndFindTheTrueMotifs(@TempDir final Path folder) {
		final Path images = folder.resolve("images"), output = folder.resolve("out");
		for (final String preset : PhantomPresets.names())
			assertEquals(0, CliRun.of("phantom", "--preset", preset, "--output", images).status);
		final CliRun run = CliRun.of("demo", "--images", images, "--output", output);
		assertEquals(0, run.status, run.toString());
		final List<String> files = CliRun.files(output);
		for (final String preset : PhantomPresets.names())
			assertTrue(files.contains(preset + "/" + preset + "-overview.png"), files.toString());
		final Matcher errors = ERROR.matcher(run.out);
		int count = 0;
		while (errors.find()) {
			count++;
			assertTrue(Double.parseDouble(errors.group(1)) <= 0.02, run.out);
		}
		assertEquals(5, count, run.out);
	}

	@Test
	void withoutTestImagesThereIsOneSentence(@TempDir final Path folder) {
		final CliRun run = CliRun.of("demo", "--images", folder.resolve("none"), "--output", folder.resolve("out"));
		assertEquals(2, run.status, run.toString());
		assertEquals(1, run.err.split("\\R").length, run.err);
	}
}
