/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import net.sasd.image.StormJob;
import net.sasd.image.Version;
import net.sasd.smlm.camera.CameraModel;
import net.sasd.smlm.camera.NoiseModel;
import net.sasd.smlm.psf.PsfShape;
import net.sasd.smlm.render.RenderingParameters;
import net.sasd.smlm.storm.PsfEstimate;
import net.sasd.smlm.storm.StormParameters;

/** The figures of a super-resolution: what was asked for, what was learned of the camera and the optics, and counts. */
final class StormJson {

	private StormJson() {}

	static JsonObject write(final StormJob job) {
		final PsfEstimate estimate = job.estimate();
		final JsonObject json = new JsonObject();
		json.addProperty("version", Version.get());
		json.addProperty("status", job.status());
		json.addProperty("name", job.input.name);
		json.add("parameters", parameters(job));
		json.add("psf", psf(estimate, job.parameters.pixelSize));
		json.add("noise", noise(estimate.noise));
		final JsonObject background = new JsonObject();
		background.addProperty("kind", estimate.background.name());
		background.add("meanCounts", JsonText.number(job.background()));
		background.add("meanPhotons", JsonText.number(estimate.noise.backgroundPhotons(job.background())));
		json.add("background", background);
		json.addProperty("frames", job.frames());
		json.addProperty("framesAsked", job.allFrames());
		json.addProperty("molecules", job.drawing.kept());
		json.addProperty("filteredOut", job.found() - job.drawing.kept());
		json.add("rendering", rendering(job.drawing.parameters));
		json.add("seconds", JsonText.number(job.seconds()));
		final JsonArray warnings = new JsonArray();
		job.warnings().forEach(warnings::add);
		json.add("warnings", warnings);
		return json;
	}

	private static JsonObject parameters(final StormJob job) {
		final StormParameters p = job.parameters;
		final JsonObject json = new JsonObject();
		json.addProperty("pixelSizeNm", p.pixelSize);
		json.addProperty("left", job.input.stack.left);
		json.addProperty("top", job.input.stack.top);
		json.addProperty("width", job.input.stack.frames.width());
		json.addProperty("height", job.input.stack.frames.height());
		json.addProperty("firstFrame", p.firstFrame);
		json.addProperty("lastFrame", p.firstFrame + job.allFrames() - 1);
		json.addProperty("background", p.background.name());
		json.addProperty("backgroundFrames", p.backgroundFrames);
		json.addProperty("backgroundPercentile", p.backgroundPercentile);
		json.addProperty("psfGiven", p.psf != null);
		json.addProperty("learningFrames", p.learningFrames);
		json.addProperty("learningRounds", p.learningRounds);
		json.addProperty("evidence", p.evidence);
		json.addProperty("separation", p.separation);
		json.add("camera", p.camera == null ? JsonNull.INSTANCE : camera(p.camera));
		return json;
	}

	private static JsonObject camera(final CameraModel camera) {
		final JsonObject json = new JsonObject();
		json.addProperty("offset", camera.offset);
		json.addProperty("electronsPerCount", camera.electronsPerCount);
		json.addProperty("emGain", camera.emGain);
		json.addProperty("quantumEfficiency", camera.quantumEfficiency);
		json.addProperty("readNoise", camera.readNoise);
		return json;
	}

	private static JsonObject psf(final PsfEstimate estimate, final double pixelSize) {
		final PsfShape shape = estimate.shape;
		final JsonObject json = new JsonObject();
		json.add("fwhmPixels", JsonText.numbers(shape.fwhmX, shape.fwhmY));
		json.add("fwhmNm", JsonText.numbers(shape.fwhmX * pixelSize, shape.fwhmY * pixelSize));
		json.add("sigmaPixels", JsonText.numbers(shape.sigmaX, shape.sigmaY));
		json.add("sigmaNm", JsonText.numbers(shape.sigmaX * pixelSize, shape.sigmaY * pixelSize));
		json.add("asymmetry", JsonText.number(shape.asymmetry));
		json.addProperty("learned", estimate.learned);
		json.addProperty("rounds", estimate.rounds);
		json.addProperty("converged", estimate.converged);
		json.addProperty("molecules", estimate.molecules);
		json.add("residual", JsonText.number(estimate.residual));
		return json;
	}

	/** Variance of a pixel = variance + growth (background + light - level) + (share light)^2, in counts. */
	private static JsonObject noise(final NoiseModel noise) {
		final JsonObject json = new JsonObject();
		json.add("levelCounts", JsonText.number(noise.level));
		json.add("varianceAtLevel", JsonText.number(noise.dark));
		json.add("varianceGrowthPerCount", JsonText.number(noise.gain));
		json.add("unexplainedShareOfLight", JsonText.number(noise.error));
		json.add("photonsPerCount", JsonText.number(noise.photonsPerCount));
		return json;
	}

	private static JsonObject rendering(final RenderingParameters p) {
		final JsonObject json = new JsonObject();
		json.addProperty("kind", p.kind.name());
		json.addProperty("magnification", p.magnification);
		json.addProperty("pixelNm", p.pixel());
		json.add("fixedUncertaintyNm", JsonText.number(p.fixedUncertainty));
		json.addProperty("shifts", p.shifts);
		json.addProperty("byIntensity", p.byIntensity);
		return json;
	}
}
