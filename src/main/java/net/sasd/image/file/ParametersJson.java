/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.nio.file.Path;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;

import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.solver.Method;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;
import net.sasd.solver.ShiftRule;
import net.sasd.solver.Start;
import net.sasd.solver.StepRule;

/** Parameters as JSON and back: one key per field of {@link Parameters}, null where there is none. */
public final class ParametersJson {

	private static final Gson GSON = new Gson();

	private ParametersJson() {}

	/** @return all fields of the parameters */
	public static JsonObject write(final Parameters p) {
		final JsonObject json = new JsonObject();
		json.addProperty("motifs", p.motifs);
		json.addProperty("motifHeight", p.motifHeight);
		json.addProperty("motifWidth", p.motifWidth);
		json.addProperty("lambda", p.lambda);
		json.addProperty("nonNegative", p.nonNegative);
		json.addProperty("nonNegativeMotifs", p.nonNegativeMotifs);
		json.addProperty("bias", p.bias);
		json.addProperty("boundary", p.boundary.name());
		json.addProperty("method", p.method.name());
		json.addProperty("fixedMomentum", p.fixedMomentum);
		json.addProperty("stepRule", p.stepRule.name());
		json.addProperty("extraMapStepEvery", p.extraMapStepEvery);
		json.addProperty("continuation", p.continuation);
		json.addProperty("homotopy", p.homotopy);
		json.addProperty("homotopyPrecision", p.homotopyPrecision);
		json.addProperty("huber", p.huber);
		json.addProperty("twoStage", p.twoStage);
		json.addProperty("reweighting", p.reweighting);
		json.addProperty("reweightingFloor", p.reweightingFloor);
		json.addProperty("refineStart", p.refineStart);
		json.addProperty("start", p.start.name());
		json.addProperty("starts", p.starts);
		json.addProperty("raceIterations", p.raceIterations);
		json.addProperty("maxIterations", p.maxIterations);
		json.addProperty("tolerance", p.tolerance);
		json.addProperty("shiftRule", p.shiftRule.name());
		json.addProperty("polishIterations", p.polishIterations);
		json.addProperty("normalization", p.normalization.name());
		json.addProperty("seed", p.seed);
		json.add("initialPatches", GSON.toJsonTree(p.initialPatches()));
		json.add("initialMotifs", p.initialMotifs == null ? null : write(p.initialMotifs));
		return json;
	}

	private static JsonObject write(final Motifs motifs) {
		final JsonObject json = new JsonObject();
		json.addProperty("height", motifs.height());
		json.addProperty("width", motifs.width());
		json.add("values", GSON.toJsonTree(motifs.toArrays()));
		return json;
	}

	/**
	 * Reads parameters back.
	 *
	 * @throws IllegalArgumentException if a key is unknown or its value of the wrong kind; a missing key means
	 *           the default
	 */
	public static Parameters read(final JsonObject json) {
		final ParametersBuilder builder = Parameters.builder();
		for (final String key : json.keySet()) {
			final JsonElement value = json.get(key);
			try {
				set(builder, key, value);
			}
			catch (final RuntimeException exception) {
				// Gson's own exceptions are many, and say nothing to a person
				if (exception.getClass() == IllegalArgumentException.class) throw exception;
				throw refused(key, value, exception);
			}
		}
		return builder.build();
	}

	private static void set(final ParametersBuilder b, final String key, final JsonElement value) {
		switch (key) {
			case "motifs": b.motifs(whole(value)); break;
			case "motifHeight": b.motifHeight(whole(value)); break;
			case "motifWidth": b.motifWidth(whole(value)); break;
			case "lambda": b.lambda(value.getAsDouble()); break;
			case "nonNegative": b.nonNegative(truth(key, value)); break;
			case "nonNegativeMotifs": b.nonNegativeMotifs(truth(key, value)); break;
			case "bias": b.bias(truth(key, value)); break;
			case "boundary": b.boundary(choice(Boundary.class, key, value)); break;
			case "method": b.method(choice(Method.class, key, value)); break;
			case "fixedMomentum": b.fixedMomentum(value.getAsDouble()); break;
			case "stepRule": b.stepRule(choice(StepRule.class, key, value)); break;
			case "extraMapStepEvery": b.extraMapStepEvery(whole(value)); break;
			case "continuation": b.continuation(value.getAsDouble()); break;
			case "homotopy": b.homotopy(truth(key, value)); break;
			case "homotopyPrecision": b.homotopyPrecision(value.getAsDouble()); break;
			case "huber": b.huber(value.getAsDouble()); break;
			case "twoStage": b.twoStage(truth(key, value)); break;
			case "reweighting": b.reweighting(whole(value)); break;
			case "reweightingFloor": b.reweightingFloor(value.getAsDouble()); break;
			case "refineStart": b.refineStart(truth(key, value)); break;
			case "start": b.start(choice(Start.class, key, value)); break;
			case "starts": b.starts(whole(value)); break;
			case "raceIterations": b.raceIterations(whole(value)); break;
			case "maxIterations": b.maxIterations(whole(value)); break;
			case "tolerance": b.tolerance(value.getAsDouble()); break;
			case "shiftRule": b.shiftRule(choice(ShiftRule.class, key, value)); break;
			case "polishIterations": b.polishIterations(whole(value)); break;
			case "normalization": b.normalization(choice(Normalization.class, key, value)); break;
			case "seed": b.seed(value.getAsBigDecimal().longValueExact()); break;
			case "initialPatches": b.initialPatches(structure(value, int[][].class)); break;
			case "initialMotifs": b.initialMotifs(value.isJsonNull() ? null : motifs(value.getAsJsonObject())); break;
			default: throw new IllegalArgumentException("The parameter " + key +
				" is unknown; leave it out, or use the version of SaSD that wrote it.");
		}
	}

	private static Motifs motifs(final JsonObject json) {
		return new Motifs(whole(json.get("height")), whole(json.get("width")), structure(json.get("values"),
			double[][].class));
	}

	/** Gson's exceptions are of many kinds, and some have no message. */
	private static <T> T structure(final JsonElement value, final Class<T> type) {
		try {
			return GSON.fromJson(value, type);
		}
		catch (final RuntimeException wrong) {
			throw new JsonParseException(wrong);
		}
	}

	/** Gson cuts the fraction off. */
	private static int whole(final JsonElement value) {
		return value.getAsBigDecimal().intValueExact();
	}

	/** Gson takes any text for false. */
	private static boolean truth(final String key, final JsonElement value) {
		if (value instanceof JsonPrimitive && ((JsonPrimitive) value).isBoolean()) return value.getAsBoolean();
		throw refused(key, value, null);
	}

	private static <E extends Enum<E>> E choice(final Class<E> type, final String key, final JsonElement value) {
		final String name = value.getAsString();
		for (final E constant : type.getEnumConstants())
			if (constant.name().equalsIgnoreCase(name)) return constant;
		throw refused(key, value, null);
	}

	private static IllegalArgumentException refused(final String key, final JsonElement value,
		final Throwable cause)
	{
		return new IllegalArgumentException("The parameter " + key + " is " + value +
			", which is of the wrong kind; give what the help tells for it.", cause);
	}

	/** @return the parameters in a result.json */
	public static Parameters readResult(final Path file) {
		final JsonElement parameters = JsonText.readObject(file, "a result with parameters").get("parameters");
		if (parameters == null || !parameters.isJsonObject()) throw new IllegalArgumentException("The key " +
			"parameters in " +
			file + " is missing; give the result.json of an earlier run.");
		return read(parameters.getAsJsonObject());
	}
}
