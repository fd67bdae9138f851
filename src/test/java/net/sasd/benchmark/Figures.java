/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The results of JMH, {@code -rf json}: for every benchmark and its parameters one figure. */
final class Figures {

	/** Time and unit of one benchmark. */
	static final class Figure {

		final double time;
		final String unit;

		private Figure(final double time, final String unit) {
			this.time = time;
			this.unit = unit;
		}
	}

	private Figures() {}

	/**
	 * @return figures by "Class.method parameter=value ...": the median of sampled times, elsewhere the least of the
	 *         measurements, for whatever else the machine does only adds
	 */
	static Map<String, Figure> read(final Path json) throws IOException {
		final Map<String, Figure> figures = new TreeMap<>();
		for (final JsonElement element : JsonParser.parseString(new String(Files.readAllBytes(json),
			StandardCharsets.UTF_8)).getAsJsonArray()) {
			final JsonObject result = element.getAsJsonObject(), metric = result.getAsJsonObject("primaryMetric");
			final StringBuilder name = new StringBuilder(result.get("benchmark").getAsString().replaceFirst(
				".*\\.(\\w+\\.\\w+)$", "$1"));
			if (result.has("params")) for (final Map.Entry<String, JsonElement> p : result.getAsJsonObject("params").entrySet())
				name.append(' ').append(p.getKey()).append('=').append(p.getValue().getAsString().replace(' ', '_'));
			figures.put(name.toString(), new Figure(time(result, metric), metric.get("scoreUnit").getAsString().replaceFirst(
				"/op", "")));
		}
		return figures;
	}

	private static double time(final JsonObject result, final JsonObject metric) {
		if (result.get("mode").getAsString().equals("sample")) return metric.getAsJsonObject("scorePercentiles").get(
			"50.0").getAsDouble();
		double least = Double.POSITIVE_INFINITY;
		for (final JsonElement fork : metric.getAsJsonArray("rawData"))
			for (final JsonElement time : (JsonArray) fork)
				least = Math.min(least, time.getAsDouble());
		return least;
	}
}
