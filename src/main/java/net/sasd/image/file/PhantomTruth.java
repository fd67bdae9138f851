/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import net.sasd.image.Version;
import net.sasd.phantom.Activation;
import net.sasd.phantom.MotifShape;
import net.sasd.phantom.Noise;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomParameters;
import net.sasd.phantom.SceneBoundary;
import net.sasd.phantom.SparseMapParameters;

/**
 * What is behind a phantom, as JSON. Each key of {@code options} is an option of {@code sasd phantom} and its
 * value; all of them together make the same bits again.
 */
final class PhantomTruth {

	private PhantomTruth() {}

	/** @param preset the preset that the shapes come from, or null */
	static JsonObject write(final Phantom phantom, final String preset) {
		final JsonObject json = new JsonObject();
		json.addProperty("version", Version.get());
		json.add("options", options(phantom.parameters(), preset));
		final JsonArray shapes = new JsonArray();
		for (final MotifShape shape : phantom.parameters().motifs())
			shapes.add(shape.toString());
		json.add("shapes", shapes);
		json.addProperty("noiseSigma", phantom.noiseSigma());
		json.addProperty("activationPlanes", "plane = frame * motifs + motif, from 0");
		json.addProperty("outsideColumns", "frame, motif, row, column, amplitude, from 0; beyond the image's " +
			"border");
		final JsonArray outside = new JsonArray();
		for (final Activation activation : phantom.outsideActivations())
			outside.add(row(activation));
		json.add("outside", outside);
		return json;
	}

	private static JsonArray row(final Activation activation) {
		final JsonArray row = new JsonArray();
		row.add(activation.frame());
		row.add(activation.motif());
		row.add(activation.row());
		row.add(activation.column());
		row.add(activation.amplitude());
		return row;
	}

	private static JsonObject options(final PhantomParameters p, final String preset) {
		final JsonObject options = new JsonObject();
		if (preset != null) options.addProperty("preset", preset);
		else options.addProperty("family", p.motifs().stream().map(shape -> lower(shape.family()))
			.collect(Collectors.joining(",")));
		options.addProperty("size", p.height() + "x" + p.width());
		options.addProperty("motif-size", p.motifHeight() + "x" + p.motifWidth());
		options.addProperty("frames", p.frames());
		final SparseMapParameters maps = p.maps();
		options.addProperty("density", maps.density());
		options.addProperty("distribution", lower(maps.distribution()));
		options.addProperty("amplitudes", maps.amplitudeMinimum() + "," + maps.amplitudeMaximum());
		options.addProperty("amplitude-sigma", maps.amplitudeSigma());
		options.addProperty("nonnegative", maps.nonNegative());
		options.addProperty("min-distance", maps.minimumDistance());
		options.addProperty("boundary", p.boundary() == SceneBoundary.CYCLIC ? "periodic" : "extended");
		options.addProperty("bias", biases(p));
		options.addProperty(noiseOption(p.noise().kind()), p.noise().level());
		options.addProperty("seed", p.seed());
		return options;
	}

	/** One value if all frames share it. */
	private static String biases(final PhantomParameters p) {
		final List<String> biases = IntStream.range(0, p.frames()).mapToObj(t -> Double.toString(p.bias(t)))
			.collect(Collectors.toList());
		return new HashSet<>(biases).size() == 1 ? biases.get(0) : String.join(",", biases);
	}

	private static String noiseOption(final Noise.Kind kind) {
		switch (kind) {
			case SNR:
				return "snr";
			case POISSON:
				return "photons";
			default:
				// no noise is noise of standard deviation 0
				return "sigma";
		}
	}

	private static String lower(final Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}
}
