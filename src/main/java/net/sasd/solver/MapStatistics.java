/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;

/**
 * Sums over the entries of the maps in one proximal step from w to x⁺, with x
 * the maps before: what step size, restart, stopping rule and objective need.
 */
final class MapStatistics implements Serializable {

	private static final long serialVersionUID = 1;

	/** ‖x⁺ − w‖². */
	double distance;
	/** ⟨w − x⁺, x⁺ − x⟩; positive when the momentum points uphill. */
	double uphill;
	/** ‖x⁺ − x‖². */
	double change;
	/** ‖x⁺‖². */
	double norm;
	/** Penalty g(x⁺), without λ. */
	double penalty;
	/** Entries of x⁺ that are not zero. */
	long nonzeros;

	/** Adds the entries from … to − 1. */
	void add(final float[] w, final float[] x, final float[] next, final int from, final int to) {
		for (int i = from; i < to; i++) {
			final float n = next[i];
			// most entries are zero before and after, and add nothing
			if (n == 0f && w[i] == 0f && x[i] == 0f) continue;
			final double step = (double) n - w[i], moved = (double) n - x[i];
			distance += step * step;
			uphill -= step * moved;
			change += moved * moved;
			norm += (double) n * n;
			if (n != 0f) nonzeros++;
		}
	}

	/** Adds other sums. */
	void add(final MapStatistics other) {
		distance += other.distance;
		uphill += other.uphill;
		change += other.change;
		norm += other.norm;
		penalty += other.penalty;
		nonzeros += other.nonzeros;
	}
}
