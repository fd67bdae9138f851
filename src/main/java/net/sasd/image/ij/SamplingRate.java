/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.Locale;

import ij.ImagePlus;
import ij.measure.Calibration;

/** How often an ImageJ image was sampled in time, from its calibration. Stateless. */
public final class SamplingRate {

	private SamplingRate() {}

	/**
	 * Frames per second.
	 *
	 * @throws IllegalArgumentException if the image does not tell
	 */
	public static double ofFrames(final ImagePlus image) {
		final Calibration calibration = image.getCalibration();
		final double interval = calibration.frameInterval * seconds(calibration.getTimeUnit());
		if (!(interval > 0)) throw new IllegalArgumentException("The frame interval of the image \"" + image.getTitle() +
			"\" is " + calibration.frameInterval + " " + calibration.getTimeUnit() + ", which says no rate; give the rate " +
			"in hertz, or set the frame interval (Image > Properties).");
		return 1 / interval;
	}

	/**
	 * Columns per second.
	 *
	 * @throws IllegalArgumentException if columns are no times
	 */
	public static double ofColumns(final ImagePlus image) {
		final Calibration calibration = image.getCalibration();
		final double interval = calibration.pixelWidth * seconds(calibration.getXUnit());
		if (!(interval > 0)) throw new IllegalArgumentException("The columns of the image \"" + image.getTitle() +
			"\" are measured in " + calibration.getXUnit() + ", which is no time; give the rate in hertz, or set unit and " +
			"pixel width (Image > Properties, such as s and 0.1).");
		return 1 / interval;
	}

	/** @return seconds in a unit of time, NaN if it is none */
	static double seconds(final String unit) {
		switch (unit == null ? "" : unit.trim().toLowerCase(Locale.ROOT)) {
			case "s": case "sec": case "second": case "seconds":
				return 1;
			case "ms": case "msec": case "millisecond": case "milliseconds":
				return 1e-3;
			case "\u00b5s": case "\u03bcs": case "us": case "usec": case "microsecond": case "microseconds":
				return 1e-6;
			case "min": case "minute": case "minutes":
				return 60;
			case "h": case "hour": case "hours":
				return 3600;
			default:
				return Double.NaN;
		}
	}
}
