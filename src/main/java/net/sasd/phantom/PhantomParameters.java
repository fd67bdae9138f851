/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a phantom shall look like; immutable, made by {@link #builder()}, checked once by {@link #validate()}.
 */
public final class PhantomParameters {

	private final int height;
	private final int width;
	private final int frames;
	private final int motifHeight;
	private final int motifWidth;
	private final List<MotifShape> motifs;
	private final SparseMapParameters maps;
	private final SceneBoundary boundary;
	private final double[] bias;
	private final Noise noise;
	private final long seed;

	PhantomParameters(final PhantomParametersBuilder b) {
		height = b.height;
		width = b.width;
		frames = b.frames;
		motifHeight = b.motifHeight;
		motifWidth = b.motifWidth;
		motifs = b.motifs == null ? null : Collections.unmodifiableList(new ArrayList<>(b.motifs));
		maps = b.maps;
		boundary = b.boundary;
		bias = b.bias == null ? null : b.bias.clone();
		noise = b.noise;
		seed = b.seed;
	}

	/** @return a builder with the defaults */
	public static PhantomParametersBuilder builder() {
		return new PhantomParametersBuilder();
	}

	/** @return a builder that starts from these values */
	public PhantomParametersBuilder toBuilder() {
		return builder().size(height, width).frames(frames).motifSize(motifHeight, motifWidth).motifs(motifs)
			.maps(maps).boundary(boundary).bias(bias).noise(noise).seed(seed);
	}

	/** @return h, rows of a frame */
	public int height() {
		return height;
	}

	/** @return w, columns of a frame */
	public int width() {
		return width;
	}

	/** @return T, the number of frames */
	public int frames() {
		return frames;
	}

	/** @return p, rows of a motif */
	public int motifHeight() {
		return motifHeight;
	}

	/** @return q, columns of a motif */
	public int motifWidth() {
		return motifWidth;
	}

	/** @return the K shapes, unmodifiable */
	public List<MotifShape> motifs() {
		return motifs;
	}

	/** @return how activations are drawn */
	public SparseMapParameters maps() {
		return maps;
	}

	/** @return what lies beyond the border */
	public SceneBoundary boundary() {
		return boundary;
	}

	/**
	 * @param frame index from 0
	 * @return the bias of that frame
	 */
	public double bias(final int frame) {
		return bias.length == 1 ? bias[0] : bias[frame];
	}

	/** @return the noise */
	public Noise noise() {
		return noise;
	}

	/** @return the seed of all random numbers */
	public long seed() {
		return seed;
	}

	/**
	 * Refuses values out of range before any work.
	 *
	 * @throws IllegalArgumentException naming the field, its value and the remedy
	 */
	public void validate() {
		Check.that(height > 0, "height", height, "use at least 1 pixel");
		Check.that(width > 0, "width", width, "use at least 1 pixel");
		Check.that(frames > 0, "frames", frames, "use at least 1");
		MotifSampling.checkWindow(motifHeight, motifWidth);
		Check.that(motifHeight <= height, "motif height", motifHeight, "use at most the height " + height);
		Check.that(motifWidth <= width, "motif width", motifWidth, "use at most the width " + width);
		final long area = ((long) height + motifHeight) * ((long) width + motifWidth);
		Check.that(area < Integer.MAX_VALUE, "size", height + " x " + width,
			"use less than 2^31 pixels with the motif's margin");
		Check.that(motifs != null && !motifs.isEmpty() && !motifs.contains(null), "motifs", motifs,
			"give at least one shape and no null");
		for (final MotifShape motif : motifs)
			motif.validate(motifHeight, motifWidth);
		Check.that(boundary != null, "boundary", null, "use CYCLIC or OPEN");
		Check.that(maps != null, "maps", null, "give SparseMapParameters");
		maps.validate();
		validatePacking();
		Check.that(bias != null && (bias.length == 1 || bias.length == frames), "bias",
			Arrays.toString(bias), "give one value, or one for each of the " + frames + " frames");
		for (final double b : bias)
			Check.finite(b, "bias", "use finite values");
		Check.that(noise != null, "noise", null, "use Noise.none()");
		noise.validate();
	}

	/** Random placement jams at a cover of about 0.55 in the plane and 0.75 on a line; stay well below. */
	private void validatePacking() {
		final double d = maps.minimumDistance();
		if (d <= 1) return;
		final boolean line = height == 1 || width == 1;
		final double limit = line ? 0.65 / d : 0.5 / (d * d);
		Check.that(maps.density() <= limit, "density", maps.density(), "at minimum distance " + d +
			" use at most " + limit);
	}
}
