/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import net.sasd.parallel.Chunks;
import net.sasd.parallel.Workers;

/**
 * The discrete Fourier transform of real height × width grids of any size, and its inverse.
 * <p>
 * {@code F(v,u) = Σ_y Σ_x f(y,x) · exp(−2πi(v·y/h + u·x/w))}, unnormalised, of which {@link Spectrum} holds the
 * half v ≤ h/2; the inverse carries the factor 1/(h·w). Grids are row-major, {@code y·w + x}. Sides may be odd,
 * prime or 1; products of 2, 3 and 5 are fastest ({@link FastSizes}), primes above 31 four times slower.
 * </p>
 * <p>
 * Columns first, then rows. Where there are enough of them, up to 136 rows or pairs of columns are transformed
 * side by side in loops that HotSpot vectorises; elsewhere (a 1 × m trace, say) JTransforms does them one by one.
 * The transform of a small motif on a grid of zeros costs little more than its rows. Cost: O(h·w·log(h·w));
 * 512 × 512 on one thread about 0.6 ms. Relative accuracy: about 10⁻⁷.
 * </p>
 * <p>
 * Immutable and thread-safe: several threads may use one instance at once. The number of threads changes no bit
 * of a result. Work space grows with the number of threads (about 1 kB times the longer side for each) and is
 * kept as long as the instance.
 * </p>
 */
public final class RealFft2D {

	/** From this many lanes on, transforms side by side beat transforms one by one. */
	private static final int FEWEST_LANES = 8;

	/** Lines of a spectrum that one task makes zero. */
	private static final int CLEARED = 128;

	private final int height;
	private final int width;
	private final RealPass columns;
	private final ComplexPass rows;

	/**
	 * Plans the transforms of one size.
	 *
	 * @throws IllegalArgumentException if a side is less than 1 or the grid is too large for an array
	 */
	public RealFft2D(final int height, final int width) {
		GridSize.require(height, width);
		this.height = height;
		this.width = width;
		final double scale = 1 / ((double) height * width);
		final int side = Spectrum.side(height, width), lines = Spectrum.lines(height, width);
		final boolean laneColumns = lines / 2 >= FEWEST_LANES && LaneDft.suits(side);
		final LanePlan plan = laneColumns ? new LanePlan(side) : null;
		columns = laneColumns ? new LaneRealPass(plan, scale) : new SingleRealPass(side, scale);
		final boolean laneRows = side / 2 + 1 >= FEWEST_LANES && LaneDft.suits(lines);
		final LanePlan same = laneColumns && lines == side ? plan : null;
		if (laneRows) rows = new LaneComplexPass(same == null ? new LanePlan(lines) : same);
		else rows = new SingleComplexPass(lines);
	}

	/** Returns the number of rows of the grids. */
	public int height() {
		return height;
	}

	/** Returns the number of columns of the grids. */
	public int width() {
		return width;
	}

	/** Returns a new spectrum of the right size, all zero. */
	public Spectrum newSpectrum() {
		return new Spectrum(height, width);
	}

	/**
	 * Transforms a grid, which stays as it is.
	 *
	 * @param grid height · width values, row-major
	 * @param out takes the half spectrum
	 * @param workers the threads to use
	 * @throws IllegalArgumentException if an array is too small or the spectrum has another size
	 */
	public void forward(final float[] grid, final Spectrum out, final Workers workers) {
		forwardColumns(grid, 0, width, out, workers);
	}

	/**
	 * Transforms a grid that is zero but for some columns: the window of a motif, say.
	 * <p>
	 * Column i of the array is column {@code (firstColumn + i) mod width} of the grid. Cost: the columns given, and
	 * all the rows.
	 * </p>
	 *
	 * @param grid height · columnCount values, row-major; stays as it is
	 * @param firstColumn first column; any int, taken modulo the width
	 * @param columnCount number of columns, 0 ... width
	 * @param out takes the half spectrum
	 * @param workers the threads to use
	 * @throws IllegalArgumentException if {@code columnCount} is out of range, an array is too small or the spectrum
	 *           has another size
	 */
	public void forwardColumns(final float[] grid, final int firstColumn, final int columnCount, final Spectrum out,
		final Workers workers)
	{
		requireColumns(grid, columnCount);
		requireSpectrum(out);
		if (height == 1 && columnCount < width) {
			final float[] row = new float[width];
			for (int i = 0; i < columnCount; i++) {
				row[column(firstColumn, i)] = grid[i];
			}
			forwardColumns(row, 0, width, out, workers);
			return;
		}
		final Columns some = columns(grid, firstColumn, columnCount, out);
		final Chunks rest = new Chunks(out.lines - some.count, CLEARED);
		workers.forEach(rest.count(), c -> {
			for (int i = rest.from(c); i < rest.to(c); i++) {
				out.clearLine(some.line(some.count + i));
			}
		});
		final Chunks blocks = new Chunks(some.pairs, columns.block(some.pairs, workers.count()));
		workers.forEach(blocks.count(), i -> columns.forward(some, out, blocks.from(i), blocks.to(i)));
		transformRows(out, true, workers);
	}

	/**
	 * Transforms a spectrum back, with the factor 1/(h·w), and <b>destroys the spectrum</b>.
	 * <p>
	 * Imaginary parts that no real grid has (at the frequencies that are their own mirror images) are ignored.
	 * </p>
	 *
	 * @param inOut the half spectrum; its contents are undefined afterwards
	 * @param grid takes height · width values, row-major
	 * @param workers the threads to use
	 * @throws IllegalArgumentException if an array is too small or the spectrum has another size
	 */
	public void inverse(final Spectrum inOut, final float[] grid, final Workers workers) {
		inverseColumns(inOut, 0, width, grid, workers);
	}

	/**
	 * Computes some columns of the inverse only, and <b>destroys the spectrum</b>: the window of a motif, say.
	 * <p>
	 * Column i of the result is column {@code (firstColumn + i) mod width} of {@link #inverse}, up to rounding.
	 * Cost: all the rows, and the columns asked for.
	 * </p>
	 *
	 * @param inOut the half spectrum; its contents are undefined afterwards
	 * @param firstColumn first column; any int, taken modulo the width
	 * @param columnCount number of columns, 0 ... width
	 * @param out takes height · columnCount values, row-major
	 * @param workers the threads to use
	 * @throws IllegalArgumentException if {@code columnCount} is out of range, an array is too small or the spectrum
	 *           has another size
	 */
	public void inverseColumns(final Spectrum inOut, final int firstColumn, final int columnCount, final float[] out,
		final Workers workers)
	{
		requireColumns(out, columnCount);
		requireSpectrum(inOut);
		if (height == 1 && columnCount < width) {
			final float[] row = new float[width];
			inverseColumns(inOut, 0, width, row, workers);
			for (int i = 0; i < columnCount; i++) {
				out[i] = row[column(firstColumn, i)];
			}
			return;
		}
		transformRows(inOut, false, workers);
		final Columns some = columns(out, firstColumn, columnCount, inOut);
		final Chunks blocks = new Chunks(some.pairs, columns.block(some.pairs, workers.count()));
		workers.forEach(blocks.count(), i -> columns.inverse(inOut, some, blocks.from(i), blocks.to(i)));
	}

	private int column(final int first, final int i) {
		return (int) Math.floorMod((long) first + i, (long) width);
	}

	private Columns columns(final float[] values, final int first, final int count, final Spectrum spectrum) {
		return height == 1 ? new Columns(values, 1, 0, 1) : new Columns(values, count, Math.floorMod(first, width), width);
	}

	private void transformRows(final Spectrum spectrum, final boolean forward, final Workers workers) {
		if (spectrum.lines == 1) return;
		final Chunks blocks = new Chunks(spectrum.rows, rows.block(spectrum.rows, workers.count()));
		workers.forEach(blocks.count(), i -> rows.transform(spectrum, blocks.from(i), blocks.to(i), forward));
	}

	private void requireColumns(final float[] grid, final int columnCount) {
		if (columnCount < 0 || columnCount > width) {
			throw new IllegalArgumentException("The number of columns is " + columnCount + "; give 0 to " + width + ".");
		}
		if (grid.length < (long) height * columnCount) {
			throw new IllegalArgumentException("The array has " + grid.length + " elements; give one of " +
				(long) height * columnCount + " for " + height + " rows of " + columnCount + ".");
		}
	}

	private void requireSpectrum(final Spectrum spectrum) {
		if (spectrum.height != height || spectrum.width != width) {
			throw new IllegalArgumentException("The spectrum is that of a " + spectrum.height + " x " +
				spectrum.width + " grid; give one of " + height + " x " + width + ", from newSpectrum().");
		}
	}
}
