/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import net.sasd.image.file.JsonText;
import net.sasd.smlm.background.BackgroundKind;
import net.sasd.smlm.camera.NoiseModel;
import net.sasd.smlm.psf.PsfSpline;
import net.sasd.smlm.storm.PsfEstimate;

/** What was learned of a stack as JSON and back, bit for bit. Stateless. */
public final class EstimateJson {

	private static final Gson GSON = new Gson();

	private EstimateJson() {}

	/** @return all of it */
	public static JsonObject write(final PsfEstimate estimate) {
		final JsonObject json = new JsonObject();
		json.add("psf", JsonText.numbers(estimate.psf.coefficients()));
		json.add("noise", JsonText.numbers(estimate.noise.figures()));
		json.addProperty("background", estimate.background.name());
		json.addProperty("learned", estimate.learned);
		json.addProperty("rounds", estimate.rounds);
		json.addProperty("converged", estimate.converged);
		json.addProperty("molecules", estimate.molecules);
		json.addProperty("residual", estimate.residual);
		json.add("warnings", GSON.toJsonTree(estimate.warnings));
		return json;
	}

	/**
	 * Reads it back.
	 *
	 * @throws IllegalArgumentException if it is something else
	 */
	public static PsfEstimate read(final JsonObject json) {
		try {
			final List<String> warnings = new ArrayList<>();
			json.getAsJsonArray("warnings").forEach(warning -> warnings.add(warning.getAsString()));
			return new PsfEstimate(PsfSpline.of(GSON.fromJson(json.get("psf"), double[].class)), NoiseModel.of(GSON.fromJson(json
				.get("noise"), double[].class)), BackgroundKind.valueOf(json.get("background").getAsString()), json.get("learned")
					.getAsBoolean(), json.get("rounds").getAsInt(), json.get("converged").getAsBoolean(), json.get("molecules")
						.getAsInt(), json.get("residual").getAsDouble(), warnings);
		}
		catch (final JsonParseException | IllegalStateException | NullPointerException | ClassCastException other) {
			throw new IllegalArgumentException("The estimate of a point spread function is not complete; let it be learned " +
				"again.", other);
		}
	}

	/** Like {@link #read(JsonObject)}, from text. */
	public static PsfEstimate read(final String text) {
		return read(JsonParser.parseString(text).getAsJsonObject());
	}
}
