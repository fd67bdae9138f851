/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import net.sasd.image.filter.MoleculeFilter;

/** Conditions for molecules, as people type them. */
final class FilterText {

	private FilterText() {}

	/**
	 * @param intensity photons, least and most, or nothing
	 * @param uncertainty nanometres, least and most, or nothing
	 * @param formula or nothing
	 * @return the filter so far
	 * @throws IllegalArgumentException if one cannot be used
	 */
	static MoleculeFilter.Builder of(final String intensity, final String uncertainty, final String formula) {
		final MoleculeFilter.Builder builder = MoleculeFilter.builder();
		final double[] photons = TextValue.numbers(intensity, "range of intensities (intensity)", "500,Infinity", 2);
		if (photons != null) builder.intensity(photons[0], photons[1]);
		final double[] widths = TextValue.numbers(uncertainty, "range of uncertainties (uncertainty)", "0,25", 2);
		if (widths != null) builder.uncertainty(widths[0], widths[1]);
		if (!TextValue.isEmpty(formula)) builder.formula(formula);
		return builder;
	}
}
