/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

/** A matrix over two axes, its values as colours with a scale beside it; NaN is left blank. Immutable. */
public final class HeatMapPanel extends Panel {

	/** What is on the horizontal axis. */
	public final String xLabel;
	/** What is on the vertical axis. */
	public final String yLabel;
	/** What the colours measure, with the unit. */
	public final String scaleLabel;
	/** The value of the scale's lower end; NaN fits the data. */
	public final double low;
	/** The value of the scale's upper end; NaN fits the data. */
	public final double high;
	private final double[] x;
	private final double[] y;
	private final double[][] values;

	private HeatMapPanel(final String[] texts, final double[] x, final double[] y, final double[][] values,
		final double low, final double high)
	{
		super(texts[0]);
		xLabel = texts[1];
		yLabel = texts[2];
		scaleLabel = texts[3];
		this.x = x.clone();
		this.y = y.clone();
		this.values = new double[values.length][];
		for (int i = 0; i < values.length; i++)
			this.values[i] = values[i].clone();
		this.low = low;
		this.high = high;
		if (values.length != y.length) throw new IllegalArgumentException("There are " + values.length +
			" rows, but " + y.length + " values of y; they must be equally many.");
		for (final double[] row : values)
			if (row.length != x.length) throw new IllegalArgumentException("A row has " + row.length +
				" values, but there are " + x.length + " values of x; they must be equally many.");
	}

	/**
	 * @param title above the panel; may be empty
	 * @param x of each column, ascending; evenly spaced ones make a numeric axis, others label each column
	 * @param y of each row, ascending and upwards, likewise
	 * @param values [row][column]
	 * @throws IllegalArgumentException if the matrix has not a row for each y and a column for each x
	 */
	public HeatMapPanel(final String title, final String xLabel, final String yLabel, final String scaleLabel,
		final double[] x, final double[] y, final double[][] values)
	{
		this(new String[] { title, xLabel, yLabel, scaleLabel }, x, y, values, Double.NaN, Double.NaN);
	}

	/** @return the same with colours from one value to another; NaN fits the data */
	public HeatMapPanel range(final double from, final double to) {
		return new HeatMapPanel(new String[] { title, xLabel, yLabel, scaleLabel }, x, y, values, from, to);
	}

	/** @return x of each column */
	public double[] x() {
		return x.clone();
	}

	/** @return y of each row */
	public double[] y() {
		return y.clone();
	}

	/** @return the value in a row and a column */
	public double value(final int row, final int column) {
		return values[row][column];
	}

	@Override
	public <T> T accept(final PanelVisitor<T> visitor) {
		return visitor.heatMap(this);
	}
}
