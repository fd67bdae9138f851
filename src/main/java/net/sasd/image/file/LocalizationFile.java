/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import net.sasd.image.MoleculeRendering;
import net.sasd.smlm.Localization;
import net.sasd.smlm.LocalizationCsv;

/** A table of molecules in a file, of which one line is in memory at a time. Immutable. */
public final class LocalizationFile implements MoleculeRendering.Source {

	private final Path file;

	/** @throws IllegalArgumentException if there is no such file */
	public LocalizationFile(final Path file) {
		if (!Files.isRegularFile(file)) throw new IllegalArgumentException("The file " + file +
			" does not exist; check its name and folder.");
		this.file = file;
	}

	/** @return its name without the ending */
	public String name() {
		return file.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
	}

	@Override
	public void read(final Consumer<Localization> molecules) throws IOException {
		// units such as um with a real mu may come in any encoding: what is no UTF-8 is replaced
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file),
			StandardCharsets.UTF_8), 1 << 16))
		{
			LocalizationCsv.read(lines, molecules);
		}
	}
}
