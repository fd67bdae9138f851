/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import net.sasd.model.FrameSource;

/**
 * The frames of an image with NaN in place of pixels that do not count: those outside of the ROI, and those at which
 * the detector was full. Read as the image is.
 */
final class CountedFrames implements FrameSource {

	private final FrameSource frames;
	private final boolean[] roi;
	private final float saturation;

	CountedFrames(final InputImage image) {
		frames = image.frames();
		roi = image.roi();
		saturation = image.saturation();
	}

	@Override
	public int count() {
		return frames.count();
	}

	@Override
	public int height() {
		return frames.height();
	}

	@Override
	public int width() {
		return frames.width();
	}

	@Override
	public void read(final int t, final float[] frame) {
		frames.read(t, frame);
		for (int p = 0; p < frame.length; p++)
			if (roi != null && !roi[p] || frame[p] >= saturation) frame[p] = Float.NaN;
	}
}
