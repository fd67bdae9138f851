/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.nio.file.Path;
import java.util.List;

import net.sasd.solver.ParametersBuilder;

import picocli.CommandLine.Option;

/** Where the solver starts: from patches or motifs that are given, or from patches that it chooses itself. */
final class StartOptions {

	@Option(names = "--init-patch", paramLabel = "ROW,COLUMN", order = 30, converter = PatchConverter.class,
		description = "Top left pixel, counted from 0, of the patch that a motif starts from; once per motif. " +
			"Default: chosen from the image with --seed.")
	private List<int[]> patches;

	@Option(names = "--init-file", paramLabel = "FILE", order = 31, description =
		"Start from motifs in a file: a TIFF with one slice per motif, or NAME.f64 (little-endian float64, " +
			"[motif][row][column]) with NAME.json beside it, whose keys K and kernel_window ([rows, columns]) " +
			"tell the layout. Their size sets the window that the motifs are found in, otherwise 3N - 2. Default: " +
			"none.")
	private Path file;

	private StartMotifs motifs;

	/** Reads the file, if there is one. */
	void read() {
		if (file != null) motifs = StartMotifs.read(file);
	}

	/** @return the number of motifs that the start has, or null if it leaves that open */
	Integer count() {
		if (motifs != null) return motifs.motifs.count();
		return patches == null ? null : Integer.valueOf(patches.size());
	}

	/** Overlays what was given. */
	void applyTo(final ParametersBuilder builder) {
		// a given start leaves nothing to race for
		if (motifs != null || patches != null) builder.starts(1);
		if (motifs != null) {
			builder.motifSize(motifs.rows, motifs.columns).initialMotifs(motifs.motifs).initialPatches((int[][]) null);
		}
		if (patches != null) {
			// both at once is a contradiction, which the parameters' own check tells
			if (motifs == null) builder.initialMotifs(null);
			builder.initialPatches(patches.toArray(new int[0][]));
		}
	}
}
