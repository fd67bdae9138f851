/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.util.List;

import net.sasd.image.filter.MoleculeFilter;

import picocli.CommandLine.Option;

/** Which molecules are drawn and written. */
final class FilterOptions {

	@Option(names = "--intensity", paramLabel = "MIN,MAX", split = ",", hideParamSyntax = true, order = 15, description =
		"Only molecules with so many photons; Infinity is no bound. Default: all.")
	private List<Double> intensity;

	@Option(names = "--uncertainty", paramLabel = "MIN,MAX", split = ",", hideParamSyntax = true, order = 16,
		description = "Only molecules with such an uncertainty in nanometres. Default: all.")
	private List<Double> uncertainty;

	@Option(names = "--filter", paramLabel = "FORMULA", order = 17, description =
		"Only molecules for which this is true: names frame, x, y, intensity, background, uncertainty; + - * / %% ^; " +
			"< <= > >= == !=; & | !; abs, sqrt, log, exp, sin, cos, min, max, pow. Default: all.")
	private String filter;

	/** @return which molecules count, to which more can be added */
	MoleculeFilter.Builder filter() {
		final MoleculeFilter.Builder builder = MoleculeFilter.builder();
		if (intensity != null) builder.intensity(pair(intensity, "intensity").get(0), intensity.get(1));
		if (uncertainty != null) builder.uncertainty(pair(uncertainty, "uncertainty").get(0), uncertainty.get(1));
		if (filter != null) builder.formula(filter);
		return builder;
	}

	/** @throws IllegalArgumentException if a range has not two ends */
	static <T> List<T> pair(final List<T> range, final String name) {
		if (range.size() != 2) throw new IllegalArgumentException("The range --" + name + " is " + range +
			"; give two numbers, for example --" + name + " 1,500.");
		return range;
	}
}
