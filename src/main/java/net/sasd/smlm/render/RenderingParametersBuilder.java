/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.render;

/** Collects {@link RenderingParameters}; not thread-safe. Setters return the builder; see the fields of their names. */
public final class RenderingParametersBuilder {

	RenderingKind kind = RenderingKind.GAUSSIAN;
	double left, top;
	double fieldWidth = Double.NaN, fieldHeight = Double.NaN;
	double cameraPixel = 100;
	double magnification = 10;
	int shifts = 2;
	double fixedUncertainty = Double.NaN;
	double unknownUncertainty = 20;
	boolean byIntensity;

	RenderingParametersBuilder() {}

	/** See {@link RenderingParameters#kind}. */
	public RenderingParametersBuilder kind(final RenderingKind value) {
		kind = value;
		return this;
	}

	/** A field of view from the corner of the camera's image: see {@link RenderingParameters#fieldWidth}. */
	public RenderingParametersBuilder field(final double width, final double height) {
		return field(0, 0, width, height);
	}

	/** See {@link RenderingParameters#left} and {@link RenderingParameters#fieldWidth}. */
	public RenderingParametersBuilder field(final double x, final double y, final double width, final double height) {
		left = x;
		top = y;
		fieldWidth = width;
		fieldHeight = height;
		return this;
	}

	/** See {@link RenderingParameters#cameraPixel}. */
	public RenderingParametersBuilder cameraPixel(final double value) {
		cameraPixel = value;
		return this;
	}

	/** See {@link RenderingParameters#magnification}. */
	public RenderingParametersBuilder magnification(final double value) {
		magnification = value;
		return this;
	}

	/** See {@link RenderingParameters#shifts}. */
	public RenderingParametersBuilder shifts(final int value) {
		shifts = value;
		return this;
	}

	/** See {@link RenderingParameters#fixedUncertainty}. */
	public RenderingParametersBuilder fixedUncertainty(final double value) {
		fixedUncertainty = value;
		return this;
	}

	/** See {@link RenderingParameters#unknownUncertainty}. */
	public RenderingParametersBuilder unknownUncertainty(final double value) {
		unknownUncertainty = value;
		return this;
	}

	/** See {@link RenderingParameters#byIntensity}. */
	public RenderingParametersBuilder byIntensity(final boolean value) {
		byIntensity = value;
		return this;
	}

	/**
	 * @return the parameters
	 * @throws IllegalArgumentException naming the first that is wrong, its value and the remedy
	 */
	public RenderingParameters build() {
		return new RenderingParameters(this);
	}
}
