/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import net.sasd.analysis.AutoParameters;
import net.sasd.optim.SolverStatus;

/**
 * What was asked for beyond the parameters of the result: how the image was read, and which parameters were left
 * to be chosen from it, with those that the choice began with.
 */
final class RequestJson {

	private RequestJson() {}

	/** @return the request, empty if the parameters of the result say it all */
	static JsonObject write(final Origin origin) {
		final JsonObject json = new JsonObject();
		origin.settings.forEach(json::addProperty);
		final AutoParameters request = origin.request;
		if (request == null || !request.isAsked()) return json;
		if (request.lambda) json.addProperty("lambda", "auto");
		if (request.motifSize) json.addProperty("motifSize", "auto");
		if (request.mostMotifs > 0) json.addProperty("mostMotifs", request.mostMotifs);
		if (request.iterations > 0) json.addProperty("leastLimitOfIterations", request.iterations);
		json.add("parameters", ParametersJson.write(request.base));
		return json;
	}

	/**
	 * Whether an earlier run did what is asked for now: to its end, from a file with the same content, with the same
	 * request. Where the file was and which version of SaSD it was do not count.
	 *
	 * @param result the earlier result.json
	 */
	static boolean isDone(final JsonObject result, final Origin origin) {
		final JsonElement status = result.get("status"), input = result.get("input");
		if (status == null || !status.isJsonPrimitive() || status.equals(text(SolverStatus.CANCELLED.name()))) return false;
		if (input == null || !input.isJsonObject()) return false;
		if (!text(origin.digest).equals(input.getAsJsonObject().get("sha256"))) return false;
		final JsonObject request = write(origin);
		final JsonElement earlier = result.get("request");
		if (!same(request, earlier == null ? new JsonObject() : earlier)) return false;
		return origin.request.isAsked() || same(ParametersJson.write(origin.request.base), result.get("parameters"));
	}

	private static JsonElement text(final String value) {
		return new JsonPrimitive(value);
	}

	/** Text and back, so that numbers are of one kind. */
	private static boolean same(final JsonObject json, final JsonElement read) {
		return JsonParser.parseString(JsonText.pretty(json)).equals(read);
	}
}
