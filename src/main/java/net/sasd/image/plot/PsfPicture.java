/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;

import net.sasd.evaluate.experiment.HeatMapPanel;
import net.sasd.image.AtomicFile;
import net.sasd.smlm.psf.PsfShape;
import net.sasd.smlm.psf.PsfSpline;

import org.jfree.chart.JFreeChart;

/**
 * A point spread function for the eye: from above with its widths, and as a surface ([L] Fig. 25). Works without a
 * display. Stateless and thread-safe.
 */
public final class PsfPicture {

	private static final int SCALE = 2, WIDTH = 430, HEIGHT = 370, TITLE = 30;
	/** What the chart is lower than wide, so that x and y have about the same scale. */
	private static final int LOWER = 20;
	/** Samples per pixel of the camera, from above and of the surface. */
	private static final int FINE = 10, COARSE = 5;

	private PsfPicture() {}

	/**
	 * Writes the picture as PNG, atomically.
	 *
	 * @throws IllegalArgumentException if the file cannot be written
	 */
	public static void write(final PsfSpline psf, final double pixelSize, final String name, final Path png) {
		final BufferedImage image = draw(psf, pixelSize, name);
		AtomicFile.write(png, out -> Png.write(image, false, out));
	}

	/**
	 * @param pixelSize side of the camera's pixels in nm
	 * @param name of the stack
	 */
	public static BufferedImage draw(final PsfSpline psf, final double pixelSize, final String name) {
		final BufferedImage image = new BufferedImage(SCALE * 2 * WIDTH, SCALE * (TITLE + HEIGHT),
			BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			g.scale(SCALE, SCALE);
			g.setColor(Color.WHITE);
			g.fillRect(0, 0, 2 * WIDTH, TITLE + HEIGHT);
			title(g, psf, pixelSize, name);
			fromAbove(psf, pixelSize).draw(g, new Rectangle2D.Double(0, TITLE + LOWER, WIDTH, HEIGHT - 2 *
				LOWER));
			final double[][] surface = samples(psf, COARSE);
			new Surface(surface, new ColourScale(0, most(surface)), new Rectangle2D.Double(WIDTH, TITLE, WIDTH, HEIGHT)).draw(g,
				psf.reach() * pixelSize, "nm");
		}
		finally {
			g.dispose();
		}
		return image;
	}

	private static void title(final Graphics2D g, final PsfSpline psf, final double pixelSize, final String name) {
		final PsfShape shape = new PsfShape(psf);
		final String figures = String.format(Locale.ROOT, ": FWHM %.4g nm along x, %.4g nm along y", shape.fwhmX *
			pixelSize, shape.fwhmY * pixelSize);
		g.setColor(Style.INK);
		g.setFont(Style.TITLE);
		final int room = 2 * WIDTH - 20 - g.getFontMetrics().stringWidth("..." + figures);
		String shown = name;
		while (shown.length() > 1 && g.getFontMetrics().stringWidth(shown) > room)
			shown = shown.substring(0, shown.length() - 1);
		final String text = (shown.equals(name) ? name : shown + "...") + figures;
		g.drawString(text, (2 * WIDTH - g.getFontMetrics().stringWidth(text)) / 2, TITLE - 8);
	}

	private static JFreeChart fromAbove(final PsfSpline psf, final double pixelSize) {
		final double[][] values = samples(psf, FINE);
		final double[] places = new double[values.length];
		for (int i = 0; i < places.length; i++)
			places[i] = (i - places.length / 2) * pixelSize / FINE;
		final JFreeChart chart = HeatMapChart.of(new HeatMapPanel("", "x (nm)", "y (nm)", "% of the light in a pixel",
			places, places, values).range(Math.min(0, least(values)), most(values)));
		// rows of images run downwards
		chart.getXYPlot().getRangeAxis().setInverted(true);
		return chart;
	}

	/** @return per cent of the light in a pixel, [row][column], to where hardly any light is left */
	private static double[][] samples(final PsfSpline psf, final int density) {
		final int middle = density * psf.reach();
		final double[][] values = new double[2 * middle + 1][2 * middle + 1];
		for (int j = -middle; j <= middle; j++)
			for (int i = -middle; i <= middle; i++)
				values[middle + j][middle + i] = 100 * psf.at(i / (double) density, j / (double) density);
		return values;
	}

	private static double most(final double[][] values) {
		double most = 0;
		for (final double[] row : values)
			for (final double value : row)
				most = Math.max(most, value);
		return most;
	}

	private static double least(final double[][] values) {
		double least = Double.POSITIVE_INFINITY;
		for (final double[] row : values)
			for (final double value : row)
				least = Math.min(least, value);
		return least;
	}
}
