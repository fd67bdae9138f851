/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.render;

import java.util.Locale;

/**
 * What an image of molecules shows, and how. Made once with {@link #builder()} and checked by its {@code build}.
 * Immutable.
 */
public final class RenderingParameters {

	/** Uncertainties above this, in nanometres, are those of fits that failed, and count as unknown. */
	public static final double LARGEST_UNCERTAINTY = 1000;

	/** More pixels are refused: ImageJ has no larger images. */
	private static final long MOST_PIXELS = Integer.MAX_VALUE / 4;

	/** What a molecule adds. Default GAUSSIAN. */
	public final RenderingKind kind;
	/** Upper left corner of the field of view, in nanometres. Default (0, 0), the corner of the camera's image. */
	public final double left, top;
	/** Size of the field of view, above 0, in nanometres; rounded up to whole pixels. To be given. */
	public final double fieldWidth, fieldHeight;
	/** Side of the camera's pixels, above 0, in nanometres. Default 100. */
	public final double cameraPixel;
	/** How often the image's pixel goes into the camera's, any number above 0. Default 10. */
	public final double magnification;
	/** Number n of shifts of averaged shifted histograms in x and in y, 1 to 100; 1 is the histogram. Default 2. */
	public final int shifts;
	/** Uncertainty of every molecule in nanometres, whatever its own is; NaN: its own. Default NaN. */
	public final double fixedUncertainty;
	/**
	 * Uncertainty, in nanometres, of a molecule whose own is not known: NaN, 0, negative, or above
	 * {@link #LARGEST_UNCERTAINTY}. Default 20.
	 */
	public final double unknownUncertainty;
	/** A molecule counts as many as its photons; one whose photons are not known, 0 or negative does not count. */
	public final boolean byIntensity;

	RenderingParameters(final RenderingParametersBuilder b) {
		kind = b.kind;
		left = b.left;
		top = b.top;
		fieldWidth = b.fieldWidth;
		fieldHeight = b.fieldHeight;
		cameraPixel = b.cameraPixel;
		magnification = b.magnification;
		shifts = b.shifts;
		fixedUncertainty = b.fixedUncertainty;
		unknownUncertainty = b.unknownUncertainty;
		byIntensity = b.byIntensity;
		validate();
	}

	/** @return a builder with the defaults */
	public static RenderingParametersBuilder builder() {
		return new RenderingParametersBuilder();
	}

	/** @return side of the image's pixels in nanometres */
	public double pixel() {
		return cameraPixel / magnification;
	}

	/** @return number of columns of the image */
	public int width() {
		return (int) pixels(fieldWidth);
	}

	/** @return number of rows of the image */
	public int height() {
		return (int) pixels(fieldHeight);
	}

	/** @return an empty image */
	public Rendering start() {
		switch (kind) {
			case HISTOGRAM:
				return new Histogram(this);
			case SHIFTED_HISTOGRAM:
				return new ShiftedHistogram(this);
			default:
				return new Gaussians(this);
		}
	}

	/** Rounded up, but not for a rounding error. */
	private double pixels(final double length) {
		return Math.max(1, Math.ceil(length / pixel() - 1e-6));
	}

	private void validate() {
		if (kind == null) throw new IllegalArgumentException(
			"The kind of rendering (kind) is null; choose HISTOGRAM, GAUSSIAN or SHIFTED_HISTOGRAM.");
		positive(cameraPixel, "camera's pixel size in nm (cameraPixel)", "100");
		positive(magnification, "magnification", "10");
		positive(fieldWidth, "width of the field of view in nm (fieldWidth)", "12800");
		positive(fieldHeight, "height of the field of view in nm (fieldHeight)", "12800");
		require(Math.abs(left) < Double.POSITIVE_INFINITY && Math.abs(top) < Double.POSITIVE_INFINITY,
			"corner of the field of view in nm (left, top)", left + ", " + top, "finite, for example 0, 0");
		require(shifts >= 1 && shifts <= 100, "number of shifts (shifts)", shifts, "from 1 to 100, for example 2");
		require(Double.isNaN(fixedUncertainty) || fixedUncertainty > 0 && fixedUncertainty <= LARGEST_UNCERTAINTY,
			"uncertainty of all molecules in nm (fixedUncertainty)", fixedUncertainty,
			"above 0 and at most 1000, for example 20, or NaN for each molecule's own");
		require(unknownUncertainty > 0 && unknownUncertainty <= LARGEST_UNCERTAINTY,
			"uncertainty in nm where it is not known (unknownUncertainty)", unknownUncertainty,
			"above 0 and at most 1000, for example 20");
		if (pixels(fieldWidth) * pixels(fieldHeight) > MOST_PIXELS) throw new IllegalArgumentException(String.format(
			Locale.ROOT, "The image would have %.0f x %.0f pixels of %.3g nm, more than %d; lower the magnification or " +
				"choose a smaller field of view.", pixels(fieldWidth), pixels(fieldHeight), pixel(), MOST_PIXELS));
	}

	private static void positive(final double value, final String what, final String example) {
		require(value > 0 && value < Double.POSITIVE_INFINITY, what, value, "above 0, for example " + example);
	}

	private static void require(final boolean condition, final String what, final Object value, final String wanted) {
		if (!condition) throw new IllegalArgumentException("The " + what + " is " + value + "; it must be " + wanted +
			".");
	}
}
