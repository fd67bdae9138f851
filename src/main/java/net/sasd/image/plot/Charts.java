/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import net.sasd.evaluate.experiment.HeatMapPanel;
import net.sasd.evaluate.experiment.ImagePanel;
import net.sasd.evaluate.experiment.PanelVisitor;
import net.sasd.evaluate.experiment.PlotPanel;

import org.jfree.chart.JFreeChart;

/** The chart of each kind of panel. */
final class Charts implements PanelVisitor<JFreeChart> {

	@Override
	public JFreeChart plot(final PlotPanel panel) {
		return new PlotChart(panel).chart();
	}

	@Override
	public JFreeChart heatMap(final HeatMapPanel panel) {
		return HeatMapChart.of(panel);
	}

	@Override
	public JFreeChart image(final ImagePanel panel) {
		return ImageChart.of(panel);
	}
}
