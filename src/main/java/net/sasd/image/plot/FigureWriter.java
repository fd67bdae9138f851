/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

import net.sasd.evaluate.experiment.Figure;
import net.sasd.evaluate.experiment.Panel;
import net.sasd.evaluate.experiment.PlotPanel;
import net.sasd.image.AtomicFile;

import org.jfree.chart.JFreeChart;

/**
 * Draws the figure of an experiment, its panels in a grid below its title, and writes it as a PNG file.
 * Works without a display. Stateless and thread-safe.
 */
public final class FigureWriter {

	/** Pixels per unit of a figure: text of 13 units is as large as 9 points at 200 dots per inch. */
	private static final int SCALE = 2;
	private static final int TITLE_HEIGHT = 30;

	private FigureWriter() {}

	/**
	 * Writes a figure as PNG, atomically.
	 *
	 * @throws IllegalArgumentException if the file cannot be written or the figure has no panel
	 */
	public static void write(final Figure figure, final Path png) {
		final BufferedImage image = draw(figure);
		final boolean lines = figure.panels().stream().allMatch(panel -> panel instanceof PlotPanel);
		AtomicFile.write(png, out -> Png.write(image, lines, out));
	}

	/**
	 * @return the figure, drawn
	 * @throws IllegalArgumentException if the figure has no panel
	 */
	public static BufferedImage draw(final Figure figure) {
		final int count = figure.panels().size();
		if (count == 0) throw new IllegalArgumentException("The figure " + figure.title +
			" has no panel; add one before it is drawn.");
		final int columns = Math.min(figure.columns, count), rows = (count + columns - 1) / columns;
		final int width = columns * figure.panelWidth(), height = TITLE_HEIGHT + rows * figure.panelHeight();
		final BufferedImage image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		try {
			g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			g.scale(SCALE, SCALE);
			g.setColor(Color.WHITE);
			g.fillRect(0, 0, width, height);
			title(g, figure.title, width);
			for (int i = 0; i < count; i++)
				chart(figure.panels().get(i)).draw(g, new Rectangle2D.Double(i % columns * figure.panelWidth(),
					TITLE_HEIGHT + i / columns * figure.panelHeight(), figure.panelWidth(), figure.panelHeight()));
		}
		finally {
			g.dispose();
		}
		return image;
	}

	private static JFreeChart chart(final Panel panel) {
		return panel.accept(new Charts());
	}

	private static void title(final Graphics2D g, final String title, final int width) {
		g.setColor(Style.INK);
		g.setFont(Style.TITLE);
		final int length = g.getFontMetrics().stringWidth(title);
		if (length > width - 20) g.setFont(Style.TITLE.deriveFont(Style.TITLE.getSize2D() * (width - 20) / length));
		g.drawString(title, (width - g.getFontMetrics().stringWidth(title)) / 2, TITLE_HEIGHT - 8);
	}
}
