/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.nio.file.Path;

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
		final double[][] motifs = new double[slices.count()][slices.height() * slices.width()];
		final float[] slice = new float[slices.height() * slices.width()];
		for (int k = 0; k < motifs.length; k++) {
			slices.read(k, slice);
			for (int i = 0; i < slice.length; i++)
				motifs[k][i] = slice[i];
		}
		return new StartMotifs(checked(file, slices.height(), slices.width(), motifs), slices.height(),
			slices.width());
	}

	/** Refuses what cannot be scaled to unit norm, and names the file. */
	static Motifs checked(final Path file, final int rows, final int columns, final double[][] motifs) {
		for (int k = 0; k < motifs.length; k++) {
			double largest = 0;
			for (int i = 0; i < motifs[k].length; i++) {
				final double value = motifs[k][i];
				if (Double.isNaN(value) || Double.isInfinite(value)) throw new IllegalArgumentException("Start motif " +
					(k + 1) + " in " + file + " is " + value + " at row " + i / columns + ", column " + i % columns +
					"; give finite numbers.");
				largest = Math.max(largest, Math.abs(value));
			}
			if (largest == 0) throw new IllegalArgumentException("Start motif " + (k + 1) + " in " + file +
				" is 0 everywhere; give one with structure.");
		}
		return new Motifs(rows, columns, motifs);
	}
}
