/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.util.Locale;

import com.google.gson.JsonObject;

import net.sasd.image.Version;
import net.sasd.phantom.MoleculeStack;
import net.sasd.phantom.MoleculeStackParameters;
import net.sasd.phantom.SampledPsf;

/**
 * What is behind a stack of molecules, as JSON. Each key of {@code options} is an option of {@code sasd phantom} and
 * its value; all of them together make the same bits again.
 */
final class MoleculeTruth {

	private MoleculeTruth() {}

	/** @param preset that the rest comes from, or null */
	static JsonObject write(final MoleculeStack molecules, final String preset) {
		final MoleculeStackParameters p = molecules.parameters();
		final JsonObject json = new JsonObject();
		json.addProperty("version", Version.get());
		final JsonObject options = new JsonObject();
		if (preset != null) options.addProperty("preset", preset);
		options.addProperty("size", p.height + "x" + p.width);
		options.addProperty("frames", p.frames);
		options.addProperty("density", p.density);
		options.addProperty("photons", p.photons);
		options.addProperty("bias", p.background);
		options.addProperty("seed", p.seed);
		json.add("options", options);
		json.addProperty("pixelSizeNm", p.pixelSize);
		json.addProperty("scene", p.scene.name().toLowerCase(Locale.ROOT));
		json.addProperty("onTimeFrames", p.onTime);
		json.addProperty("backgroundUnevenness", p.unevenness);
		json.addProperty("psf", p.psf.toString());
		json.addProperty("psfStepNm", SampledPsf.STEP);
		json.addProperty("camera", p.camera.toString());
		return json;
	}
}
