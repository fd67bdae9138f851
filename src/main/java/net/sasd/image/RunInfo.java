/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

import net.sasd.model.Motifs;
import net.sasd.model.Solution;
import net.sasd.solver.Parameters;

/**
 * What was asked and how it ended, for the info of a result image. No wall-clock time is in
 * it: the same run writes the same files.
 */
public final class RunInfo {

	private RunInfo() {}

	/**
	 * Lists, in this order: version, status, objective, iterations, ffts, bias (one per frame, in the
	 * input's units), scale, every parameter under its name in {@link Parameters} (whether a bias was fitted
	 * is fitBias), and warning1, warning2, ...
	 */
	public static Map<String, String> entries(final Solution solution, final Parameters parameters) {
		final Map<String, String> entries = new LinkedHashMap<>();
		entries.put("version", Version.get());
		entries.put("status", solution.status.name());
		entries.put("objective", String.valueOf(solution.objective));
		entries.put("iterations", String.valueOf(solution.records.size()));
		entries.put("ffts", String.valueOf(solution.ffts()));
		entries.put("bias", biases(solution));
		entries.put("scale", String.valueOf(solution.scale));
		putParameters(entries, parameters);
		for (int i = 0; i < solution.warnings.size(); i++)
			entries.put("warning" + (i + 1), solution.warnings.get(i));
		return entries;
	}

	/** @return the entries as lines key=value */
	public static String describe(final Solution solution, final Parameters parameters) {
		return lines(entries(solution, parameters));
	}

	/** @return version and parameters as lines key=value, for runs with more than one solution */
	public static String describe(final Parameters parameters) {
		final Map<String, String> entries = new LinkedHashMap<>();
		entries.put("version", Version.get());
		putParameters(entries, parameters);
		return lines(entries);
	}

	private static String lines(final Map<String, String> entries) {
		final StringBuilder lines = new StringBuilder();
		entries.forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
		return lines.toString();
	}

	private static void putParameters(final Map<String, String> entries, final Parameters parameters) {
		for (final Field field : Parameters.class.getFields()) {
			if (Modifier.isStatic(field.getModifiers()) || field.getType() == Motifs.class) continue;
			try {
				// bias is the result
				entries.put(field.getName().equals("bias") ? "fitBias" : field.getName(), String.valueOf(field.get(parameters)));
			}
			catch (final IllegalAccessException e) {
				throw new IllegalStateException(e);
			}
		}
		entries.put("initialPatches", patches(parameters.initialPatches()));
		entries.put("initialMotifs", size(parameters.initialMotifs));
	}

	private static String biases(final Solution solution) {
		final StringJoiner biases = new StringJoiner(",");
		for (int t = 0; t < solution.frames(); t++)
			biases.add(String.valueOf(Values.bias(solution, t)));
		return biases.toString();
	}

	private static String patches(final int[][] patches) {
		if (patches == null) return "auto";
		final StringJoiner places = new StringJoiner(" ");
		for (final int[] patch : patches)
			places.add(patch[0] + "," + patch[1]);
		return places.toString();
	}

	private static String size(final Motifs motifs) {
		return motifs == null ? "none" : motifs.count() + " of " + motifs.height() + " x " + motifs.width();
	}
}
