/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import net.sasd.model.Motifs;

/**
 * How alike motifs are to their own shifts and to the shifts of each other, which decides how dense
 * activations may be and still be told apart.
 * <p>
 * Shifts are zero-padded, so nothing wraps around. Both figures lie in 0 … 1, have no unit, and cost n² per
 * motif or pair of motifs (n = entries of a motif). Rule of thumb for the densest activation map that can be
 * recovered: θ ≈ n^(−1/2) for a spike-like (μ_s near 0), n^(−3/4) for a random, n^(−1) for a smooth motif
 * (μ_s near 1). Source: [L] (2.1) for μ_s, section 6.1.2 for μ_m. Stateless and thread-safe.
 * </p>
 */
public final class Coherence {

	private Coherence() {}

	/**
	 * Shift-coherence {@code μ_s(a) = max over ℓ ≠ 0 of |⟨a, s_ℓ[a]⟩| / ‖a‖²}.
	 *
	 * @param motifs of unit norm
	 * @return μ_s of each motif, 0 for a single pixel
	 */
	public static double[] shift(final Motifs motifs) {
		final double[] coherence = new double[motifs.count()];
		for (int k = 0; k < coherence.length; k++)
			coherence[k] = CrossCorrelation.largestOffCentre(motifs.get(k), motifs.height(), motifs.width());
		return coherence;
	}

	/**
	 * Mutual coherence {@code μ_m(A) = max over i < j and ℓ of |⟨a_i, s_ℓ[a_j]⟩|}.
	 *
	 * @param motifs of unit norm
	 * @return μ_m, 0 if there is one motif alone
	 */
	public static double mutual(final Motifs motifs) {
		double coherence = 0;
		for (final double each : mutualOfEach(motifs))
			coherence = Math.max(coherence, each);
		return coherence;
	}

	/**
	 * Mutual coherence of each motif with the one most like it, {@code max over j ≠ i and ℓ of |⟨a_i, s_ℓ[a_j]⟩|}.
	 *
	 * @param motifs of unit norm
	 * @return one value per motif, 0 if there is one motif alone
	 */
	public static double[] mutualOfEach(final Motifs motifs) {
		final int h = motifs.height(), w = motifs.width();
		final double[] coherence = new double[motifs.count()];
		for (int i = 0; i < motifs.count(); i++)
			for (int j = i + 1; j < motifs.count(); j++) {
				final double pair = CrossCorrelation.largest(motifs.get(i), h, w, motifs.get(j), h, w);
				coherence[i] = Math.max(coherence[i], pair);
				coherence[j] = Math.max(coherence[j], pair);
			}
		return coherence;
	}
}
