/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.ArrayList;
import java.util.List;

import net.sasd.phantom.PhantomRandom.Purpose;

/**
 * Makes phantoms: {@code y_t = sum_k a_k (*) x_kt + b_t + noise}.
 * <p>
 * Motifs, sites and amplitudes of each map, and the noise of each frame have random numbers of their own, so
 * changing one of them, or adding frames or motifs, leaves the rest as it was; in an open scene the sites
 * depend on the motif's size through the scene's. Sums are double. Cost: activations × motif size, no FFT;
 * memory T (K + 4) h w floats. Thread-safe.
 * </p>
 */
public final class PhantomGenerator {

	private PhantomGenerator() {}

	/**
	 * @param p what is wanted; validated first
	 * @return the phantom, the same bits for the same parameters
	 * @throws IllegalArgumentException naming the field, its value and the remedy
	 */
	public static Phantom generate(final PhantomParameters p) {
		p.validate();
		final double[][] motifs = motifs(p);
		final float[][][] maps = new float[p.frames()][motifs.length][p.height() * p.width()];
		final List<Activation> outside = new ArrayList<>();
		final double[][] scene = scene(p, motifs, maps, outside);
		final NoiseApplication noise = new NoiseApplication(p.noise(), p.seed());
		final double sigma = noise.sigma(scene);
		final float[][] frames = noise.apply(scene, sigma);
		return new Phantom(p, motifs, maps, outside, toFloat(scene), frames, sigma);
	}

	private static double[][] motifs(final PhantomParameters p) {
		final double[][] motifs = new double[p.motifs().size()][];
		for (int k = 0; k < motifs.length; k++)
			motifs[k] = p.motifs().get(k).draw(p.motifHeight(), p.motifWidth(),
				PhantomRandom.substream(p.seed(), Purpose.MOTIF, k));
		return motifs;
	}

	/** Fills {@code maps} and {@code outside}, returns the clean frames with bias. */
	private static double[][] scene(final PhantomParameters p, final double[][] motifs,
		final float[][][] maps, final List<Activation> outside)
	{
		final SceneGeometry geometry = new SceneGeometry(p);
		final ActivationSampler sampler = new ActivationSampler(p.maps(), geometry, p.seed());
		final double[][] clean = new double[maps.length][p.height() * p.width()];
		for (int t = 0; t < maps.length; t++) {
			for (int k = 0; k < motifs.length; k++)
				for (final Activation a : sampler.sample(t, k)) {
					geometry.add(clean[t], motifs[k], a.row(), a.column(), a.amplitude());
					if (geometry.inField(a.row(), a.column()))
						maps[t][k][a.row() * p.width() + a.column()] = a.amplitude();
					else outside.add(a);
				}
			for (int i = 0; i < clean[t].length; i++)
				clean[t][i] += p.bias(t);
		}
		return clean;
	}

	private static float[][] toFloat(final double[][] grids) {
		final float[][] floats = new float[grids.length][];
		for (int t = 0; t < grids.length; t++) {
			floats[t] = new float[grids[t].length];
			for (int i = 0; i < floats[t].length; i++)
				floats[t][i] = (float) grids[t][i];
		}
		return floats;
	}
}
