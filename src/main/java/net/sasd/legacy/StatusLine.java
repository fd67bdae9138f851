/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import java.awt.Canvas;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;

/** A few lines of a dialog for a sentence that changes. AWT's labels neither wrap nor keep their place. */
final class StatusLine extends Canvas {

	private static final long serialVersionUID = 1;
	private static final int LINES = 3;
	private static final Color ALARM = new Color(190, 0, 0);

	private String text = "";
	private Color color = Color.BLACK;

	/** Shows a sentence in black. */
	void tell(final String sentence) {
		show(sentence, Color.BLACK);
	}

	/** Shows a sentence in red. */
	void warn(final String sentence) {
		show(sentence, ALARM);
	}

	private void show(final String sentence, final Color ink) {
		if (sentence.equals(text) && ink.equals(color)) return;
		text = sentence;
		color = ink;
		repaint();
	}

	@Override
	public Dimension getPreferredSize() {
		final FontMetrics metrics = getFontMetrics(getFont());
		return new Dimension(metrics.charWidth('n') * 50, LINES * metrics.getHeight());
	}

	@Override
	public Dimension getMinimumSize() {
		return getPreferredSize();
	}

	@Override
	public void paint(final Graphics graphics) {
		final FontMetrics metrics = graphics.getFontMetrics();
		graphics.setColor(color);
		int baseline = metrics.getAscent();
		StringBuilder line = new StringBuilder();
		for (final String word : text.split("\\s+")) {
			if (line.length() > 0 && metrics.stringWidth(line + " " + word) > getWidth()) {
				graphics.drawString(line.toString(), 0, baseline);
				baseline += metrics.getHeight();
				line = new StringBuilder();
			}
			line.append(line.length() > 0 ? " " : "").append(word);
		}
		graphics.drawString(line.toString(), 0, baseline);
	}
}
