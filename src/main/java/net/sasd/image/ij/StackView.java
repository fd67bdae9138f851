/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.gui.Overlay;
import ij.process.ImageProcessor;

/** The planes of another stack, which stay as they are whatever is done to these. Takes no memory. */
public final class StackView extends VirtualStack {

	private final ImageStack source;

	private StackView(final ImageStack source) {
		super(source.getWidth(), source.getHeight(), source.size());
		setBitDepth(source.getBitDepth());
		this.source = source;
	}

	/** @return a look at an image, with an overlay of its own */
	public static ImagePlus of(final ImagePlus image, final Overlay overlay, final String title) {
		final ImagePlus view = new ImagePlus(title, new StackView(image.getStack()));
		view.setDimensions(image.getNChannels(), image.getNSlices(), image.getNFrames());
		view.setCalibration(image.getCalibration());
		view.setDisplayRange(image.getDisplayRangeMin(), image.getDisplayRangeMax());
		view.setOverlay(overlay);
		return view;
	}

	@Override
	public ImageProcessor getProcessor(final int number) {
		return source.getProcessor(number).duplicate();
	}

	@Override
	public Object getPixels(final int number) {
		return getProcessor(number).getPixels();
	}

	@Override
	public String getSliceLabel(final int number) {
		return source.getSliceLabel(number);
	}
}
