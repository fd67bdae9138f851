/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;

import net.sasd.evaluate.experiment.ImagePanel;
import net.sasd.evaluate.experiment.Picture;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** An image with square pixels, in grey or in two colours about 0. */
final class ImageChart {

	private ImageChart() {}

	static JFreeChart of(final ImagePanel panel) {
		final Picture picture = panel.picture;
		final XYPlot plot = new FittedPlot(picture.width, picture.height);
		plot.addAnnotation(new XYDataImageAnnotation(paint(panel), 0, 0, picture.width, picture.height));
		return Style.chart(panel.title, plot, false);
	}

	private static Image paint(final ImagePanel panel) {
		final Picture picture = panel.picture;
		double least = Double.POSITIVE_INFINITY, most = Double.NEGATIVE_INFINITY;
		for (final float value : picture.pixels) {
			if (Float.isNaN(value)) continue;
			least = Math.min(least, value);
			most = Math.max(most, value);
		}
		if (panel.diverging) most = Math.max(Math.abs(least), Math.abs(most));
		final double low = Double.isNaN(panel.low) ? least : panel.low, high = Double.isNaN(panel.high) ? most : panel.high;
		final BufferedImage image = new BufferedImage(picture.width, picture.height, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < picture.pixels.length; i++)
			image.setRGB(i % picture.width, i / picture.width, panel.diverging ? diverging(picture.pixels[i] / high) : grey(
				(picture.pixels[i] - low) / (high - low)));
		return image;
	}

	private static int grey(final double part) {
		if (Double.isNaN(part)) return 0xffffff;
		final int level = (int) Math.round(255 * Math.max(0, Math.min(1, part)));
		return level << 16 | level << 8 | level;
	}

	/** Blue at −1, white at 0, red at 1. */
	private static int diverging(final double part) {
		if (Double.isNaN(part)) return 0xffffff;
		final double size = Math.min(1, Math.abs(part));
		final int full = part < 0 ? 0x2166ac : 0xb2182b;
		int colour = 0;
		for (int shift = 16; shift >= 0; shift -= 8)
			colour |= (int) Math.round(255 + size * ((full >> shift & 255) - 255)) << shift;
		return colour;
	}

	/** A plot without axes whose area keeps the shape of the image. */
	private static final class FittedPlot extends XYPlot {

		private static final long serialVersionUID = 1;

		private final double shape;

		FittedPlot(final int width, final int height) {
			super(null, hidden(width), hidden(height), null);
			shape = width / (double) height;
			setBackgroundPaint(Color.WHITE);
			setOutlineVisible(false);
			setDomainGridlinesVisible(false);
			setRangeGridlinesVisible(false);
			setInsets(new RectangleInsets(2, 6, 4, 6));
		}

		private static NumberAxis hidden(final int length) {
			final NumberAxis axis = new NumberAxis();
			axis.setRange(new Range(0, length));
			axis.setVisible(false);
			return axis;
		}

		@Override
		public void draw(final java.awt.Graphics2D g, final java.awt.geom.Rectangle2D area, final java.awt.geom.Point2D anchor,
			final org.jfree.chart.plot.PlotState parent, final org.jfree.chart.plot.PlotRenderingInfo info)
		{
			final double width = Math.min(area.getWidth(), area.getHeight() * shape), height = width / shape;
			super.draw(g, new java.awt.geom.Rectangle2D.Double(area.getCenterX() - width / 2, area.getCenterY() - height / 2,
				width, height), anchor, parent, info);
		}
	}
}
