/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Synthetic frames and the truth behind them; immutable, all arrays are copies.
 * <p>
 * Grids are row-major, {@code [y * width + x]}. An activation at row r, column c of a map puts the motif's
 * centre pixel {@code (p / 2, q / 2)} (integer division) at pixel (r, c) of the frame: entry (i, j) of the
 * motif lands on {@code (r - p/2 + i, c - q/2 + j)}.
 * </p>
 */
public final class Phantom {

	private final PhantomParameters parameters;
	private final double[][] motifs;
	private final float[][][] maps;
	private final List<Activation> outside;
	private final float[][] clean;
	private final float[][] frames;
	private final double sigma;

	Phantom(final PhantomParameters parameters, final double[][] motifs, final float[][][] maps,
		final List<Activation> outside, final float[][] clean, final float[][] frames, final double sigma)
	{
		this.parameters = parameters;
		this.motifs = motifs;
		this.maps = maps;
		this.outside = Collections.unmodifiableList(new ArrayList<>(outside));
		this.clean = clean;
		this.frames = frames;
		this.sigma = sigma;
	}

	/** @return what the phantom was made from, with the seed */
	public PhantomParameters parameters() {
		return parameters;
	}

	/** @return the noisy frames {@code [T][h * w]} */
	public float[][] frames() {
		return copy(frames);
	}

	/** @return the frames without noise, with bias, {@code [T][h * w]} */
	public float[][] cleanFrames() {
		return copy(clean);
	}

	/** @return the motifs {@code [K][p * q]}, each of unit Frobenius norm */
	public double[][] motifs() {
		final double[][] copy = new double[motifs.length][];
		for (int k = 0; k < copy.length; k++)
			copy[k] = motifs[k].clone();
		return copy;
	}

	/** @return the activations inside the field, {@code [T][K][h * w]} */
	public float[][][] maps() {
		final float[][][] copy = new float[maps.length][][];
		for (int t = 0; t < copy.length; t++)
			copy[t] = copy(maps[t]);
		return copy;
	}

	/** @return the activations outside the field that reach into it, unmodifiable; none if cyclic */
	public List<Activation> outsideActivations() {
		return outside;
	}

	/** @return the noise's standard deviation; for Poisson noise its root mean square over all pixels */
	public double noiseSigma() {
		return sigma;
	}

	private static float[][] copy(final float[][] grids) {
		final float[][] copy = new float[grids.length][];
		for (int t = 0; t < copy.length; t++)
			copy[t] = grids[t].clone();
		return copy;
	}
}
