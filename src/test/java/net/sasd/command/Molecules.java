/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small table of molecules. */
final class Molecules {

	private Molecules() {}

	/** A file of four, which is deleted in the end. */
	static Path file() {
		try {
			final Path file = Files.createTempFile("molecules", ".csv");
			file.toFile().deleteOnExit();
			return Files.write(file, ("frame,x [nm],y [nm],intensity [photon],uncertainty [nm]\n1,250,350,900,10\n" +
				"2,1250,350,100,12\n3,250,1650,700,40\n4,260,340,800,11.5\n").getBytes(StandardCharsets.UTF_8));
		}
		catch (final IOException full) {
			throw new UncheckedIOException(full);
		}
	}
}
