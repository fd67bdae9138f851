/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm;

import net.sasd.model.FrameSource;

/** Frames to find molecules in: a part of what the camera saw. Read by one thread at a time, one frame at a time. */
public final class StormStack {

	/** The frames. */
	public final FrameSource frames;
	/** Where their first pixel is on the camera's image. */
	public final int left, top;

	/**
	 * @param frames in counts; NaN does not count
	 * @param left columns of the camera's image before the frames, which count in the places of molecules
	 * @param top rows above them
	 */
	public StormStack(final FrameSource frames, final int left, final int top) {
		this.frames = frames;
		this.left = left;
		this.top = top;
	}

	/** @return the whole of what the camera saw */
	public static StormStack whole(final FrameSource frames) {
		return new StormStack(frames, 0, 0);
	}

	/** @return frame t, from 0, in counts, NaN where pixels do not count */
	public float[] read(final int t) {
		final float[] frame = new float[frames.height() * frames.width()];
		frames.read(t, frame);
		for (int p = 0; p < frame.length; p++)
			if (Float.isInfinite(frame[p])) frame[p] = Float.NaN;
		return frame;
	}
}
