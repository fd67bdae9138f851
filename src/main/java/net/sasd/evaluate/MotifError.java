/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import java.util.Arrays;

import net.sasd.analysis.CrossCorrelation;
import net.sasd.model.Motifs;

/**
 * The error of recovered motifs, blind to what blind deconvolution cannot know: shift, sign and order.
 * <p>
 * {@code error(a, a0) = 1 − max over ℓ of |⟨a, s_ℓ[a0]⟩|} for motifs of unit norm and zero-padded shifts:
 * 0 is perfect, 1 has nothing in common ([L] section 5.1). Stateless and thread-safe.
 * </p>
 */
public final class MotifError {

	private MotifError() {}

	/**
	 * Pairs found with true motifs, the most alike first, each found motif at most once.
	 *
	 * @param found what a solver recovered; may differ in size and number from the truth
	 * @param truth what was planted
	 * @return the error of each true motif, in the order of the truth; 1 where no found motif is left for it
	 */
	public static double[] of(final Motifs found, final Motifs truth) {
		final double[][] errors = new double[truth.count()][found.count()];
		for (int i = 0; i < errors.length; i++)
			for (int j = 0; j < found.count(); j++)
				errors[i][j] = 1 - CrossCorrelation.largest(truth.get(i), truth.height(), truth.width(),
					found.get(j), found.height(), found.width());
		return pair(errors);
	}

	private static double[] pair(final double[][] errors) {
		final double[] best = new double[errors.length];
		Arrays.fill(best, 1);
		final boolean[] paired = new boolean[errors.length], used = new boolean[errors[0].length];
		for (int round = 0; round < Math.min(paired.length, used.length); round++) {
			int row = -1, column = -1;
			for (int i = 0; i < paired.length; i++)
				for (int j = 0; j < used.length; j++)
					if (!paired[i] && !used[j] && (row < 0 || errors[i][j] < errors[row][column])) {
						row = i;
						column = j;
					}
			paired[row] = used[column] = true;
			best[row] = errors[row][column];
		}
		return best;
	}
}
