/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

/** An axis of a panel. Immutable. */
public final class PanelAxis {

	/** What it measures, with its unit. */
	public final String label;
	/** True if the axis is logarithmic; values that are not positive are left out then. */
	public final boolean logarithmic;
	/** The smallest value that is shown, NaN to fit the data. */
	public final double low;
	/** The largest value that is shown, NaN to fit the data. */
	public final double high;

	private PanelAxis(final String label, final boolean logarithmic, final double low, final double high) {
		this.label = label;
		this.logarithmic = logarithmic;
		this.low = low;
		this.high = high;
	}

	/** @return a linear axis that fits the data */
	public static PanelAxis linear(final String label) {
		return new PanelAxis(label, false, Double.NaN, Double.NaN);
	}

	/** @return a logarithmic axis that fits the data */
	public static PanelAxis logarithmic(final String label) {
		return new PanelAxis(label, true, Double.NaN, Double.NaN);
	}

	/** @return the same axis from one value to another; NaN fits the data */
	public PanelAxis range(final double from, final double to) {
		return new PanelAxis(label, logarithmic, from, to);
	}
}
