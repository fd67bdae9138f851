/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import net.sasd.evaluate.experiment.Figure;
import net.sasd.image.plot.FigureWriter;

/** Figures as RGB images of ImageJ. Stateless and thread-safe. */
public final class FigureImage {

	private FigureImage() {}

	/** @throws IllegalArgumentException if the figure has no panel */
	public static ImagePlus of(final Figure figure, final String title) {
		return new ImagePlus(title, new ColorProcessor(FigureWriter.draw(figure)));
	}
}
