/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

/**
 * How dense activations may be and still be told apart, by the papers' rule of thumb ([L] section 2).
 * <p>
 * {@code θ_c = n^(−p)}, n the motif's number of entries: p = 1/2 for a spike-like motif (μ_s = 0), 3/4 for a random
 * one, 1 for a smooth one (μ_s = 1). In between p is linear in μ_s on both sides of the shift-coherence of a random
 * motif, about {@code √(2 ln n / n)}. An order of magnitude, no sharp border. Stateless and thread-safe.
 * </p>
 */
final class CriticalDensity {

	private CriticalDensity() {}

	/**
	 * @param entries n ≥ 1
	 * @param shiftCoherence μ_s in 0 … 1
	 * @return θ_c in 0 … 1
	 */
	static double of(final int entries, final double shiftCoherence) {
		return Math.pow(entries, -exponent(entries, shiftCoherence));
	}

	private static double exponent(final int entries, final double mu) {
		final double random = entries < 2 ? 0.5 : Math.min(0.5, Math.sqrt(2 * Math.log(entries) / entries));
		return mu < random ? 0.5 + 0.25 * mu / random : 0.75 + 0.25 * (Math.min(1, mu) - random) / (1 - random);
	}
}
