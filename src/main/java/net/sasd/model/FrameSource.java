/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

/**
 * Where pixels enter the core: T frames of one size, read one at a time so that
 * stacks of any length stream. Frames are row-major {@code float[height · width]}
 * in the image's own units.
 */
public interface FrameSource {

	/** @return number of frames T ≥ 1 */
	int count();

	/** @return rows of a frame */
	int height();

	/** @return columns of a frame */
	int width();

	/**
	 * Reads one frame.
	 *
	 * @param t index of the frame, from 0
	 * @param frame receives height · width pixels, row-major
	 */
	void read(int t, float[] frame);

	/** @return a source over frames that are in memory; the arrays are not copied and never changed */
	static FrameSource of(final int height, final int width, final float[]... frames) {
		return new FrameSource() {

			@Override
			public int count() {
				return frames.length;
			}

			@Override
			public int height() {
				return height;
			}

			@Override
			public int width() {
				return width;
			}

			@Override
			public void read(final int t, final float[] frame) {
				System.arraycopy(frames[t], 0, frame, 0, height * width);
			}
		};
	}
}
