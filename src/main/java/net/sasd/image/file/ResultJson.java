/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import net.sasd.analysis.Coherence;
import net.sasd.analysis.Recoverability;
import net.sasd.image.InputImage;
import net.sasd.image.RunResult;
import net.sasd.image.Version;
import net.sasd.model.Solution;
import net.sasd.solver.Parameters;

/**
 * The figures of a run, with what was chosen from the image (auto) and how far the result is to be trusted
 * (recoverability). {@code objective} and {@code bias} are in units of the normalised image, which is the
 * input divided by {@code scale}; {@code biasInInputUnits} is in the input's.
 */
public final class ResultJson {

	private ResultJson() {}

	static JsonObject write(final Origin origin, final InputImage input, final RunResult result) {
		final Solution solution = result.solution;
		final Parameters parameters = result.parameters;
		final JsonObject json = new JsonObject();
		json.addProperty("status", solution.status.name());
		json.add("objective", JsonText.number(solution.objective));
		json.addProperty("iterations", solution.records.size());
		json.addProperty("ffts", solution.ffts());
		json.add("seconds", JsonText.number(solution.seconds()));
		json.add("bias", bias(solution, 1));
		json.add("biasInInputUnits", bias(solution, solution.scale));
		json.add("scale", JsonText.number(solution.scale));
		json.add("coherence", coherence(solution));
		if (result.recoverability != null) json.add("recoverability", recoverability(result));
		json.addProperty("seed", parameters.seed);
		json.addProperty("version", Version.get());
		json.add("warnings", sentences(input.notes(), solution.warnings));
		putOrigin(json, origin, input);
		if (!result.choices.isEmpty()) json.add("auto", sentences(result.choices));
		json.add("parameters", ParametersJson.write(parameters));
		return json;
	}

	/** A number for one frame, an array for several. */
	private static JsonElement bias(final Solution solution, final double unit) {
		final double[] bias = new double[solution.frames()];
		for (int t = 0; t < bias.length; t++)
			bias[t] = unit * solution.bias(t);
		return bias.length == 1 ? JsonText.number(bias[0]) : JsonText.numbers(bias);
	}

	private static JsonObject coherence(final Solution solution) {
		final JsonObject json = new JsonObject();
		json.add("shift", JsonText.numbers(Coherence.shift(solution.motifs)));
		json.add("mutual", JsonText.number(Coherence.mutual(solution.motifs)));
		return json;
	}

	/** One value per motif, except the verdict and the noise. */
	private static JsonObject recoverability(final RunResult result) {
		final Recoverability r = result.recoverability;
		final int count = result.solution.motifs.count();
		final JsonObject json = new JsonObject();
		json.addProperty("verdict", r.verdict.name());
		json.add("noise", JsonText.number(r.sigma));
		json.add("density", numbers(count, r::density));
		json.add("criticalDensity", numbers(count, r::criticalDensity));
		json.add("cutOff", numbers(count, r::cutOff));
		json.add("strength", numbers(count, r::strength));
		return json;
	}

	private static JsonElement numbers(final int count, final IntToDoubleFunction value) {
		return JsonText.numbers(IntStream.range(0, count).mapToDouble(value).toArray());
	}

	/** @return the sentences of all lists, one after the other */
	@SafeVarargs
	public static JsonArray sentences(final List<String>... lists) {
		final JsonArray array = new JsonArray();
		for (final List<String> list : lists)
			list.forEach(array::add);
		return array;
	}

	/** Adds where a run came from and what was asked for. */
	static void putOrigin(final JsonObject json, final Origin origin, final InputImage input) {
		json.add("input", input(origin, input));
		final JsonObject request = RequestJson.write(origin);
		if (request.size() > 0) json.add("request", request);
	}

	private static JsonObject input(final Origin origin, final InputImage input) {
		final JsonObject json = new JsonObject();
		if (origin.file != null) {
			json.addProperty("file", origin.file.toString());
			json.addProperty("sha256", origin.digest);
		}
		json.addProperty("name", input.metadata().name);
		json.addProperty("height", input.frames().height());
		json.addProperty("width", input.frames().width());
		json.addProperty("slices", input.metadata().slices);
		json.addProperty("times", input.metadata().times);
		json.add("saturation", JsonText.number(input.saturation()));
		return json;
	}
}
