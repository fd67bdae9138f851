/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import net.sasd.solver.Parameters;

/** Parameters as a macro gives them to Blind Deconvolution, or of several motifs to Dictionary Learning. */
final class MacroText {

	private MacroText() {}

	/** @return such as {@code motif_size=9x9 lambda=0.0213 motifs=2}: motif size, λ, and what is not the default */
	static String of(final Parameters p, final Effort effort) {
		final Map<String, Object> values = values(p), defaults = values(effort.builder().build());
		final StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "motif_size=%dx%d lambda=%.4g",
			p.motifHeight, p.motifWidth, p.lambda));
		if (effort != Effort.STANDARD) text.append(" effort=").append(lower(effort));
		text.append(values.entrySet().stream().filter(entry -> !Objects.equals(entry.getValue(), defaults.get(entry
			.getKey()))).map(entry -> " " + entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining()));
		return text.toString();
	}

	private static Map<String, Object> values(final Parameters p) {
		final Map<String, Object> values = new LinkedHashMap<>();
		values.put("motifs", p.motifs);
		values.put("nonnegative", p.nonNegative);
		values.put("nonnegative_motif", p.nonNegativeMotifs);
		values.put("reweighting", p.reweighting);
		values.put("bias", p.bias);
		values.put("boundary", lower(p.boundary));
		values.put("normalize", lower(p.normalization));
		values.put("solver", lower(p.method));
		values.put("two_stage", p.twoStage);
		values.put("polish", p.polishIterations);
		values.put("max_iterations", p.maxIterations);
		values.put("tolerance", p.tolerance);
		values.put("seed", p.seed);
		return values;
	}

	private static String lower(final Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}
}
