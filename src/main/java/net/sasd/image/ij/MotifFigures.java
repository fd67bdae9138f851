/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.List;

import net.sasd.analysis.Coherence;
import net.sasd.analysis.Detection;
import net.sasd.analysis.MotifWidth;
import net.sasd.image.Values;
import net.sasd.model.Solution;

/** What is worth knowing about the motifs of one solution, in figures. Immutable. */
final class MotifFigures {

	/** Number of the solution's first frame, from 0. */
	final int firstFrame;
	/** Number of motifs, and rows and columns of each. */
	final int count, rows, columns;
	private final double[] energy, shift, mutual;
	private final int[] activations;
	private final MotifWidth[] widths;

	MotifFigures(final Solution solution, final int firstFrame, final List<Detection> detections) {
		this.firstFrame = firstFrame;
		count = solution.motifs.count();
		rows = solution.motifs.height();
		columns = solution.motifs.width();
		energy = Values.energyShares(solution);
		shift = Coherence.shift(solution.motifs);
		mutual = Coherence.mutualOfEach(solution.motifs);
		activations = new int[count];
		for (final Detection detection : detections)
			activations[detection.motif]++;
		widths = new MotifWidth[count];
		for (int k = 0; k < count; k++)
			widths[k] = MotifWidth.of(solution.motifs, k);
	}

	/** @return share of the explained energy, 0 ... 1 */
	double energy(final int k) {
		return energy[k];
	}

	/** @return number of detections */
	int activations(final int k) {
		return activations[k];
	}

	/** @return full widths at half maximum in pixels */
	MotifWidth width(final int k) {
		return widths[k];
	}

	/** @return likeness to its own shifts, 0 ... 1 */
	double shiftCoherence(final int k) {
		return shift[k];
	}

	/** @return likeness to the shifts of the motif most like it, 0 ... 1 */
	double mutualCoherence(final int k) {
		return mutual[k];
	}
}
