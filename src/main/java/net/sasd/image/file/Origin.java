/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.AtomicFile;

/**
 * Where a run came from, so that its files tell whether the same was done before: the image file, known by its
 * content, and what was asked for. Immutable.
 */
public final class Origin {

	/** The image file; null if it is not known. */
	final Path file;
	/** SHA-256 of the file's content, in hexadecimal digits; null with the file. */
	final String digest;
	/** What was asked for, before anything was chosen from the image; null if that is not to be told. */
	final AutoParameters request;
	/** How the image was read, such as its channel: name to value. */
	final Map<String, String> settings;

	private Origin(final Path file, final String digest, final AutoParameters request,
		final Map<String, String> settings)
	{
		this.file = file;
		this.digest = digest;
		this.request = request;
		this.settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
	}

	/**
	 * Looks at the content of a file; cost: reading it once.
	 *
	 * @throws IllegalArgumentException if it cannot be read
	 */
	public static Origin of(final Path file) {
		try {
			return new Origin(file, digest(file), null, Collections.emptyMap());
		}
		catch (final IOException unreadable) {
			throw new IllegalArgumentException("The file " + file + " cannot be read (" +
				AtomicFile.reason(unreadable) + "); check its permissions and the disk.", unreadable);
		}
	}

	/** @return the origin of a run with an image that was open already, of whose file nothing is known */
	public static Origin open() {
		return new Origin(null, null, null, Collections.emptyMap());
	}

	/** @return the same file, with what is asked for */
	public Origin asked(final AutoParameters what, final Map<String, String> how) {
		return new Origin(file, digest, what, how);
	}

	private static String digest(final Path file) throws IOException {
		final MessageDigest sha = sha256();
		final byte[] buffer = new byte[1 << 16];
		try (InputStream in = Files.newInputStream(file)) {
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer))
				sha.update(buffer, 0, n);
		}
		final StringBuilder hex = new StringBuilder();
		for (final byte b : sha.digest())
			hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
		return hex.toString();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (final NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every Java has SHA-256", impossible);
		}
	}
}
