/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * A one-dimensional signal with its truth, as experiments keep it: NAME.f64, little-endian float64
 * {@code y[m], x0[m], a0[n0], A_init[3 n0]}, with NAME.json beside it, an object with {@code m}, {@code n0} and
 * any other numbers. Without a known kernel a0 is missing or zero. Immutable.
 */
public final class SignalFile {

	/** What the file is called, without its ending. */
	public final String name;
	/** Samples of the signal and of the true kernel. */
	public final int m, n0;
	private final JsonObject description;
	private final double[] values;

	private SignalFile(final String name, final JsonObject description, final double[] values) {
		this.name = name;
		this.description = description;
		this.values = values;
		m = (int) number("m");
		n0 = (int) number("n0");
		if (m < 1 || n0 < 1 || values.length != 2 * m + 3 * n0 && values.length != 2 * m + 4 * n0)
			throw new IllegalArgumentException("The signal " + name + " has " + values.length + " numbers, but m = " + m +
				" and n0 = " + n0 + " need 2 m + 4 n0, or 2 m + 3 n0 without a kernel; correct the file or its description.");
	}

	/**
	 * Reads a signal.
	 *
	 * @param file NAME.f64; NAME.json lies beside it
	 * @throws IllegalArgumentException if one of them is missing or malformed
	 */
	public static SignalFile read(final Path file) {
		final String name = file.getFileName().toString().replaceFirst("\\.f64$", "");
		final Path json = file.resolveSibling(name + ".json");
		try {
			final JsonElement description = JsonParser.parseString(new String(Files.readAllBytes(json),
				StandardCharsets.UTF_8));
			if (!description.isJsonObject()) throw new IllegalArgumentException("The description " + json +
				" is not a JSON object; correct it.");
			final ByteBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
			final double[] values = new double[buffer.remaining() / Double.BYTES];
			buffer.asDoubleBuffer().get(values);
			return new SignalFile(name, description.getAsJsonObject(), values);
		}
		catch (final JsonParseException malformed) {
			throw new IllegalArgumentException("The description " + json + " is not JSON; correct it.", malformed);
		}
		catch (final IOException unreadable) {
			throw new IllegalArgumentException("The signal " + file + " or its description " + json.getFileName() +
				" cannot be read; check that both files are there, and their permissions.", unreadable);
		}
	}

	/**
	 * A number of the description.
	 *
	 * @param key for instance {@code lam}, {@code sigma}, {@code seed}
	 * @throws IllegalArgumentException if it is missing or not a number
	 */
	public double number(final String key) {
		final JsonElement value = description.get(key);
		if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber())
			throw new IllegalArgumentException("The key " + key + " in " + name + ".json is " + (value == null ? "missing" :
				value) + "; it must be a number.");
		return value.getAsDouble();
	}

	/** @return a copy of the signal y, m samples */
	public double[] signal() {
		return slice(0, m);
	}

	/** @return a copy of the true spike train x0, m samples */
	public double[] truth() {
		return slice(m, m);
	}

	/** @return a copy of the true kernel a0, n0 samples of unit norm; null if it is not known */
	public double[] kernel() {
		if (values.length < 2 * m + 4 * n0) return null;
		final double[] kernel = slice(2 * m, n0);
		for (final double value : kernel)
			if (value != 0) return kernel;
		return null;
	}

	/** @return a copy of the fixed start of the lifted kernel, 3 n0 samples */
	public double[] start() {
		return slice(values.length - 3 * n0, 3 * n0);
	}

	/** @return the signal as a row of floats, the form in which it enters an observation */
	public float[] row() {
		final float[] row = new float[m];
		for (int i = 0; i < m; i++)
			row[i] = (float) values[i];
		return row;
	}

	private double[] slice(final int from, final int length) {
		return java.util.Arrays.copyOfRange(values, from, from + length);
	}
}
