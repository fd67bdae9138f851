/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.Rectangle;

import ij.ImagePlus;
import ij.process.ImageProcessor;
import net.sasd.model.FrameSource;

/**
 * The planes of one channel of an ImageJ image, z fastest, cropped and in calibrated values. One
 * plane is held at a time, so virtual stacks stay virtual. To be read by one thread at a time.
 */
final class StackFrames implements FrameSource {

	private final ImagePlus image;
	private final int channel;
	private final Rectangle bounds;
	private final int count;
	private final float[] table;

	StackFrames(final ImagePlus image, final int channel, final Rectangle bounds) {
		this.image = image;
		this.channel = channel;
		this.bounds = bounds;
		count = image.getNSlices() * image.getNFrames();
		table = image.getBitDepth() > 16 ? null : image.getCalibration().getCTable();
	}

	/** @return the number of a frame's plane in the stack, from 1 */
	static int plane(final ImagePlus image, final int channel, final int frame) {
		return image.getStackIndex(channel, frame % image.getNSlices() + 1, frame / image.getNSlices() + 1);
	}

	@Override
	public int count() {
		return count;
	}

	@Override
	public int height() {
		return bounds.height;
	}

	@Override
	public int width() {
		return bounds.width;
	}

	@Override
	public void read(final int t, final float[] frame) {
		readStored(t, frame);
		if (table == null) return;
		for (int i = 0; i < frame.length; i++)
			frame[i] = table[(int) frame[i]];
	}

	/** Reads a frame as it is stored, without a density calibration. */
	void readStored(final int t, final float[] frame) {
		final ImageProcessor plane = image.getStackSize() == 1 ? image.getProcessor() : image.getStack().getProcessor(plane(
			image, channel, t));
		if (plane == null || plane.getWidth() != image.getWidth() || plane.getHeight() != image.getHeight())
			throw new IllegalArgumentException("Frame " + (t + 1) + " of the image \"" + image.getTitle() +
				"\" cannot be read; open the image again.");
		for (int y = 0; y < bounds.height; y++)
			for (int x = 0; x < bounds.width; x++)
				frame[y * bounds.width + x] = plane.getf(x + bounds.x, y + bounds.y);
	}

	/** @return a stored value of an 8- or 16-bit image in calibrated values */
	float calibrated(final int stored) {
		return table == null ? stored : table[stored];
	}

	/** @return what is added to the detector's numbers when they are stored: ImageJ shifts signed 16-bit values */
	int storedOffset() {
		return image.getCalibration().isSigned16Bit() ? 32768 : 0;
	}

	/** @return bits of a stored value: 8, 16 or 32 */
	int bitDepth() {
		return image.getBitDepth();
	}
}
