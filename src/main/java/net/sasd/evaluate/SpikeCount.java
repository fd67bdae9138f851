/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Single spikes from an activation map whose spikes all have one known amplitude: within each run of nonzeros (a
 * single zero does not end it), a spike lies where the running sum passes ½, 3/2, 5/2, … amplitudes. So one event that
 * is spread over two samples counts once, and two within neighbouring samples count twice. Stateless, thread-safe.
 */
public final class SpikeCount {

	private SpikeCount() {}

	/**
	 * @param map x ≥ 0
	 * @param amplitude of one spike, above 0
	 * @return positions in samples, ascending
	 */
	public static double[] of(final double[] map, final double amplitude) {
		if (!(amplitude > 0)) throw new IllegalArgumentException("The amplitude of a spike is " + amplitude +
			"; it must be above 0.");
		final List<Double> positions = new ArrayList<>();
		double sum = 0, next = amplitude / 2;
		for (int i = 0; i < map.length; i++) {
			if (map[i] == 0 && (i == 0 || map[i - 1] == 0)) {
				sum = 0;
				next = amplitude / 2;
			}
			sum += map[i];
			for (; sum >= next; next += amplitude)
				positions.add((double) i);
		}
		return positions.stream().mapToDouble(Double::doubleValue).toArray();
	}
}
