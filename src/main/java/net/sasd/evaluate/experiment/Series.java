/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

/** Points of a plot, in order. Immutable; a NaN makes a gap. */
public final class Series {

	/** How it is drawn. */
	public final SeriesStyle style;
	/** What the legend calls it; empty keeps it out of the legend. */
	public final String name;
	private final double[] x;
	private final double[] y;
	private final double[] low;
	private final double[] high;
	private final boolean band;

	private Series(final SeriesStyle style, final String name, final double[] x, final double[] y, final double[] low,
		final double[] high, final boolean band)
	{
		if (x.length != y.length || low != null && (low.length != x.length || high.length != x.length))
			throw new IllegalArgumentException("Series " + name + " has " + x.length + " x and " + y.length +
				" y; they and their bounds must be equally many.");
		this.style = style;
		this.name = name;
		this.x = x.clone();
		this.y = y.clone();
		this.low = low == null ? null : low.clone();
		this.high = high == null ? null : high.clone();
		this.band = band;
	}

	/** @throws IllegalArgumentException if x and y are not equally many */
	public static Series of(final SeriesStyle style, final String name, final double[] x, final double[] y) {
		return new Series(style, name, x, y, null, null, false);
	}

	/** @return values over their index, from 0 */
	public static Series of(final SeriesStyle style, final String name, final double[] y) {
		final double[] x = new double[y.length];
		for (int i = 0; i < x.length; i++)
			x[i] = i;
		return of(style, name, x, y);
	}

	/** @return the same points with an error bar each, from one value of y to another */
	public Series withBars(final double[] from, final double[] to) {
		return new Series(style, name, x, y, from, to, false);
	}

	/** @return the same points with a shaded band about them, from one value of y to another */
	public Series withBand(final double[] from, final double[] to) {
		return new Series(style, name, x, y, from, to, true);
	}

	/** @return number of points */
	public int size() {
		return x.length;
	}

	/** @return x of point i */
	public double x(final int i) {
		return x[i];
	}

	/** @return y of point i */
	public double y(final int i) {
		return y[i];
	}

	/** @return the lower bound of point i, y where there are no bounds */
	public double low(final int i) {
		return low == null ? y[i] : low[i];
	}

	/** @return the upper bound of point i, y where there are no bounds */
	public double high(final int i) {
		return high == null ? y[i] : high[i];
	}

	/** @return true if there is an error bar at each point */
	public boolean hasBars() {
		return low != null && !band;
	}

	/** @return true if there is a shaded band */
	public boolean hasBand() {
		return band;
	}
}
