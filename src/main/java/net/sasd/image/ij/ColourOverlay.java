/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import net.sasd.image.DisplayRange;
import net.sasd.image.ImageMetadata;
import net.sasd.image.InputImage;

/**
 * The input in grey with the components in their motifs' colours, as RGB. Where a component is as bright as its
 * layer shows, there is its colour alone; elsewhere there is the input.
 */
public final class ColourOverlay {

	/** Most frames that are read to find the range of the input. */
	private static final int FRAMES = 32;

	private ColourOverlay() {}

	/**
	 * Makes NAME-overlay, one RGB slice per frame. On components that are a virtual stack it is a virtual stack too,
	 * which makes each plane when it is asked for it; otherwise it has pixels of its own.
	 *
	 * @param input what was solved
	 * @param components its NAME-components, in whose display ranges they are drawn
	 */
	public static ImagePlus of(final InputImage input, final ImagePlus components) {
		final boolean isVirtual = components.getStack().isVirtual();
		final OverlayStack made = new OverlayStack(input, range(input), components.getStack(), ends(components));
		ImageStack stack = made;
		if (!isVirtual) {
			stack = new ImageStack(made.getWidth(), made.getHeight());
			for (int t = 1; t <= made.getSize(); t++)
				stack.addSlice(made.getSliceLabel(t), made.getProcessor(t));
		}
		final ImageMetadata metadata = input.metadata();
		final ImagePlus image = new ImagePlus(metadata.name + "-overlay", stack);
		image.setDimensions(1, components.getNSlices(), components.getNFrames());
		image.setOpenAsHyperStack(stack.getSize() > 1);
		image.setCalibration(Calibrations.of(metadata));
		image.setProperty("Info", components.getInfoProperty());
		return image;
	}

	private static DisplayRange range(final InputImage input) {
		final RangeSample sample = new RangeSample(true);
		final float[] frame = new float[input.frames().height() * input.frames().width()];
		final int count = input.frames().count(), step = (count + FRAMES - 1) / FRAMES;
		for (int t = 0; t < count; t += step) {
			input.frames().read(t, frame);
			sample.add(frame);
		}
		return DisplayRange.picture(sample.values());
	}

	/** The values at which the components are shown brightest. */
	private static double[] ends(final ImagePlus components) {
		final double[] ends = new double[components.getNChannels()];
		for (int k = 0; k < ends.length; k++)
			ends[k] = components.isComposite() ? ((CompositeImage) components).getChannelLut(k + 1).max : components
				.getDisplayRangeMax();
		return ends;
	}
}
