/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.sasd.image.AtomicFile;
import net.sasd.image.Version;

/** The documentation of this very version, which the program carries with it, as pages for a browser. Stateless. */
public final class Documentation {

	private static final String ROOT = "/net/sasd/docs/";
	/** Where reading begins, and what every page leads to; the first is opened. */
	private static final List<String> STARTS = Arrays.asList("docs/user-guide.md", "docs/storm.md", "README.md",
		"docs/method.md", "docs/experiments.md", "CHANGELOG.md");
	private static final List<String> NAMES = Arrays.asList("User guide", "Super-resolution", "README", "Methods",
		"Experiments", "Changes");
	private static final String STYLE = "body { max-width: 50em; margin: 1em auto; padding: 0 1em; font: 16px/1.5 " +
		"sans-serif; color: #222 } img { max-width: 100% } table { border-collapse: collapse } th, td { border: 1px solid " +
		"#bbb; padding: 0.2em 0.6em; vertical-align: top } pre, code { background: #f3f3f3 } pre { padding: 0.6em; " +
		"overflow: auto } nav { border-bottom: 1px solid #bbb; padding-bottom: 0.4em }";

	private Documentation() {}

	/**
	 * Writes all pages into the folder SaSD-VERSION of the folder for temporary files; older ones are replaced.
	 *
	 * @return the page to begin with
	 * @throws IOException if the folder cannot be made
	 * @throws IllegalArgumentException if a page cannot be written
	 */
	public static Path write() throws IOException {
		final String name = "SaSD-" + Version.get();
		final Path shared = Paths.get(System.getProperty("java.io.tmpdir"), name);
		// it may be another person's
		final boolean usable = !Files.exists(shared) || Files.isDirectory(shared) && Files.isWritable(shared);
		return write(usable ? Files.createDirectories(shared) : Files.createTempDirectory(name + "-"));
	}

	/** Writes all pages into a folder. */
	static Path write(final Path folder) throws IOException {
		final Deque<String> open = new ArrayDeque<>(STARTS);
		final Set<String> seen = new HashSet<>(STARTS);
		while (!open.isEmpty()) {
			final String path = open.remove();
			if (!exists(path)) continue;
			final Path file = folder.resolve(DocumentPage.htmlName(path));
			Files.createDirectories(file.getParent());
			if (!path.endsWith(".md")) {
				AtomicFile.write(file, out -> copy(path, out));
				continue;
			}
			final DocumentPage page = new DocumentPage(path, text(path), Documentation::exists);
			AtomicFile.write(file, frame(path, page.html));
			for (final String reference : page.references)
				if (seen.add(reference)) open.add(reference);
		}
		return folder.resolve(DocumentPage.htmlName(first()));
	}

	private static String first() {
		return STARTS.stream().filter(Documentation::exists).findFirst().orElseThrow(() -> new IllegalArgumentException(
			"The documentation is missing from the program; reinstall the plugin with all its files."));
	}

	private static boolean exists(final String path) {
		return !path.isEmpty() && path.contains(".") && Documentation.class.getResource(ROOT + path) != null;
	}

	private static void copy(final String path, final OutputStream out) throws IOException {
		try (InputStream in = Documentation.class.getResourceAsStream(ROOT + path)) {
			final byte[] buffer = new byte[1 << 14];
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer))
				out.write(buffer, 0, n);
		}
	}

	private static String text(final String path) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		copy(path, bytes);
		return bytes.toString("UTF-8");
	}

	private static String frame(final String path, final String body) {
		final StringBuilder links = new StringBuilder();
		for (int i = 0; i < STARTS.size(); i++)
			if (exists(STARTS.get(i))) links.append(links.length() == 0 ? "" : " \u00b7 ").append("<a href=\"").append(up(path))
				.append(DocumentPage.htmlName(STARTS.get(i))).append("\">").append(NAMES.get(i)).append("</a>");
		final String title = "SaSD " + Version.get();
		return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title><style>" +
			STYLE + "</style></head>\n<body><nav>" + title + ": " + links + "</nav>\n" + body + "</body></html>\n";
	}

	/** The way from a page to the root. */
	private static String up(final String path) {
		return path.replaceAll("[^/]+$", "").replaceAll("[^/]+/", "../");
	}
}
