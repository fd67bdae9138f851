/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleInsets;

/** Fonts, colours, markers and strokes that all figures share. */
final class Style {

	static final Color INK = new Color(0x222222);
	static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
	static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
	static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
	private static final Font PANEL_TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);
	private static final Color GRID = new Color(0xdddddd);
	/** Okabe and Ito's colours, which people with colour vision deficiency can tell apart; their yellow is too pale. */
	private static final int[] COLOURS = { 0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xe69f00, 0x000000,
		0x7f7f7f };
	private static final Shape[] MARKERS = { new Ellipse2D.Double(-3, -3, 6, 6), new Rectangle2D.Double(-2.8, -2.8, 5.6,
		5.6), triangle(-1), triangle(1), diamond() };

	private Style() {}

	static Color colour(final int index) {
		return new Color(COLOURS[index % COLOURS.length]);
	}

	static Shape marker(final int index) {
		return MARKERS[index % MARKERS.length];
	}

	static Stroke stroke(final float width, final boolean dashed) {
		return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashed ? new float[] { 5, 3 } : null,
			0);
	}

	static void axis(final ValueAxis axis) {
		axis.setLabelFont(LABEL);
		axis.setTickLabelFont(TICK);
		axis.setLabelPaint(INK);
		axis.setTickLabelPaint(INK);
		axis.setAxisLinePaint(INK);
		axis.setTickMarkPaint(INK);
	}

	static void plot(final XYPlot plot) {
		plot.setBackgroundPaint(Color.WHITE);
		plot.setOutlinePaint(INK);
		plot.setDomainGridlinePaint(GRID);
		plot.setRangeGridlinePaint(GRID);
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		plot.setInsets(new RectangleInsets(2, 4, 2, 12));
	}

	static JFreeChart chart(final String title, final XYPlot plot, final boolean legend) {
		final JFreeChart chart = new JFreeChart(title.isEmpty() ? null : title, PANEL_TITLE, plot, legend);
		chart.setBackgroundPaint(Color.WHITE);
		chart.setPadding(new RectangleInsets(2, 2, 2, 2));
		if (!title.isEmpty()) chart.getTitle().setPaint(INK);
		final LegendTitle names = chart.getLegend();
		if (names != null) {
			names.setItemFont(TICK);
			names.setFrame(BlockBorder.NONE);
			names.setBackgroundPaint(Color.WHITE);
		}
		return chart;
	}

	private static Shape triangle(final int up) {
		return polygon(-3.4, -2.6 * up, 3.4, -2.6 * up, 0, 3.6 * up);
	}

	private static Shape diamond() {
		return polygon(-3.8, 0, 0, -3.8, 3.8, 0, 0, 3.8);
	}

	private static Shape polygon(final double... places) {
		final Path2D path = new Path2D.Double();
		path.moveTo(places[0], places[1]);
		for (int i = 2; i < places.length; i += 2)
			path.lineTo(places[i], places[i + 1]);
		path.closePath();
		return path;
	}
}
