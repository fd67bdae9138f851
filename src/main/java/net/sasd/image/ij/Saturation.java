/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.Arrays;

/**
 * Finds out whether a detector was full. It was if the largest value is one at which detectors
 * end, and two neighbouring pixels have it: a single one is just an image stretched to its range.
 * An image of only two values is a drawing, not a measurement, and never saturated.
 */
final class Saturation {

	/** Where converters of 8, 10, 12, 14 and 16 bits end. */
	private static final int[] CEILINGS = { 255, 1023, 4095, 16383, 65535 };

	private Saturation() {}

	/** @return the value of a full detector, calibrated, or NaN if it never was full */
	static float find(final StackFrames frames) {
		if (frames.bitDepth() > 16 || frames.calibrated(1) < frames.calibrated(0)) return Float.NaN;
		final boolean[] seen = new boolean[1 << frames.bitDepth()];
		final float[] frame = new float[frames.height() * frames.width()];
		float max = -1;
		boolean plateau = false;
		for (int t = 0; t < frames.count(); t++) {
			frames.readStored(t, frame);
			float most = 0;
			for (final float value : frame) {
				seen[(int) value] = true;
				most = Math.max(most, value);
			}
			if (most > max) plateau = false;
			max = Math.max(max, most);
			if (most == max && !plateau) plateau = hasNeighbours(frame, frames.width(), max);
		}
		final boolean full = plateau && Arrays.binarySearch(CEILINGS, (int) max - frames.storedOffset()) >= 0 &&
			hasThree(seen);
		return full ? frames.calibrated((int) max) : Float.NaN;
	}

	private static boolean hasNeighbours(final float[] frame, final int width, final float value) {
		for (int i = 0; i < frame.length; i++)
			if (frame[i] == value && ((i + 1) % width > 0 && frame[i + 1] == value || i + width < frame.length && frame[i +
				width] == value)) return true;
		return false;
	}

	private static boolean hasThree(final boolean[] seen) {
		int count = 0;
		for (final boolean value : seen)
			if (value) count++;
		return count > 2;
	}
}
