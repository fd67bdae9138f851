/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.io.Serializable;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * What has to be seen of frames to find out whether a detector was full. It was if the largest value is one at which
 * detectors end, and two neighbouring pixels have it: a single one is just an image stretched to its range. An image of
 * only two values is a drawing, not a measurement, and never saturated. Frames may be looked at in any order and in
 * several processes, whose scans are joined. Not thread-safe.
 */
public final class SaturationScan implements Serializable {

	private static final long serialVersionUID = 1;
	/** Where converters of 8, 10, 12, 14 and 16 bits end. */
	private static final int[] CEILINGS = { 255, 1023, 4095, 16383, 65535 };
	private static final int MEASUREMENT = 3;

	private float max = -1;
	private boolean plateau;
	/** Different values, as many as a measurement has at least. */
	private final TreeSet<Float> values = new TreeSet<>();

	/** @return whether there is anything to find in such frames */
	static boolean applies(final StackFrames frames) {
		return frames.bitDepth() <= 16 && frames.calibrated(1) >= frames.calibrated(0);
	}

	/** @param frame stored values, row-major */
	void add(final float[] frame, final int width) {
		float most = 0;
		for (final float value : frame)
			most = Math.max(most, value);
		for (int i = 0; i < frame.length && values.size() < MEASUREMENT; i++)
			values.add(frame[i]);
		if (most > max) plateau = false;
		max = Math.max(max, most);
		if (most == max && !plateau) plateau = hasNeighbours(frame, width, max);
	}

	/** Adds what was seen of other frames. */
	public void add(final SaturationScan other) {
		if (other.max > max) plateau = other.plateau;
		else if (other.max == max) plateau |= other.plateau;
		max = Math.max(max, other.max);
		values.addAll(other.values);
	}

	/** @return the value of a full detector, calibrated, or NaN if it never was full */
	float level(final StackFrames frames) {
		final boolean full = plateau && Arrays.binarySearch(CEILINGS, (int) max - frames.storedOffset()) >= 0 && values
			.size() >= MEASUREMENT;
		return full ? frames.calibrated((int) max) : Float.NaN;
	}

	private static boolean hasNeighbours(final float[] frame, final int width, final float value) {
		for (int i = 0; i < frame.length; i++)
			if (frame[i] == value && ((i + 1) % width > 0 && frame[i + 1] == value || i + width < frame.length && frame[i +
				width] == value)) return true;
		return false;
	}
}
