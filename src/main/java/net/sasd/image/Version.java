/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build, as results report it. */
public final class Version {

	private static final String VERSION = read();

	private Version() {}

	/** @return the version, such as 0.1.0 */
	public static String get() {
		return VERSION;
	}

	private static String read() {
		final Properties properties = new Properties();
		try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
			properties.load(in);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return properties.getProperty("version");
	}
}
