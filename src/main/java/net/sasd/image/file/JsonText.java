/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;

import net.sasd.image.AtomicFile;

/** JSON as text: one key per line, and an array of plain values on one line. */
public final class JsonText {

	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

	private JsonText() {}

	/** @return a number, or null for NaN and the infinities, which JSON does not know */
	public static JsonElement number(final double value) {
		return Double.isNaN(value) || Double.isInfinite(value) ? JsonNull.INSTANCE : new JsonPrimitive(value);
	}

	/** @return an array of numbers */
	public static JsonArray numbers(final double... values) {
		final JsonArray array = new JsonArray();
		for (final double value : values)
			array.add(number(value));
		return array;
	}

	/** @return the text, indented, with a line break at the end */
	public static String pretty(final JsonElement element) {
		final StringWriter text = new StringWriter();
		final JsonWriter writer = new JsonWriter(text);
		writer.setIndent("  ");
		try {
			write(element, writer);
		}
		catch (final IOException impossible) {
			throw new IllegalStateException("Writing to memory failed", impossible);
		}
		return text.append('\n').toString();
	}

	private static void write(final JsonElement element, final JsonWriter writer) throws IOException {
		if (element.isJsonObject()) {
			writer.beginObject();
			for (final Map.Entry<String, JsonElement> entry : element.getAsJsonObject().entrySet()) {
				writer.name(entry.getKey());
				write(entry.getValue(), writer);
			}
			writer.endObject();
		}
		else if (element.isJsonArray() && holdsStructures(element.getAsJsonArray())) {
			writer.beginArray();
			for (final JsonElement member : element.getAsJsonArray())
				write(member, writer);
			writer.endArray();
		}
		else writer.jsonValue(GSON.toJson(element));
	}

	private static boolean holdsStructures(final JsonArray array) {
		for (final JsonElement member : array)
			if (!member.isJsonPrimitive() && !member.isJsonNull()) return true;
		return false;
	}

	/**
	 * Reads a file that holds one JSON object.
	 *
	 * @param what the file should hold, for the sentence of a refusal
	 * @throws IllegalArgumentException if it is missing, unreadable or malformed
	 */
	public static JsonObject readObject(final Path file, final String what) {
		try {
			final JsonElement element = JsonParser.parseString(new String(Files.readAllBytes(file),
				StandardCharsets.UTF_8));
			if (element.isJsonObject()) return element.getAsJsonObject();
		}
		catch (final IOException unreadable) {
			throw new IllegalArgumentException("The file " + file + ", which should hold " + what + ", cannot be read (" +
				AtomicFile.reason(unreadable) + "); check the name and the permissions.", unreadable);
		}
		catch (final JsonParseException malformed) {
			throw new IllegalArgumentException("The file " + file + ", which should hold " + what +
				", is not JSON" + place(malformed) + "; correct it.", malformed);
		}
		throw new IllegalArgumentException("The file " + file + ", which should hold " + what +
			", is not a JSON object; correct it.");
	}

	/** Gson's own messages speak to programmers. */
	private static String place(final JsonParseException malformed) {
		final Matcher matcher = Pattern.compile("line \\d+ column \\d+").matcher(malformed.toString());
		return matcher.find() ? " (see " + matcher.group() + ")" : "";
	}
}
