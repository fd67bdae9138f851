/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.ImagePlus;
import ij.process.ImageProcessor;
import net.sasd.image.MotifSlices;
import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;

/** Motifs from an ImageJ image with one slice per motif, such as the NAME-motifs of an earlier run. Stateless. */
public final class MotifStack {

	private MotifStack() {}

	/**
	 * Reads all slices, whatever ROI there is. Each motif is scaled to unit norm.
	 *
	 * @param image never changed
	 * @throws IllegalArgumentException if there is no image, it is in colour, or a slice is no motif
	 */
	public static Motifs read(final ImagePlus image) {
		if (image == null) throw new IllegalArgumentException("There are no motifs; open an image with one slice per " +
			"motif, such as the NAME-motifs of an earlier run.");
		ImagePlusInput.check(image, 1);
		return MotifSlices.read(new FrameSource() {

			@Override
			public int count() {
				return image.getStackSize();
			}

			@Override
			public int height() {
				return image.getHeight();
			}

			@Override
			public int width() {
				return image.getWidth();
			}

			@Override
			public void read(final int t, final float[] frame) {
				final ImageProcessor slice = image.getStackSize() == 1 ? image.getProcessor() : image.getStack().getProcessor(
					t + 1);
				for (int i = 0; i < frame.length; i++)
					frame[i] = slice.getf(i);
			}
		}, "the image \"" + image.getTitle() + "\"");
	}
}
