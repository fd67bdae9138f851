/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

import java.util.Arrays;

/**
 * A point spread function between the pixels: {@code f(u, v) = Σ_ji c_ji β³(2u − i) β³(2v − j)} with u, v in pixels
 * from the molecule, the cubic B-spline β³, and knots every half pixel over ± {@link #REACH} pixels. An optical point
 * spread function is nearly band-limited at the usual pixel sizes, so that this family holds it, and pixels at the
 * scattered places of many molecules determine it. It includes the integration over the camera's pixel: f is what a
 * pixel of size 1 sees. ∫ f du dv = ¼ Σ c. Immutable, thread-safe; sampled by {@link PsfSampler}.
 */
public final class PsfSpline {

	/** Pixels to which the point spread function may reach from its origin. */
	public static final int REACH = 7;
	private static final int LEAST_REACH = 4;
	/** Share of the light that windows may leave out. */
	private static final double OUTSIDE = 0.01;
	/** Knots per pixel. */
	static final int DENSITY = 2;
	/** Knots per side: j, i = −14 … 14. */
	static final int SIDE = 2 * DENSITY * REACH + 1;

	/** c, row-major, {@code [SIDE · SIDE]}. */
	final double[] coefficients;

	PsfSpline(final double[] coefficients) {
		this.coefficients = coefficients;
	}

	/**
	 * @param coefficients what {@link #coefficients} gave
	 * @return the same point spread function, bit for bit
	 * @throws IllegalArgumentException if their number is another
	 */
	public static PsfSpline of(final double[] coefficients) {
		if (coefficients.length != size()) throw new IllegalArgumentException("A point spread function has " +
			coefficients.length + " coefficients; it must have " + size() + ".");
		return new PsfSpline(coefficients.clone());
	}

	/** @return a copy of the coefficients c, row-major */
	public double[] coefficients() {
		return coefficients.clone();
	}

	/** @return number of coefficients */
	static int size() {
		return SIDE * SIDE;
	}

	/** @return a Gaussian of unit integral, elliptic along the axes; sigmas in pixels, those of the pixel included */
	public static PsfSpline gaussian(final double sigmaX, final double sigmaY) {
		final double[] samples = new double[size()];
		for (int j = 0; j < SIDE; j++)
			for (int i = 0; i < SIDE; i++)
				samples[j * SIDE + i] = Math.exp(-square((i - SIDE / 2) / (DENSITY * sigmaX)) / 2 - square((j - SIDE / 2) /
					(DENSITY * sigmaY)) / 2);
		return through(samples).normalized();
	}

	/** @return the spline through samples at its knots, {@code [SIDE · SIDE]} */
	static PsfSpline through(final double[] samples) {
		final double[] c = samples.clone();
		SplinePrefilter.rows(c, SIDE, SIDE);
		SplinePrefilter.columns(c, SIDE, SIDE);
		return new PsfSpline(c);
	}

	/**
	 * @param pixels what the pixels around a molecule show, {@code [size · size]}; 0 beyond
	 * @param size rows and columns, odd, at most 2 {@link #REACH} + 1
	 * @return the cubic spline through them, of unit integral, with its centre of mass at the origin
	 */
	public static PsfSpline ofPixels(final double[] pixels, final int size) {
		return ofFineSamples(pixels, size, 1).centred();
	}

	/**
	 * @param samples f around its origin in the middle, row-major {@code [side · side]}; 0 beyond
	 * @param side rows and columns, odd
	 * @param perPixel samples per pixel of the camera, any number above 0
	 * @return the spline through what a cubic spline through the samples has at its knots, of unit integral
	 */
	public static PsfSpline ofFineSamples(final double[] samples, final int side, final double perPixel) {
		// zeros around, for the fall to them
		final int margin = 2, n = side + 2 * margin;
		final double[] fine = new double[n * n], knots = new double[size()];
		for (int j = 0; j < side; j++)
			System.arraycopy(samples, j * side, fine, (margin + j) * n + margin, side);
		SplinePrefilter.rows(fine, n, n);
		SplinePrefilter.columns(fine, n, n);
		for (int j = 0; j < SIDE; j++)
			for (int i = 0; i < SIDE; i++)
				knots[j * SIDE + i] = SplineValue.at(fine, n, n / 2 + (i - SIDE / 2) * perPixel / DENSITY, n / 2 + (j - SIDE / 2) *
					perPixel / DENSITY);
		return through(knots).normalized();
	}

	/** @return the same of unit integral */
	public PsfSpline normalized() {
		final double scale = 1 / integral();
		return new PsfSpline(Arrays.stream(coefficients).map(c -> c * scale).toArray());
	}

	/** @return ∫ f du dv, in pixels² */
	double integral() {
		return Arrays.stream(coefficients).sum() / (DENSITY * DENSITY);
	}

	/** @return ‖c − c'‖ / ‖c‖ */
	public double distance(final PsfSpline other) {
		double difference = 0, norm = 0;
		for (int q = 0; q < coefficients.length; q++) {
			difference += square(coefficients[q] - other.coefficients[q]);
			norm += square(coefficients[q]);
		}
		return Math.sqrt(difference / norm);
	}

	/** @return where its centre of mass is, in pixels from its origin: x, y */
	double[] centroid() {
		double sum = 0, x = 0, y = 0;
		for (int j = 0, q = 0; j < SIDE; j++)
			for (int i = 0; i < SIDE; i++, q++) {
				sum += coefficients[q];
				x += coefficients[q] * (i - SIDE / 2);
				y += coefficients[q] * (j - SIDE / 2);
			}
		return new double[] { x / sum / DENSITY, y / sum / DENSITY };
	}

	/** @return the same of unit integral with its centre of mass at the origin */
	PsfSpline centred() {
		final double[] c = centroid(), samples = new double[size()];
		for (int j = 0; j < SIDE; j++)
			for (int i = 0; i < SIDE; i++)
				samples[j * SIDE + i] = at((double) (i - SIDE / 2) / DENSITY + c[0], (double) (j - SIDE / 2) / DENSITY + c[1]);
		return through(samples).normalized();
	}

	/** @return pixels from the origin that windows must reach so that hardly any light lies outside, at most {@link #REACH} */
	public int reach() {
		double all = 0;
		for (final double c : coefficients)
			all += Math.abs(c);
		for (int reach = LEAST_REACH; reach < REACH; reach++) {
			double outside = 0;
			for (int j = 0, q = 0; j < SIDE; j++)
				for (int i = 0; i < SIDE; i++, q++)
					if (Math.max(Math.abs(i - SIDE / 2), Math.abs(j - SIDE / 2)) > DENSITY * reach) outside += coefficients[q];
			if (Math.abs(outside) < OUTSIDE * all) return reach;
		}
		return REACH;
	}

	/** @return f(u, v), u and v in pixels; 0 beyond the knots */
	public double at(final double u, final double v) {
		return SplineValue.at(coefficients, SIDE, DENSITY * u + SIDE / 2, DENSITY * v + SIDE / 2);
	}

	private static double square(final double value) {
		return value * value;
	}
}
