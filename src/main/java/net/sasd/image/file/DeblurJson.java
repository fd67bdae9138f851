/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.nio.file.Path;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import net.sasd.deblur.DeblurParameters;
import net.sasd.deblur.DeblurResult;
import net.sasd.image.Version;
import net.sasd.image.ij.Photograph;

/** The figures of a deblurring. {@code noise} is in the picture's units. */
final class DeblurJson {

	private DeblurJson() {}

	/** @param file where the picture came from; null if it was open already */
	static JsonObject write(final Path file, final Photograph picture, final DeblurParameters parameters,
		final DeblurResult result)
	{
		final JsonObject json = outcome(result);
		json.add("seconds", JsonText.number(result.seconds));
		final JsonObject input = new JsonObject();
		if (file != null) input.addProperty("file", file.toString());
		input.addProperty("name", picture.name);
		input.addProperty("height", picture.height);
		input.addProperty("width", picture.width);
		input.addProperty("colour", picture.colour);
		json.add("input", input);
		json.add("parameters", parameters(parameters));
		return json;
	}

	/** @return lines key=value for the images' info, without times: the same run writes the same files */
	static String info(final DeblurParameters parameters, final DeblurResult result) {
		final StringBuilder lines = new StringBuilder();
		for (final JsonObject part : new JsonObject[] { outcome(result), parameters(parameters) })
			part.entrySet().forEach(entry -> lines.append(entry.getKey()).append('=').append(text(entry.getValue())).append(
				'\n'));
		return lines.toString();
	}

	private static String text(final JsonElement value) {
		return value.isJsonNull() ? "" : value.getAsString();
	}

	private static JsonObject outcome(final DeblurResult result) {
		final JsonObject json = new JsonObject();
		json.addProperty("version", Version.get());
		json.addProperty("status", result.status.name());
		json.add("noise", JsonText.number(result.noise));
		json.add("smoothnessUsed", JsonText.number(result.smoothness));
		return json;
	}

	private static JsonObject parameters(final DeblurParameters p) {
		final JsonObject json = new JsonObject();
		json.addProperty("kernelSize", p.kernelSize);
		json.addProperty("searches", p.searches);
		json.addProperty("startLambda", p.startLambda);
		json.addProperty("endLambda", p.endLambda);
		json.addProperty("noiseFactor", p.noiseFactor);
		json.addProperty("lambdaSteps", p.lambdaSteps);
		json.addProperty("iterations", p.iterations);
		json.addProperty("kernelThreshold", p.kernelThreshold);
		json.addProperty("refinements", p.refinements);
		json.addProperty("prior", p.prior.name());
		json.addProperty("smoothness", p.smoothness);
		json.addProperty("restorationIterations", p.restorationIterations);
		return json;
	}
}
