/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.ImageStack;
import ij.VirtualStack;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import net.sasd.image.DisplayRange;
import net.sasd.image.InputImage;
import net.sasd.image.preview.Colours;

/** The planes of a {@link ColourOverlay}, made when they are asked for. */
final class OverlayStack extends VirtualStack {

	private final InputImage input;
	private final DisplayRange range;
	private final ImageStack components;
	private final double[] ends;

	/** @param ends the values at which the components of each motif are brightest */
	OverlayStack(final InputImage input, final DisplayRange range, final ImageStack components, final double[] ends) {
		super(input.frames().width(), input.frames().height());
		setBitDepth(24);
		this.input = input;
		this.range = range;
		this.components = components;
		this.ends = ends;
	}

	@Override
	public int getSize() {
		return components.getSize() / ends.length;
	}

	@Override
	public int size() {
		return getSize();
	}

	@Override
	public String getSliceLabel(final int n) {
		return input.metadata().label(n - 1);
	}

	@Override
	public ImageProcessor getProcessor(final int n) {
		final float[] frame = new float[getWidth() * getHeight()];
		input.frames().read(n - 1, frame);
		final int[] mixed = new int[frame.length];
		final float[][] layers = new float[ends.length][];
		for (int k = 0; k < layers.length; k++)
			layers[k] = (float[]) components.getPixels((n - 1) * layers.length + k + 1);
		for (int i = 0; i < frame.length; i++)
			mixed[i] = colour(frame[i], layers, i);
		return new ColorProcessor(getWidth(), getHeight(), mixed);
	}

	/** Adds the lights of the components, and the input where they leave it room. */
	private int colour(final float value, final float[][] layers, final int i) {
		int sum = 0;
		double strongest = 0;
		for (int k = 0; k < layers.length; k++) {
			final double strength = Math.min(Math.max(layers[k][i] / ends[k], 0), 1);
			strongest = Math.max(strongest, strength);
			sum = Colours.add(sum, Colours.dim(Colours.ofMotif(k, Math.max(layers.length, 2)), strength));
		}
		return Colours.add(sum, Colours.grey((1 - strongest) * range.position(value)));
	}
}
