/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.Boundary;

/** The checks behind {@link Parameters#validate()}: one sentence each, with the value and the remedy. */
final class ParameterChecks {

	private ParameterChecks() {}

	static Parameters check(final Parameters p) {
		require(p.motifs >= 1, "The number of motifs (motifs) is " + p.motifs + "; it must be at least 1.");
		require(p.motifHeight >= 1 && p.motifWidth >= 1, "The motif size is " + size(p.motifHeight, p.motifWidth) +
			"; both sides must be at least 1 pixel.");
		require(p.lambda > 0 && !Double.isInfinite(p.lambda), "The sparsity weight lambda is " + p.lambda +
			"; it must be a positive finite number, for example 0.1.");
		require(p.boundary != null, "The boundary is missing; choose PERIODIC or EXTENDED.");
		require(p.method != null, "The method is missing; choose ADM or IADM.");
		require(p.stepRule != null, "The step rule is missing; choose LIPSCHITZ or BACKTRACKING.");
		require(p.shiftRule != null, "The shift rule is missing; choose ENERGY or RECONSTRUCTION.");
		require(p.normalization != null, "The normalization is missing; choose MAX or NONE.");
		require(p.fixedMomentum >= 0 && p.fixedMomentum < 1, "The inertia (fixedMomentum) is " + p.fixedMomentum +
			"; it must be at least 0 (adaptive) and below 1, for example 0.9.");
		require(p.extraMapStepEvery >= 0, "The period of the second map step (extraMapStepEvery) is " +
			p.extraMapStepEvery + "; it must be 0 (never) or more.");
		require(p.continuation >= 0 && p.continuation < 1, "The continuation factor (continuation) is " +
			p.continuation + "; it must be 0 (off) or between 0 and 1, for example 0.95.");
		require(p.maxIterations >= 1, "The number of iterations (maxIterations) is " + p.maxIterations +
			"; it must be at least 1.");
		require(p.tolerance >= 0 && !Double.isInfinite(p.tolerance), "The tolerance is " + p.tolerance +
			"; it must be 0 (never stop early) or a small positive number, for example 1e-6.");
		require(p.polishIterations >= 0, "The number of polishing iterations (polishIterations) is " +
			p.polishIterations + "; it must be 0 or more.");
		checkSchemes(p);
		checkStart(p);
		return p;
	}

	private static void checkSchemes(final Parameters p) {
		require(p.homotopyPrecision >= 0 && !Double.isInfinite(p.homotopyPrecision),
			"The precision of homotopy (homotopyPrecision) is " + p.homotopyPrecision +
				"; it must be 0 (one iteration per lambda) or positive, for example 0.1.");
		require(p.huber >= 0 && !Double.isInfinite(p.huber), "The half-width of the Huber penalty (huber) is " +
			p.huber + "; it must be 0 (off) or a small positive number, for example a hundredth of lambda.");
		require(p.reweighting >= 0, "The number of reweighting rounds (reweighting) is " + p.reweighting +
			"; it must be 0 (off) or more, for example 5.");
		require(p.reweightingFloor > 0 && !Double.isInfinite(p.reweightingFloor),
			"The floor of reweighting (reweightingFloor) is " + p.reweightingFloor +
				"; it must be a positive finite number, for example 0.1.");
		require(p.start != null, "The start is missing; choose PATCH or RANDOM.");
		require(p.starts >= 1, "The number of starts (starts) is " + p.starts + "; it must be at least 1.");
		require(p.raceIterations >= 1, "The number of iterations of a race (raceIterations) is " + p.raceIterations +
			"; it must be at least 1.");
	}

	private static void checkStart(final Parameters p) {
		final int[][] patches = p.initialPatches();
		require(patches == null || p.initialMotifs == null,
			"Both start patches and start motifs are given; give one of them.");
		if (patches != null) {
			require(patches.length == p.motifs, "There are " + patches.length + " start patches for " + p.motifs +
				" motifs; give one per motif.");
			for (final int[] patch : patches)
				require(patch.length == 2, "A start patch has " + patch.length + " coordinates; give row and column.");
		}
		require(p.starts == 1 || patches == null && p.initialMotifs == null, "There are " + p.starts +
			" starts to race (starts), but patches or motifs to start from are given; leave one of them out.");
		require(p.starts == 1 || !p.twoStage, "There are " + p.starts +
			" starts to race (starts), but the two-stage method has one; set starts to 1.");
		if (p.initialMotifs == null) return;
		require(!p.twoStage || p.initialMotifs.height() == p.motifHeight && p.initialMotifs.width() == p.motifWidth,
			"The start motifs are " + size(p.initialMotifs.height(), p.initialMotifs.width()) +
				", but the two-stage method begins on the motif size " + size(p.motifHeight, p.motifWidth) +
				"; give start motifs of that size.");
		require(p.initialMotifs.count() == p.motifs, "There are " + p.initialMotifs.count() + " start motifs for " +
			p.motifs + " motifs; give one per motif.");
		require(p.initialMotifs.height() >= p.motifHeight && p.initialMotifs.width() >= p.motifWidth,
			"The start motifs are " + size(p.initialMotifs.height(), p.initialMotifs.width()) +
				", smaller than the motif size " + size(p.motifHeight, p.motifWidth) + "; choose a smaller motif size.");
	}

	static Parameters checkFor(final Parameters p, final int height, final int width) {
		require(p.motifHeight <= height && p.motifWidth <= width, "The motif size " + size(p.motifHeight,
			p.motifWidth) + " is larger than the image, " + size(height, width) + "; choose a smaller motif.");
		if (p.initialMotifs != null && p.boundary == Boundary.PERIODIC) require(p.initialMotifs.height() <= height &&
			p.initialMotifs.width() <= width, "The window of the start motifs, " + size(p.initialMotifs.height(),
				p.initialMotifs.width()) + ", is larger than the periodic image, " + size(height, width) +
				"; cut the start motifs or use the extended boundary.");
		final int[][] patches = p.initialPatches();
		if (patches != null) for (final int[] patch : patches)
			require(patch[0] >= 0 && patch[1] >= 0 && patch[0] + p.motifHeight <= height && patch[1] +
				p.motifWidth <= width, "The start patch at row " + patch[0] + ", column " + patch[1] + " of size " +
					size(p.motifHeight, p.motifWidth) + " leaves the image, " + size(height, width) +
					"; choose a place further inside.");
		return p;
	}

	private static String size(final int height, final int width) {
		return height + " x " + width + " (rows x columns)";
	}

	private static void require(final boolean condition, final String sentence) {
		if (!condition) throw new IllegalArgumentException(sentence);
	}
}
