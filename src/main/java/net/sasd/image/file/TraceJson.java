/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import net.sasd.image.Version;
import net.sasd.trace.TraceParameters;
import net.sasd.trace.TraceSolution;

/** The figures of spikes in traces: time constants in seconds, one entry per trace, and what was asked for. */
final class TraceJson {

	private TraceJson() {}

	static JsonObject write(final List<TraceSolution> solutions, final TraceParameters parameters) {
		final JsonObject json = new JsonObject();
		json.addProperty("version", Version.get());
		json.addProperty("kernel", parameters.kernel.name());
		json.addProperty("trendDegree", parameters.trendDegree);
		json.addProperty("scale", parameters.scale.name());
		json.addProperty("evidence", parameters.evidence);
		json.addProperty("amplitudeShare", parameters.amplitudeShare);
		json.add("parameters", ParametersJson.write(parameters.solver));
		final JsonArray groups = new JsonArray();
		solutions.forEach(solution -> groups.add(group(solution)));
		json.add("groups", groups);
		return json;
	}

	/** Traces that share their kernels. */
	private static JsonObject group(final TraceSolution solution) {
		final JsonObject json = new JsonObject();
		json.addProperty("status", solution.solver.status.name());
		json.add("timeConstantsInSeconds", JsonText.numbers(solution.timeConstants()));
		json.addProperty("samplesPerSecond", solution.traces().samplesPerSecond);
		json.addProperty("iterations", solution.solver.records.size());
		json.add("seconds", JsonText.number(solution.solver.seconds()));
		final JsonArray warnings = new JsonArray();
		solution.warnings.forEach(warnings::add);
		json.add("warnings", warnings);
		final JsonArray traces = new JsonArray();
		for (int t = 0; t < solution.traces().count(); t++) {
			final JsonObject trace = new JsonObject();
			trace.addProperty("name", solution.traces().names.get(t));
			trace.addProperty("spikes", solution.spikes.of(t).size());
			trace.add("noise", JsonText.number(solution.noise(t)));
			trace.add("scale", JsonText.number(solution.scale(t)));
			traces.add(trace);
		}
		json.add("traces", traces);
		return json;
	}
}
