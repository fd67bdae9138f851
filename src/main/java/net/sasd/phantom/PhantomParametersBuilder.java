/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Collects the values of {@link PhantomParameters}; not thread-safe. */
public final class PhantomParametersBuilder {

	int height = 128;
	int width = 128;
	int frames = 1;
	int motifHeight = 11;
	int motifWidth = 11;
	List<MotifShape> motifs = Collections.singletonList(GaussianMotif.ofFwhm(3.5));
	SparseMapParameters maps = SparseMapParameters.builder().build();
	SceneBoundary boundary = SceneBoundary.OPEN;
	double[] bias = { 0 };
	Noise noise = Noise.none();
	long seed = 1;

	PhantomParametersBuilder() {}

	/**
	 * @param h rows of a frame in pixels, at least 1; default 128
	 * @param w columns of a frame in pixels, at least 1; default 128
	 * @return this
	 */
	public PhantomParametersBuilder size(final int h, final int w) {
		height = h;
		width = w;
		return this;
	}

	/**
	 * @param count T, at least 1; default 1
	 * @return this
	 */
	public PhantomParametersBuilder frames(final int count) {
		frames = count;
		return this;
	}

	/**
	 * @param p rows of every motif, 1 ... height; default 11
	 * @param q columns of every motif, 1 ... width; default 11
	 * @return this
	 */
	public PhantomParametersBuilder motifSize(final int p, final int q) {
		motifHeight = p;
		motifWidth = q;
		return this;
	}

	/**
	 * @param shapes K shapes, at least one; default one Gaussian of 3.5 pixels FWHM
	 * @return this
	 */
	public PhantomParametersBuilder motifs(final MotifShape... shapes) {
		return motifs(Arrays.asList(shapes));
	}

	/**
	 * @param shapes K shapes, at least one
	 * @return this
	 */
	public PhantomParametersBuilder motifs(final List<MotifShape> shapes) {
		motifs = shapes;
		return this;
	}

	/**
	 * @param parameters of the activation maps, shared by all motifs and frames
	 * @return this
	 */
	public PhantomParametersBuilder maps(final SparseMapParameters parameters) {
		maps = parameters;
		return this;
	}

	/**
	 * @param value what lies beyond the border; default OPEN
	 * @return this
	 */
	public PhantomParametersBuilder boundary(final SceneBoundary value) {
		boundary = value;
		return this;
	}

	/**
	 * @param values one for all frames, or one for each; default 0
	 * @return this
	 */
	public PhantomParametersBuilder bias(final double... values) {
		bias = values;
		return this;
	}

	/**
	 * @param value the noise; default none
	 * @return this
	 */
	public PhantomParametersBuilder noise(final Noise value) {
		noise = value;
		return this;
	}

	/**
	 * @param value seed of all random numbers, any; default 1
	 * @return this
	 */
	public PhantomParametersBuilder seed(final long value) {
		seed = value;
		return this;
	}

	/** @return the parameters, not yet validated */
	public PhantomParameters build() {
		return new PhantomParameters(this);
	}
}
