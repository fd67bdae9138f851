/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What lies in a folder where results are to go. */
final class EarlierResult {

	private final Path folder;
	private final List<Path> files;
	/** What result.json says, or null. */
	private final JsonObject json;

	private EarlierResult(final Path folder, final List<Path> files, final JsonObject json) {
		this.folder = folder;
		this.files = files;
		this.json = json;
	}

	static EarlierResult in(final Path folder) throws IOException {
		return new EarlierResult(folder, files(folder), json(folder.resolve(RunFiles.RESULT)));
	}

	private static List<Path> files(final Path folder) throws IOException {
		if (!Files.isDirectory(folder)) return Collections.emptyList();
		try (Stream<Path> list = Files.list(folder)) {
			return list.filter(file -> !file.getFileName().toString().startsWith(".")).collect(Collectors.toList());
		}
	}

	private static JsonObject json(final Path file) {
		if (!Files.exists(file)) return null;
		try {
			return JsonText.readObject(file, "a result");
		}
		catch (final IllegalArgumentException notOurs) {
			return null;
		}
	}

	/** @return true if nothing would be replaced; hidden files do not count */
	boolean isEmpty() {
		return files.isEmpty();
	}

	/** @return true if the results are those of the same request and image */
	boolean isDone(final Origin origin) {
		return json != null && RequestJson.isDone(json, origin);
	}

	/** @return why the folder is in the way, and the remedy */
	String obstacle() {
		return "The folder " + folder + " holds " + (json == null ? "files that are no complete result" :
			"results with other parameters or of another image") + "; allow to overwrite, or choose another output folder.";
	}

	/** @return how the earlier run ended */
	String status() {
		return json.get("status").getAsString();
	}

	/** @return a number of the result, NaN if there is none */
	double number(final String key) {
		final JsonElement value = json.get(key);
		final boolean isNumber = value instanceof JsonPrimitive && ((JsonPrimitive) value).isNumber();
		return isNumber ? value.getAsDouble() : Double.NaN;
	}
}
