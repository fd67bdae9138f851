/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

/** How a series is drawn. */
public enum SeriesStyle {
	/** A curve. */
	LINE,
	/** A dashed curve. */
	DASHED,
	/** A curve with a marker at each point. */
	MARKED,
	/** Markers alone. */
	POINTS,
	/** A vertical line from 0 to each point: spikes. */
	STEMS
}
