/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a folder holds, but for what is another in each run: seconds. */
final class Contents {

	private Contents() {}

	/** @return path below the folder to content, of all files and empty folders, also hidden ones */
	static Map<String, String> of(final Path folder) throws IOException {
		final Map<String, String> contents = new TreeMap<>();
		if (!Files.exists(folder)) return contents;
		try (Stream<Path> walk = Files.walk(folder)) {
			for (final Path path : walk.filter(path -> !path.equals(folder)).collect(Collectors.toList())) {
				final String name = folder.relativize(path).toString();
				if (Files.isRegularFile(path)) contents.put(name, content(path));
				else if (path.getFileName().toString().startsWith(".")) contents.put(name, "a folder");
			}
		}
		return contents;
	}

	/** @return those without a hidden folder on their way */
	static Map<String, String> visible(final Path folder) throws IOException {
		final Map<String, String> contents = of(folder);
		contents.keySet().removeIf(name -> name.startsWith(".") || name.contains("/."));
		return contents;
	}

	/** @return true if results lie in a hidden folder or in their place */
	static boolean isBegun(final Path folder) {
		try (Stream<Path> walk = Files.walk(folder)) {
			return walk.anyMatch(path -> Files.isRegularFile(path) && !path.getFileName().toString().matches(
				"\\.alive|\\.sasd\\.lock|batch\\.csv.*|\\.batch.*"));
		}
		catch (final IOException | UncheckedIOException changing) {
			return false;
		}
	}

	private static String content(final Path file) throws IOException {
		final String name = file.getFileName().toString();
		final byte[] bytes = Files.readAllBytes(file);
		final String text = lasting(name, new String(bytes, StandardCharsets.ISO_8859_1));
		return text.equals("old") ? text : text.length() + " characters, " + Integer.toHexString(text.hashCode());
	}

	private static String lasting(final String name, final String text) {
		if (name.endsWith(".json")) return text.replaceAll("\"seconds\": [-+.0-9Ee]+", "");
		if (name.equals("iterations.csv")) return text.replaceAll(",[-+.0-9Ee]+\n", "\n");
		// what a killed batch did is not done again
		if (!name.equals("batch.csv")) return text;
		return text.replaceAll(",[-+.0-9Ee]+,(?=[^,]*\n)", ",").replace("SKIPPED", "DONE").replace("Done before: ", "");
	}
}
