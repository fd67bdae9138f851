/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import java.util.ArrayList;
import java.util.List;

import net.sasd.smlm.psf.PsfSampler;

/**
 * Where the residual looks like one more molecule: {@code z(p) = Σ w r f / √(Σ w f²)}, in standard deviations of the
 * noise. Not thread-safe.
 */
final class MatchedFilter {

	private final int reach, side;
	private final double[] f, squared;

	MatchedFilter(final PsfSampler sampler) {
		side = sampler.side();
		reach = side / 2;
		f = new double[side * side];
		sampler.sample(0, 0, f, new double[f.length], new double[f.length], 0);
		squared = new double[f.length];
		for (int q = 0; q < f.length; q++)
			squared[q] = f[q] * f[q];
	}

	/** A place worth trying. */
	static final class Candidate {

		final double x, y, amplitude, score;

		Candidate(final double x, final double y, final double amplitude, final double score) {
			this.x = x;
			this.y = y;
			this.amplitude = amplitude;
			this.score = score;
		}
	}

	/** @return local maxima of z above a threshold, between the pixels, best first */
	List<Candidate> find(final Scene scene, final double threshold) {
		final int w = scene.width, h = scene.height;
		final double[] z = new double[w * h], a = new double[w * h];
		for (int y = 0; y < h; y++)
			for (int x = 0; x < w; x++) {
				double signal = 0, energy = 0;
				for (int j = Math.max(0, y - reach); j <= Math.min(h - 1, y + reach); j++) {
					int q = (j - y + reach) * side + Math.max(0, x - reach) - x + reach;
					for (int p = j * w + Math.max(0, x - reach), end = j * w + Math.min(w - 1, x + reach); p <= end; p++, q++) {
						signal += scene.weights[p] * scene.residual[p] * f[q];
						energy += scene.weights[p] * squared[q];
					}
				}
				if (energy <= 0) continue;
				z[y * w + x] = signal / Math.sqrt(energy);
				a[y * w + x] = signal / energy;
			}
		final List<Candidate> found = new ArrayList<>();
		for (int y = 0; y < h; y++)
			for (int x = 0; x < w; x++) {
				final int p = y * w + x;
				if (z[p] > threshold && isPeak(z, x, y, w, h)) found.add(new Candidate(x + vertex(z, p, 1, x, w), y + vertex(z, p,
					w, y, h), a[p], z[p]));
			}
		found.sort((c, d) -> Double.compare(d.score, c.score));
		return found;
	}

	private static boolean isPeak(final double[] z, final int x, final int y, final int w, final int h) {
		for (int j = Math.max(0, y - 1); j <= Math.min(h - 1, y + 1); j++)
			for (int i = Math.max(0, x - 1); i <= Math.min(w - 1, x + 1); i++) {
				final double other = z[j * w + i], own = z[y * w + x];
				if (other > own || other == own && j * w + i < y * w + x) return false;
			}
		return true;
	}

	/** The parabola's top through three values, at most half a pixel away. */
	private static double vertex(final double[] z, final int p, final int stride, final int at, final int size) {
		if (at == 0 || at == size - 1) return 0;
		final double left = z[p - stride], right = z[p + stride], bend = left - 2 * z[p] + right;
		return bend < 0 ? Math.max(-0.5, Math.min(0.5, (left - right) / (2 * bend))) : 0;
	}
}
