/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import net.sasd.image.AtomicFile;
import net.sasd.image.MotifSlices;
import net.sasd.image.file.JsonText;
import net.sasd.model.Motifs;

/**
 * Reads NAME.f64, little-endian float64 {@code [motif][row][column]}, with NAME.json beside it:
 * {@code K}, the number of motifs; {@code kernel_window}, [rows, columns] of the window; optionally
 * {@code n}, [rows, columns] of the motif to look for.
 */
final class RawStartMotifs {

	private RawStartMotifs() {}

	static StartMotifs read(final Path file) {
		final Path description = file.resolveSibling(file.getFileName().toString().replaceAll("\\.f64$", ".json"));
		final JsonObject json = JsonText.readObject(description, "the layout of " + file.getFileName());
		final int count = positive(json, "K", description);
		final int[] window = size(json, "kernel_window", description);
		final int[] motif = json.has("n") ? size(json, "n", description) : window;
		final long needed = 8L * count * window[0] * window[1];
		final byte[] bytes = bytes(file);
		if (bytes.length != needed) throw new IllegalArgumentException("The start file " + file + " has " +
			bytes.length + " bytes, but " + count + " motifs of " + window[0] + " x " + window[1] + " float64 " +
				"numbers need " +
			needed + "; correct the file or its description " + description.getFileName() + ".");
		final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		final double[][] values = new double[count][window[0] * window[1]];
		for (final double[] motifValues : values)
			for (int i = 0; i < motifValues.length; i++)
				motifValues[i] = buffer.getDouble();
		final Motifs motifs = MotifSlices.checked(file.toString(), window[0], window[1], values);
		return new StartMotifs(motifs, motif[0], motif[1]);
	}

	private static byte[] bytes(final Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (final IOException unreadable) {
			throw new IllegalArgumentException("The start file " + file + " cannot be read (" +
				AtomicFile.reason(unreadable) + "); check the name and the permissions.", unreadable);
		}
	}

	private static int positive(final JsonObject json, final String key, final Path file) {
		return positive(json.get(key), key, file);
	}

	private static int[] size(final JsonObject json, final String key, final Path file) {
		final JsonElement value = json.get(key);
		if (value == null || !value.isJsonArray() || value.getAsJsonArray().size() != 2) throw refused(value, key,
			"two whole numbers, [rows, columns]", file);
		final JsonArray sides = value.getAsJsonArray();
		return new int[] { positive(sides.get(0), key, file), positive(sides.get(1), key, file) };
	}

	private static int positive(final JsonElement value, final String key, final Path file) {
		if (value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
			final double number = value.getAsDouble();
			if (number >= 1 && number <= 1 << 15 && number == Math.rint(number)) return (int) number;
		}
		throw refused(value, key, "a whole number from 1 to 32768", file);
	}

	private static IllegalArgumentException refused(final JsonElement value, final String key,
		final String wanted, final Path file)
	{
		return new IllegalArgumentException("The key " + key + " in " + file + " is " +
			(value == null ? "missing" : value) + "; it must be " + wanted + ".");
	}
}
