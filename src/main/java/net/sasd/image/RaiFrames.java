/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import net.imglib2.Dimensions;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;
import net.sasd.model.FrameSource;

/**
 * The frames of an ImgLib2 image of any real type, storage and view. The dimensions are
 * x, y and, if there are three, the frames last. Pixels are read when asked for, never
 * changed; frames may be read from several threads at once.
 */
public final class RaiFrames implements FrameSource {

	private final RandomAccessibleInterval<? extends RealType<?>> image;

	/**
	 * Looks at an image.
	 *
	 * @throws IllegalArgumentException if it has not two or three dimensions, is empty, a frame is too large for
	 *           an array, or its pixels are not real numbers
	 */
	public RaiFrames(final RandomAccessibleInterval<? extends RealType<?>> image) {
		final int n = image.numDimensions();
		if (n != 2 && n != 3) throw new IllegalArgumentException("The image has " + n +
			" dimensions; slice it to x, y, or x, y and frames.");
		for (int d = 0; d < n; d++)
			if (image.dimension(d) < 1 || image.dimension(d) > Integer.MAX_VALUE) throw new IllegalArgumentException(
				"The image is " + size(image) + " pixels; every side must be at least 1 and fit an int.");
		if (image.dimension(0) * image.dimension(1) > Integer.MAX_VALUE) throw new IllegalArgumentException(
			"A frame of the image is " + size(image) + " pixels, more than an array holds; crop it.");
		// a script's generics are not checked by any compiler
		final Object pixel = image.getType();
		if (!(pixel instanceof RealType)) throw new IllegalArgumentException("The pixels are " +
			pixel.getClass().getSimpleName() + "; convert the image to real numbers, such as FloatType.");
		this.image = image;
	}

	@Override
	public int count() {
		return image.numDimensions() == 2 ? 1 : (int) image.dimension(2);
	}

	@Override
	public int height() {
		return (int) image.dimension(1);
	}

	@Override
	public int width() {
		return (int) image.dimension(0);
	}

	@Override
	public void read(final int t, final float[] frame) {
		final RandomAccessibleInterval<? extends RealType<?>> plane =
			image.numDimensions() == 2 ? image : Views.hyperSlice(image, 2, image.min(2) + t);
		int i = 0;
		for (final RealType<?> pixel : Views.flatIterable(plane))
			frame[i++] = pixel.getRealFloat();
	}

	private static String size(final Dimensions image) {
		final StringBuilder size = new StringBuilder();
		for (int d = 0; d < image.numDimensions(); d++)
			size.append(d == 0 ? "" : " x ").append(image.dimension(d));
		return size.toString();
	}
}
