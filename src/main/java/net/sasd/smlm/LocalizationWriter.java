/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes a table of molecules as ThunderSTORM does, one line after the other, each with a number that counts from 1.
 * Numbers have three decimals; what is unknown is left empty. Keeps none of them. Not thread-safe.
 */
public final class LocalizationWriter implements Closeable {

	private static final String HEADER = "\"id\",\"frame\",\"x [nm]\",\"y [nm]\",\"intensity [photon]\"," +
		"\"background [photon]\",\"uncertainty [nm]\"\n";
	/** Thousandths of larger numbers are not to be had from a long. */
	private static final double LARGE = 1e12;

	private final Writer out;
	private final StringBuilder line = new StringBuilder();
	private long count;

	/** Writes the names of the columns. {@link #close} closes what it writes to, which should be buffered. */
	public LocalizationWriter(final Writer out) throws IOException {
		this.out = out;
		out.write(HEADER);
	}

	/** Writes a molecule. */
	public void add(final Localization molecule) throws IOException {
		line.setLength(0);
		line.append(++count).append(',').append(molecule.frame);
		append(molecule.x);
		append(molecule.y);
		append(molecule.intensity);
		append(molecule.background);
		append(molecule.uncertainty);
		out.append(line.append('\n'));
	}

	/** @return molecules so far */
	public long count() {
		return count;
	}

	@Override
	public void close() throws IOException {
		out.close();
	}

	/** Several times faster than String.format, which counts in tables of millions. */
	private void append(final double value) {
		line.append(',');
		if (Double.isNaN(value)) return;
		if (!(Math.abs(value) < LARGE)) {
			line.append(String.format(Locale.ROOT, "%.3f", value));
			return;
		}
		final long thousandths = Math.round(Math.abs(value) * 1000);
		if (value < 0 && thousandths > 0) line.append('-');
		line.append(thousandths / 1000).append('.');
		final int decimals = (int) (thousandths % 1000);
		line.append((char) ('0' + decimals / 100)).append((char) ('0' + decimals / 10 % 10)).append((char) ('0' + decimals %
			10));
	}
}
