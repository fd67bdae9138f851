/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

/** One part of a figure, with a line above it. */
public abstract class Panel {

	/** The line above the panel; may be empty. */
	public final String title;

	/** For the kinds of panels in this package. */
	Panel(final String title) {
		this.title = title;
	}

	/** Calls the visitor's method for this kind of panel. */
	public abstract <T> T accept(PanelVisitor<T> visitor);
}
