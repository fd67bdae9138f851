/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Panels in a grid, filled row by row, below a title. Collects; not thread-safe. */
public final class Figure {

	/** What it is called in the file name, after the experiment's; empty for an experiment's only figure. */
	public final String name;
	/** The line above all panels. */
	public final String title;
	/** Panels beside each other, 1 or more. */
	public final int columns;
	private final List<Panel> panels = new ArrayList<>();
	private int panelWidth = 440;
	private int panelHeight = 320;

	/**
	 * @param name for the file name; may be empty
	 * @param title above all panels
	 * @param columns panels beside each other
	 * @throws IllegalArgumentException if there are no columns
	 */
	public Figure(final String name, final String title, final int columns) {
		if (columns < 1) throw new IllegalArgumentException("The figure has " + columns +
			" columns; give 1 or more.");
		this.name = name;
		this.title = title;
		this.columns = columns;
	}

	/** Appends a panel. */
	public Figure add(final Panel panel) {
		panels.add(panel);
		return this;
	}

	/** Sets the size of every panel, in units of which a text line is about 14 high. Default 440 × 320. */
	public Figure panelSize(final int width, final int height) {
		panelWidth = width;
		panelHeight = height;
		return this;
	}

	/** @return the panels, in order */
	public List<Panel> panels() {
		return Collections.unmodifiableList(panels);
	}

	/** @return width of a panel */
	public int panelWidth() {
		return panelWidth;
	}

	/** @return height of a panel */
	public int panelHeight() {
		return panelHeight;
	}
}
