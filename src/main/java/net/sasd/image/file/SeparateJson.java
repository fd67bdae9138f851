/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import com.google.gson.JsonObject;

import net.sasd.image.InputImage;
import net.sasd.image.PlaneRuns;
import net.sasd.image.Version;

/**
 * The figures of frames that were solved one by one. {@code objective} is the sum over the frames, each in units of
 * the normalised frame.
 */
final class SeparateJson {

	private SeparateJson() {}

	static JsonObject write(final Origin origin, final InputImage input, final PlaneRuns runs, final double seconds) {
		final JsonObject json = new JsonObject();
		json.addProperty("status", runs.status().name());
		json.add("objective", JsonText.number(runs.objective()));
		json.addProperty("frames", input.frames().count());
		json.add("seconds", JsonText.number(seconds));
		json.addProperty("seed", runs.parameters().seed);
		json.addProperty("version", Version.get());
		json.add("warnings", ResultJson.sentences(input.notes(), runs.warnings()));
		ResultJson.putOrigin(json, origin, input);
		if (!runs.choices().isEmpty()) json.add("auto", ResultJson.sentences(runs.choices()));
		json.add("parameters", ParametersJson.write(runs.parameters()));
		return json;
	}
}
