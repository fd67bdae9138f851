/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A function of two variables as a surface seen from above and one side, on a floor with its axes: the painter's
 * algorithm, from the farthest patch to the nearest. Stateless but for what it draws.
 */
final class Surface {

	/** The viewer is turned so far around the vertical axis, and sees the floor so much shortened. */
	private static final double COS = Math.cos(Math.toRadians(35)), SIN = Math.sin(Math.toRadians(35)), TILT = 0.42;
	/** Height of the largest value, where the floor's side is 1. */
	private static final double TALL = 0.75;
	private static final int MARGIN = 34;

	private final double[][] values;
	private final double most;
	private final ColourScale colours;
	private final double scale, x0, y0;

	/** @param values [row][column], the first row is at the back; at least two of each */
	Surface(final double[][] values, final ColourScale colours, final Rectangle2D area) {
		this.values = values;
		this.colours = colours;
		most = colours.getUpperBound();
		final double width = COS + SIN, height = TILT * width + TALL;
		scale = Math.min((area.getWidth() - 2 * MARGIN) / width, (area.getHeight() - 2 * MARGIN) / height);
		x0 = area.getCenterX() - scale * (COS - SIN) / 2;
		y0 = area.getCenterY() + scale * (TALL - TILT * width) / 2;
	}

	/** @param half what the sides of the floor reach from and to, @param unit of it */
	void draw(final Graphics2D g, final double half, final String unit) {
		floor(g, half, unit);
		g.setStroke(Style.stroke(0.4f, false));
		final int rows = values.length, columns = values[0].length;
		for (int j = 0; j + 1 < rows; j++)
			for (int i = 0; i + 1 < columns; i++) {
				final Path2D patch = polygon(corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1));
				final Color colour = (Color) paint((values[j][i] + values[j][i + 1] + values[j + 1][i] + values[j + 1][i + 1]) / 4);
				g.setColor(colour);
				g.fill(patch);
				g.setColor(colour.darker());
				g.draw(patch);
			}
	}

	private void floor(final Graphics2D g, final double half, final String unit) {
		g.setStroke(Style.stroke(1, false));
		g.setColor(Style.INK);
		g.draw(polygon(place(0, 0, 0), place(1, 0, 0), place(1, 1, 0), place(0, 1, 0)));
		g.setFont(Style.TICK);
		for (final double t : new double[] { 0, 0.5, 1 }) {
			final String text = Axes.number((2 * t - 1) * half);
			label(g, text, place(t, 1, 0), -14, 20);
			label(g, text, place(1, t, 0), 22, 8);
		}
		g.setFont(Style.LABEL);
		label(g, "x (" + unit + ")", place(0.25, 1, 0), -30, 32);
		label(g, "y (" + unit + ")", place(1, 0.75, 0), 44, 18);
	}

	private static void label(final Graphics2D g, final String text, final Point2D at, final int dx, final int dy) {
		g.drawString(text, (float) (at.getX() + dx - g.getFontMetrics().stringWidth(text) / 2.0), (float) (at.getY() + dy));
	}

	private Paint paint(final double value) {
		return colours.getPaint(value);
	}

	private Point2D corner(final int i, final int j) {
		return place(i / (values[0].length - 1.0), j / (values.length - 1.0), values[j][i] / most);
	}

	/** @return where a place of the floor, 0 to 1 each, and a height, 0 to 1, lie on the paper */
	private Point2D place(final double x, final double y, final double z) {
		return new Point2D.Double(x0 + scale * (x * COS - y * SIN), y0 + scale * (TILT * (x * SIN + y * COS) - TALL * z));
	}

	private static Path2D polygon(final Point2D... corners) {
		final Path2D path = new Path2D.Double();
		path.moveTo(corners[0].getX(), corners[0].getY());
		for (int k = 1; k < corners.length; k++)
			path.lineTo(corners[k].getX(), corners[k].getY());
		path.closePath();
		return path;
	}
}
