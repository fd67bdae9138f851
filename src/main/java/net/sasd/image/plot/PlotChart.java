/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

import net.sasd.evaluate.experiment.PlotPanel;
import net.sasd.evaluate.experiment.Series;
import net.sasd.evaluate.experiment.SeriesStyle;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Curves, points and spikes: one data set and one renderer per series, so that each has its own style. */
final class PlotChart {

	private final PlotPanel panel;
	private final XYPlot plot = new XYPlot();
	private boolean named;

	PlotChart(final PlotPanel panel) {
		this.panel = panel;
		plot.setDomainAxis(Axes.of(panel.x));
		plot.setRangeAxis(Axes.of(panel.y));
		Style.plot(plot);
		for (int i = 0; i < panel.series().size(); i++)
			add(i, panel.series().get(i));
		Axes.tidy(plot.getDomainAxis());
		Axes.tidy(plot.getRangeAxis());
	}

	JFreeChart chart() {
		return Style.chart(panel.title, plot, named);
	}

	private void add(final int index, final Series series) {
		final XYLineAndShapeRenderer renderer = renderer(series, index);
		final boolean lines = series.style != SeriesStyle.POINTS && series.style != SeriesStyle.STEMS;
		final boolean markers = series.style == SeriesStyle.POINTS || series.style == SeriesStyle.MARKED;
		renderer.setSeriesLinesVisible(0, lines);
		renderer.setSeriesShapesVisible(0, markers);
		renderer.setSeriesShape(0, Style.marker(index));
		renderer.setSeriesPaint(0, Style.colour(index));
		final Stroke stroke = Style.stroke(1.6f, series.style == SeriesStyle.DASHED);
		renderer.setSeriesStroke(0, stroke);
		renderer.setDrawSeriesLineAsPath(!series.hasBand());
		renderer.setSeriesVisibleInLegend(0, !series.name.isEmpty());
		named |= !series.name.isEmpty();
		plot.setDataset(index, data(series));
		plot.setRenderer(index, renderer);
		if (series.style == SeriesStyle.STEMS) stems(renderer);
	}

	/** The stems are error bars; markers hardly wider than they give the legend something to show. */
	private void stems(final XYLineAndShapeRenderer renderer) {
		plot.setRangeZeroBaselineVisible(true);
		renderer.setSeriesShapesVisible(0, true);
		renderer.setSeriesShape(0, new Ellipse2D.Double(-0.8, -0.8, 1.6, 1.6));
		renderer.setLegendShape(0, new Rectangle2D.Double(-7, -0.8, 14, 1.6));
	}

	private XYLineAndShapeRenderer renderer(final Series series, final int index) {
		if (series.hasBand()) {
			final DeviationRenderer band = new DeviationRenderer(true, true);
			band.setAlpha(0.25f);
			band.setSeriesFillPaint(0, Style.colour(index));
			return band;
		}
		if (!series.hasBars() && series.style != SeriesStyle.STEMS) return new XYLineAndShapeRenderer();
		final XYErrorRenderer bars = new XYErrorRenderer();
		bars.setDrawXError(false);
		bars.setErrorPaint(Style.colour(index));
		bars.setErrorStroke(Style.stroke(1.2f, false));
		bars.setCapLength(series.style == SeriesStyle.STEMS ? 0 : 5);
		return bars;
	}

	private XYIntervalSeriesCollection data(final Series series) {
		// the name may repeat another's, but a key must not be null
		final XYIntervalSeries points = new XYIntervalSeries(series.name, false, true);
		for (int i = 0; i < series.size(); i++) {
			final double x = series.x(i), y = series.y(i);
			if (panel.x.logarithmic && !(x > 0) || series.style == SeriesStyle.STEMS && y == 0) continue;
			final boolean drawable = !panel.y.logarithmic || y > 0;
			final double low = series.style == SeriesStyle.STEMS ? Math.min(0, y) : series.low(i);
			final double high = series.style == SeriesStyle.STEMS ? Math.max(0, y) : series.high(i);
			points.add(x, x, x, drawable ? y : Double.NaN, low, high);
		}
		final XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
		data.addSeries(points);
		return data;
	}
}
