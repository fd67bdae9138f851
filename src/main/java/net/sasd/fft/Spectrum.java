/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import java.util.Arrays;

import net.sasd.parallel.Chunks;
import net.sasd.parallel.Workers;

/**
 * The half spectrum of a real grid: the Fourier coefficients that the others follow from by symmetry.
 * <p>
 * The coefficient of the vertical frequency v = 0 ... height − 1 and the horizontal frequency
 * u = 0 ... ⌊width / 2⌋ is {@code re[i] + j·im[i]} with {@code i = v·columns + u} and
 * {@code columns = ⌊width / 2⌋ + 1}. The arrays are split and start at 0, because loops over whole arrays with
 * one common index are the ones that HotSpot vectorises. Mutable, and not synchronised.
 * </p>
 */
public final class Spectrum {

	/** Coefficients per parallel task of an inner product, about 15 microseconds of work. */
	private static final int CHUNK = 16_384;

	/** Height of the real grid, and number of rows of the spectrum. */
	public final int height;
	/** Width of the real grid. */
	public final int width;
	/** Number of columns of the spectrum, ⌊width / 2⌋ + 1. */
	public final int columns;
	/** Real parts, row-major. */
	public final float[] re;
	/** Imaginary parts, row-major. */
	public final float[] im;

	/**
	 * Creates the zero spectrum of a height × width grid.
	 *
	 * @throws IllegalArgumentException if a side is less than 1 or the grid is too large for an array
	 */
	public Spectrum(final int height, final int width) {
		GridSize.require(height, width);
		this.height = height;
		this.width = width;
		columns = width / 2 + 1;
		re = new float[height * columns];
		im = new float[height * columns];
	}

	/** Makes all coefficients zero. */
	public void clear() {
		Arrays.fill(re, 0f);
		Arrays.fill(im, 0f);
	}

	/** Returns the number of coefficients, height · columns. */
	public int size() {
		return re.length;
	}

	/**
	 * Returns the inner product of the two real grids, Σ f·g, by Parseval's theorem:
	 * {@code 1/(h·w) Σ_v Σ_u c_u Re(F(v,u) · conj G(v,u))}.
	 * <p>
	 * The columns u = 0 and, for even widths, u = width/2 count once (c = 1); the others stand for their mirror
	 * images too (c = 2). Products and sums are in double precision, over fixed chunks in a fixed order, so the
	 * number of threads changes no bit. Cost: about 0.8 ns per coefficient on one thread.
	 * </p>
	 *
	 * @throws IllegalArgumentException if the sizes differ
	 */
	public double innerProduct(final Spectrum other, final Workers workers) {
		if (other.height != height || other.width != width) {
			throw new IllegalArgumentException("Spectra of " + height + " x " + width + " and " + other.height +
				" x " + other.width + " grids have no inner product; give spectra of one size.");
		}
		final Chunks chunks = new Chunks(height, Math.max(1, CHUNK / columns));
		final double[] sums = new double[chunks.count()];
		workers.forEach(sums.length, i -> {
			double sum = 0;
			for (int v = chunks.from(i); v < chunks.to(i); v++) {
				sum += rowProduct(other, v * columns);
			}
			sums[i] = sum;
		});
		double sum = 0;
		for (final double s : sums) {
			sum += s;
		}
		return sum / ((double) height * width);
	}

	/** Returns the sum of squares of the real grid, {@code innerProduct(this, workers)}. */
	public double energy(final Workers workers) {
		return innerProduct(this, workers);
	}

	private double rowProduct(final Spectrum other, final int row) {
		final int last = row + columns - 1;
		final double all = dot(re, other.re, row, last + 1) + dot(im, other.im, row, last + 1);
		double once = product(other, row);
		if (width % 2 == 0) once += product(other, last);
		return 2 * all - once;
	}

	private double product(final Spectrum other, final int i) {
		return (double) re[i] * other.re[i] + (double) im[i] * other.im[i];
	}

	/** Sums over [from, to) with eight accumulators: one would make every addition wait for the one before. */
	private static double dot(final float[] x, final float[] y, final int from, final int to) {
		double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
		int i = from;
		for (; i < to - 7; i += 8) {
			s0 += (double) x[i] * y[i];
			s1 += (double) x[i + 1] * y[i + 1];
			s2 += (double) x[i + 2] * y[i + 2];
			s3 += (double) x[i + 3] * y[i + 3];
			s4 += (double) x[i + 4] * y[i + 4];
			s5 += (double) x[i + 5] * y[i + 5];
			s6 += (double) x[i + 6] * y[i + 6];
			s7 += (double) x[i + 7] * y[i + 7];
		}
		for (; i < to; i++) {
			s0 += (double) x[i] * y[i];
		}
		return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
	}
}
