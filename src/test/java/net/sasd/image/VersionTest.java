/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The classes know the version of the build. */
class VersionTest {

	@Test
	void theVersionIsTheOneInThePom() throws IOException {
		final String pom = new String(Files.readAllBytes(Paths.get(System.getProperty("basedir", ""), "pom.xml")),
			StandardCharsets.UTF_8);
		final Matcher matcher = Pattern.compile("<artifactId>SaSD_</artifactId>\\s*<version>([^<]+)</version>").matcher(
			pom);
		assertTrue(matcher.find(), "no version in the pom");
		assertEquals(matcher.group(1), Version.get());
	}
}
