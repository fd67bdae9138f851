/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ImageJ and Fiji look for in the jar, in the folder that the jar is packed from. */
class PackagedJarTest {

	private static final Path CLASSES = Paths.get(System.getProperty("basedir", ""), "target", "classes");

	/** Without annotation processing the compiler leaves the index out, and says nothing. */
	@ParameterizedTest
	@ValueSource(strings = { "net.sasd.command.BlindDeconvolution", "net.sasd.command.DictionaryLearning" })
	void theIndexOfSciJavaPluginsListsTheCommand(final String command) throws IOException {
		final Path index = CLASSES.resolve("META-INF/json/org.scijava.plugin.Plugin");
		assertTrue(Files.isRegularFile(index), "no index of SciJava plugins: was annotation processing off?");
		final String json = new String(Files.readAllBytes(index), StandardCharsets.UTF_8);
		assertTrue(json.contains("\"class\":\"" + command + "\""), "the index lists only " + json);
	}

	@Test
	void theMenuEntriesOfImageJLieAtTheRootOfTheJar() {
		assertTrue(Files.isRegularFile(CLASSES.resolve("plugins.config")));
	}

	@Test
	void theLicenceIsPacked() {
		assertTrue(Files.isRegularFile(CLASSES.resolve("META-INF/LICENSE")));
	}

	@Test
	void everyClassRunsOnJava8() throws IOException {
		final List<Path> files;
		try (Stream<Path> walk = Files.walk(CLASSES)) {
			files = walk.filter(f -> f.toString().endsWith(".class")).collect(Collectors.toList());
		}
		assertFalse(files.isEmpty());
		for (final Path file : files) {
			final byte[] bytes = Files.readAllBytes(file);
			assertEquals(52, bytes[6] << 8 | bytes[7], "class file version of " + CLASSES.relativize(file));
		}
	}
}
