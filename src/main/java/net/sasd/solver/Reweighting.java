/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.Arrays;

/**
 * The weights of reweighted ℓ₁ ([L] Algorithm 7): {@code w_i = ε / (|x_i| + ε)}, [L] (B.7) times ε, so that λ
 * keeps its meaning: an entry that is zero pays λ as before, one that is clearly there pays next to
 * nothing and loses its bias. {@code ε = max(f · |x|_(i₀), 10⁻³)} with {@code i₀ = ⌈n / log(m / n)⌉}, n and m the
 * numbers of entries of motif and observation ([L] (B.9)); |x|_(i) are the entries of all maps of one motif in
 * falling order, i₀ counted per frame. A smaller factor f tells strong and weak entries apart more sharply.
 * Cost: sorting the non-zero entries. Not thread-safe.
 */
final class Reweighting {

	private static final double SMALLEST = 1e-3;

	private final double floor;
	private final double rank;

	/**
	 * @param floor f
	 * @param motif n
	 * @param pixels m
	 */
	Reweighting(final double floor, final int motif, final int pixels) {
		this.floor = floor;
		// one image that is hardly larger than its motif has no more than n activations to look at
		final double ratio = Math.max(Math.E, (double) pixels / motif);
		rank = Math.ceil(motif / Math.log(ratio));
	}

	/** Sets the weights of every map from the map itself; the penalty has changed afterwards. */
	void apply(final Descent descent) {
		apply(descent.local().frames, descent.local().lanes);
		descent.reset();
	}

	/** Sets the weights of every map from the map itself; Ψ is another afterwards. */
	void apply(final FrameMaps[] frames, final Lanes lanes) {
		final int count = frames[0].maps.length;
		for (final FrameMaps frame : frames)
			if (frame.weights == null) frame.weights = new float[count][frame.maps[0].length];
		for (int k = 0; k < count; k++) {
			final int motif = k;
			final float epsilon = (float) epsilon(frames, k);
			lanes.forEach((t, slot, work) -> weigh(frames[t].maps[motif], epsilon, frames[t].weights[motif]));
		}
	}

	private static void weigh(final float[] x, final float epsilon, final float[] weights) {
		for (int i = 0; i < x.length; i++)
			weights[i] = epsilon / (Math.abs(x[i]) + epsilon);
	}

	double epsilon(final FrameMaps[] frames, final int k) {
		int nonzeros = 0;
		for (final FrameMaps frame : frames)
			for (final float value : frame.maps[k])
				if (value != 0f) nonzeros++;
		final float[] sizes = new float[nonzeros];
		int next = 0;
		for (final FrameMaps frame : frames)
			for (final float value : frame.maps[k])
				if (value != 0f) sizes[next++] = Math.abs(value);
		Arrays.sort(sizes);
		final double wanted = rank * frames.length;
		final double size = wanted <= nonzeros ? sizes[nonzeros - (int) wanted] : 0;
		return Math.max(floor * size, SMALLEST);
	}
}
