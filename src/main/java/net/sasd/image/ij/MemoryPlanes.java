/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import ij.ImagePlus;
import ij.ImageStack;

/** Planes in memory. */
final class MemoryPlanes implements PlaneStore.Planes {

	private final int width, height;
	private final List<float[]> planes = new ArrayList<>();

	MemoryPlanes(final int width, final int height) {
		this.width = width;
		this.height = height;
	}

	@Override
	public void add(final float[] plane) {
		planes.add(plane.clone());
	}

	@Override
	public ImagePlus finish(final String[] labels, final Function<ImageStack, ImagePlus> image) {
		final ImageStack stack = new ImageStack(width, height);
		for (int i = 0; i < planes.size(); i++)
			stack.addSlice(labels[i], planes.get(i));
		return image.apply(stack);
	}

	@Override
	public void close() {
		planes.clear();
	}
}
