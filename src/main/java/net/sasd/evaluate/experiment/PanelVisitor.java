/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

/**
 * Does something with each kind of panel.
 *
 * @param <T> what comes of it
 */
public interface PanelVisitor<T> {

	/** Curves, points and spikes. */
	T plot(PlotPanel panel);

	/** A matrix over two axes. */
	T heatMap(HeatMapPanel panel);

	/** An image. */
	T image(ImagePanel panel);
}
