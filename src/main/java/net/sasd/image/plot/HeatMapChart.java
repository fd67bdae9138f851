/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.awt.Color;

import net.sasd.evaluate.experiment.HeatMapPanel;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;

/** A matrix as coloured blocks with a colour scale. */
final class HeatMapChart {

	private HeatMapChart() {}

	static JFreeChart of(final HeatMapPanel panel) {
		final double[] x = panel.x(), y = panel.y();
		final boolean evenX = isEven(x), evenY = isEven(y);
		final ColourScale scale = scale(panel, x.length, y.length);
		final XYBlockRenderer blocks = new XYBlockRenderer();
		blocks.setBlockWidth(evenX ? step(x) : 1);
		blocks.setBlockHeight(evenY ? step(y) : 1);
		blocks.setPaintScale(scale);
		final XYPlot plot = new XYPlot(data(panel, evenX ? x : places(x), evenY ? y : places(y)), axis(panel.xLabel, x,
			evenX), axis(panel.yLabel, y, evenY), blocks);
		Style.plot(plot);
		plot.setDomainGridlinesVisible(false);
		plot.setRangeGridlinesVisible(false);
		final JFreeChart chart = Style.chart(panel.title, plot, false);
		chart.addSubtitle(legend(panel.scaleLabel, scale));
		return chart;
	}

	private static PaintScaleLegend legend(final String label, final ColourScale scale) {
		final NumberAxis axis = Axes.linear(label);
		final PaintScaleLegend legend = new PaintScaleLegend(scale, axis);
		legend.setPosition(RectangleEdge.RIGHT);
		legend.setStripWidth(14);
		legend.setSubdivisionCount(256);
		legend.setStripOutlineVisible(false);
		legend.setBackgroundPaint(Color.WHITE);
		legend.setMargin(new RectangleInsets(24, 2, 46, 4));
		return legend;
	}

	private static ColourScale scale(final HeatMapPanel panel, final int columns, final int rows) {
		double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < rows; i++)
			for (int j = 0; j < columns; j++) {
				if (!Double.isFinite(panel.value(i, j))) continue;
				low = Math.min(low, panel.value(i, j));
				high = Math.max(high, panel.value(i, j));
			}
		return new ColourScale(Double.isNaN(panel.low) ? low : panel.low, Double.isNaN(panel.high) ? high : panel.high);
	}

	private static DefaultXYZDataset data(final HeatMapPanel panel, final double[] x, final double[] y) {
		final double[][] points = new double[3][x.length * y.length];
		int count = 0;
		for (int i = 0; i < y.length; i++)
			for (int j = 0; j < x.length; j++) {
				points[0][count] = x[j];
				points[1][count] = y[i];
				points[2][count++] = panel.value(i, j);
			}
		final DefaultXYZDataset data = new DefaultXYZDataset();
		data.addSeries("", points);
		return data;
	}

	private static ValueAxis axis(final String label, final double[] values, final boolean even) {
		if (!even) {
			final NumberAxis axis = Axes.places(label, values);
			axis.setRange(-0.5, values.length - 0.5);
			return axis;
		}
		final NumberAxis axis = Axes.linear(label);
		axis.setRange(values[0] - step(values) / 2, values[values.length - 1] + step(values) / 2);
		return axis;
	}

	private static double[] places(final double[] values) {
		final double[] places = new double[values.length];
		for (int i = 0; i < places.length; i++)
			places[i] = i;
		return places;
	}

	private static double step(final double[] values) {
		return values.length == 1 ? 1 : (values[values.length - 1] - values[0]) / (values.length - 1);
	}

	private static boolean isEven(final double[] values) {
		final double step = step(values);
		for (int i = 1; i < values.length; i++)
			if (Math.abs(values[i] - values[i - 1] - step) > 1e-6 * step) return false;
		return step > 0;
	}
}
