/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Curves, points and spikes over two axes. Collects; not thread-safe. */
public final class PlotPanel extends Panel {

	/** The horizontal axis. */
	public final PanelAxis x;
	/** The vertical axis. */
	public final PanelAxis y;
	private final List<Series> series = new ArrayList<>();

	/** @param title above the panel; may be empty */
	public PlotPanel(final String title, final PanelAxis x, final PanelAxis y) {
		super(title);
		this.x = x;
		this.y = y;
	}

	/** Appends a series, which is drawn over those before. */
	public PlotPanel add(final Series one) {
		series.add(one);
		return this;
	}

	/** Appends a curve. */
	public PlotPanel line(final String name, final double[] xs, final double[] ys) {
		return add(Series.of(SeriesStyle.LINE, name, xs, ys));
	}

	/** Appends a dashed curve. */
	public PlotPanel dashed(final String name, final double[] xs, final double[] ys) {
		return add(Series.of(SeriesStyle.DASHED, name, xs, ys));
	}

	/** Appends a curve with a marker at each point. */
	public PlotPanel marked(final String name, final double[] xs, final double[] ys) {
		return add(Series.of(SeriesStyle.MARKED, name, xs, ys));
	}

	/** Appends points. */
	public PlotPanel points(final String name, final double[] xs, final double[] ys) {
		return add(Series.of(SeriesStyle.POINTS, name, xs, ys));
	}

	/** Appends spikes from 0. */
	public PlotPanel stems(final String name, final double[] xs, final double[] ys) {
		return add(Series.of(SeriesStyle.STEMS, name, xs, ys));
	}

	/** @return the series, in order */
	public List<Series> series() {
		return Collections.unmodifiableList(series);
	}

	@Override
	public <T> T accept(final PanelVisitor<T> visitor) {
		return visitor.plot(this);
	}
}
