/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.Locale;

/** Lengths of calibrated images. Stateless. */
public final class Nanometres {

	/** Sides of a pixel that differ by less, relatively, are equal: files keep few digits. */
	private static final double SQUARE = 1e-3;

	private Nanometres() {}

	/**
	 * Side of an image's pixels in nanometres, from its calibration.
	 *
	 * @param title of the image
	 * @param width of a pixel in units of length, @param height of it, @param unit of both
	 * @param remedy what a person can do instead of calibrating, such as "give the pixel size (pixel_size)"
	 * @throws IllegalArgumentException if it has none, or the pixels are not square
	 */
	public static double perPixel(final String title, final double width, final double height, final String unit,
		final String remedy)
	{
		final double size = width * per(unit);
		if (!(size > 0) || Double.isInfinite(size)) throw new IllegalArgumentException("The pixels of the image \"" + title +
			"\" are " + (float) width + " " + unit + " wide, which is no size in nm, um or mm; set it (Image > Properties), " +
			"or " + remedy + ".");
		if (Math.abs(height / width - 1) > SQUARE) throw new IllegalArgumentException("The pixels of the image \"" + title +
			"\" are " + (float) size + " x " + (float) (height * per(unit)) + " nm; they must be square, or " + remedy + ".");
		return size;
	}

	/** @return nanometres in a unit of length; NaN if it is none, or one that printers have */
	public static double per(final String unit) {
		switch (unit == null ? "" : unit.trim().toLowerCase(Locale.ROOT)) {
			case "nm": case "nanometer": case "nanometers": case "nanometre": case "nanometres":
				return 1;
			case "um": case "\u00b5m": case "\u03bcm": case "micron": case "microns": case "micrometer": case "micrometers":
			case "micrometre": case "micrometres":
				return 1e3;
			case "mm": case "millimeter": case "millimeters": case "millimetre": case "millimetres":
				return 1e6;
			case "\u00e5": case "\u212b": case "angstrom": case "angstroms":
				return 0.1;
			default:
				return Double.NaN;
		}
	}
}
