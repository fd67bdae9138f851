/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.nio.file.Path;

import net.sasd.image.MotifSlices;
import net.sasd.image.ij.ImageFiles;
import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;

/** Start motifs from a file, and the size of motif to look for with them. Immutable. */
final class StartMotifs {

	/** The start motifs; their size is the window. */
	final Motifs motifs;
	/** Rows and columns of a motif: what the file says, otherwise the whole window. */
	final int rows, columns;

	StartMotifs(final Motifs motifs, final int rows, final int columns) {
		this.motifs = motifs;
		this.rows = rows;
		this.columns = columns;
	}

	/**
	 * Reads NAME.f64 with NAME.json, or an image with one slice per motif.
	 *
	 * @throws IllegalArgumentException with one sentence if the file cannot be used
	 */
	static StartMotifs read(final Path file) {
		if (file.toString().endsWith(".f64")) return RawStartMotifs.read(file);
		if (file.toString().endsWith(".json")) throw new IllegalArgumentException("The start file is " + file +
			", which describes the numbers beside it; give the .f64 file.");
		final FrameSource slices = ImageFiles.open(file).frames();
		return new StartMotifs(MotifSlices.read(slices, file.toString()), slices.height(), slices.width());
	}
}
