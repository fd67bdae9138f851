/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.GraphicsEnvironment;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Cancelable;
import org.scijava.module.Module;

import net.sasd.image.Version;

/** Help from SciJava. */
class HelpTest {

	@TempDir
	Path folder;

	@Test
	void withoutADisplayTheAddressOfThePageIsAllThatHappens() throws Exception {
		Assumptions.assumeTrue(GraphicsEnvironment.isHeadless(), "With a display a browser would open.");
		final String usual = System.getProperty("java.io.tmpdir");
		System.setProperty("java.io.tmpdir", folder.toString());
		try (HeadlessSciJava scijava = new HeadlessSciJava()) {
			final Module module = scijava.run(Help.class);
			assertFalse(((Cancelable) module).isCanceled());
			final Path page = Paths.get(URI.create((String) module.getOutput("help")));
			assertTrue(Files.exists(page));
			assertTrue(page.startsWith(folder.resolve("SaSD-" + Version.get())), page.toString());
		}
		finally {
			System.setProperty("java.io.tmpdir", usual);
		}
	}
}
