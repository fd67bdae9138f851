/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A picture at several scales, each larger than the one before by √2, from one on which the kernel is at most 5
 * pixels across up to the picture itself. Immutable.
 */
final class Pyramid {

	private static final double STEP = Math.sqrt(2);
	/** Largest kernel on the coarsest scale. */
	private static final int COARSEST = 5;

	/** One scale. Immutable; the pixels are shared. */
	static final class Level {

		/** By how much this is smaller than the picture. */
		final double factor;
		/** Rows and columns of the pixels. */
		final int height, width;
		/** Rows and columns of the kernel, odd. */
		final int kernelSize;
		/** Row-major. */
		final float[] pixels;

		private Level(final float[] picture, final int height, final int width, final int kernelSize,
			final double factor)
		{
			this.factor = factor;
			this.height = Resampling.reduced(height, factor);
			this.width = Resampling.reduced(width, factor);
			this.kernelSize = Pyramid.kernelSize(kernelSize, factor);
			pixels = factor == 1 ? picture : Resampling.reduce(picture, height, width, factor);
		}
	}

	/** The scales, the coarsest first. */
	final List<Level> levels;

	Pyramid(final float[] picture, final int height, final int width, final int kernelSize) {
		final List<Level> fineToCoarse = new ArrayList<>();
		for (int i = 0; i < count(kernelSize); i++)
			fineToCoarse.add(new Level(picture, height, width, kernelSize, Math.pow(STEP, i)));
		Collections.reverse(fineToCoarse);
		levels = Collections.unmodifiableList(fineToCoarse);
	}

	/** @return the number of scales for a kernel */
	static int count(final int kernelSize) {
		int count = 1;
		while (kernelSize / Math.pow(STEP, count - 1) > COARSEST)
			count++;
		return count;
	}

	/** The next odd number, at least 3. */
	private static int kernelSize(final int size, final double factor) {
		final int reduced = (int) Math.ceil(size / factor - 1e-9);
		return Math.max(3, reduced + 1 - reduced % 2);
	}
}
