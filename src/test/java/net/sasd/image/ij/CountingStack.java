/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.VirtualStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

/** A virtual stack that makes its planes when asked, each full of its number from 0, and counts. */
final class CountingStack extends VirtualStack {

	int reads;
	private final int count;

	CountingStack(final int width, final int height, final int count) {
		super(width, height, null, null);
		setBitDepth(32);
		this.count = count;
	}

	@Override
	public int getSize() {
		return count;
	}

	@Override
	public ImageProcessor getProcessor(final int n) {
		reads++;
		final FloatProcessor plane = new FloatProcessor(getWidth(), getHeight());
		plane.add(n - 1);
		return plane;
	}

	@Override
	public String getSliceLabel(final int n) {
		return null;
	}
}
