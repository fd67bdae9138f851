/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

/**
 * The distance of a recovered spike train from the true one, blind to a shift:
 * {@code min over ℓ of ‖x0 − s_ℓ[x]‖₂} with cyclic shifts s_ℓ, {@code s_ℓ[x]_i = x_(i − ℓ)} ([L] 6.1.1, figures 17
 * and 18). The scale is that of a kernel of unit norm. Immutable, thread-safe.
 */
public final class SpikeTrainDistance {

	/** min over ℓ of ‖x0 − s_ℓ[x]‖₂. */
	public final double distance;
	/** The shift ℓ of the found train at which it is reached, −m / 2 < ℓ ≤ m / 2; of several the smallest. */
	public final int lag;

	private SpikeTrainDistance(final double distance, final int lag) {
		this.distance = distance;
		this.lag = lag;
	}

	/**
	 * Tries all shifts. Cost: the product of the numbers of nonzeros.
	 *
	 * @param truth x0
	 * @param found x, as long as x0, in units of a unit-norm kernel and of the signal that x0 belongs to
	 * @throws IllegalArgumentException if the lengths differ or are 0
	 */
	public static SpikeTrainDistance of(final double[] truth, final double[] found) {
		final int m = truth.length;
		if (m == 0 || found.length != m) throw new IllegalArgumentException("The true train has " + m +
			" samples and the found one " + found.length + "; give two of one length above 0.");
		final double[] correlation = new double[m];
		for (int i = 0; i < m; i++) {
			if (truth[i] == 0) continue;
			for (int j = 0; j < m; j++)
				if (found[j] != 0) correlation[i >= j ? i - j : i - j + m] += truth[i] * found[j];
		}
		int best = 0;
		for (int lag = 1; lag <= m / 2; lag++) {
			if (correlation[lag] > correlation[best]) best = lag;
			if (correlation[m - lag] > correlation[best]) best = m - lag;
		}
		double sum = 0;
		for (int i = 0; i < m; i++) {
			final double difference = truth[(i + best) % m] - found[i];
			sum += difference * difference;
		}
		return new SpikeTrainDistance(Math.sqrt(sum), best > m / 2 ? best - m : best);
	}
}
