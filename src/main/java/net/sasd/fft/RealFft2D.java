/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import net.sasd.parallel.Chunks;
import net.sasd.parallel.Workers;

/**
 * The discrete Fourier transform of real height × width grids of any size, and its inverse.
 * <p>
 * {@code F(v,u) = Σ_y Σ_x f(y,x) · exp(−2πi(v·y/h + u·x/w))}, unnormalised, of which {@link Spectrum} holds the
 * half u ≤ w/2; the inverse carries the factor 1/(h·w). Grids are row-major, {@code y·w + x}. Sides may be odd,
 * prime or 1; products of 2, 3 and 5 are fastest ({@link FastSizes}), primes above 31 four times slower.
 * </p>
 * <p>
 * Rows first, then columns. Where there are enough of them, up to 128 columns or pairs of rows are transformed
 * side by side in loops that HotSpot vectorises; elsewhere (a 1 × m trace, say) JTransforms does them one by one.
 * Rows of zeros are skipped, so the forward transform of a small motif padded to the grid costs little more than
 * its columns. Cost: O(h·w·log(h·w)); 512 × 512 on one thread about 0.7 ms. Relative accuracy: about 10⁻⁷.
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

	private final int height;
	private final int width;
	private final RowPass rows;
	private final ColumnPass columns;

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
		final boolean laneRows = height / 2 >= FEWEST_LANES && LaneDft.suits(width);
		final LanePlan plan = laneRows ? new LanePlan(width) : null;
		rows = laneRows ? new LaneRows(plan, scale) : new SingleRows(width, scale);
		final boolean laneColumns = width / 2 + 1 >= FEWEST_LANES && LaneDft.suits(height);
		final LanePlan same = laneRows && width == height ? plan : null;
		if (laneColumns) columns = new LaneColumns(same == null ? new LanePlan(height) : same);
		else columns = new SingleColumns(height);
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
		requireGrid(grid, height);
		requireSpectrum(out);
		final Chunks blocks = new Chunks(height, rows.block(height, workers.count()));
		workers.forEach(blocks.count(), i -> rows.forward(grid, out, blocks.from(i), blocks.to(i)));
		transformColumns(out, true, workers);
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
		inverseRows(inOut, 0, height, grid, workers);
	}

	/**
	 * Computes some rows of the inverse only, and <b>destroys the spectrum</b>: the window of a motif, say.
	 * <p>
	 * Row i of the result is row {@code (firstRow + i) mod height} of {@link #inverse}, up to rounding. Cost: all
	 * the columns, and the rows asked for.
	 * </p>
	 *
	 * @param inOut the half spectrum; its contents are undefined afterwards
	 * @param firstRow first row; any int, taken modulo the height
	 * @param rowCount number of rows, 0 ... height
	 * @param out takes rowCount · width values, row-major
	 * @param workers the threads to use
	 * @throws IllegalArgumentException if {@code rowCount} is out of range, an array is too small or the spectrum
	 *           has another size
	 */
	public void inverseRows(final Spectrum inOut, final int firstRow, final int rowCount, final float[] out,
		final Workers workers)
	{
		if (rowCount < 0 || rowCount > height) {
			throw new IllegalArgumentException("The number of rows is " + rowCount + "; give 0 to " + height + ".");
		}
		requireGrid(out, rowCount);
		requireSpectrum(inOut);
		transformColumns(inOut, false, workers);
		final int first = Math.floorMod(firstRow, height);
		final Chunks blocks = new Chunks(rowCount, rows.block(rowCount, workers.count()));
		workers.forEach(blocks.count(), i -> rows.inverse(inOut, first, out, blocks.from(i), blocks.to(i)));
	}

	private void transformColumns(final Spectrum spectrum, final boolean forward, final Workers workers) {
		if (height == 1) return;
		final Chunks blocks = new Chunks(spectrum.columns, columns.block(spectrum.columns, workers.count()));
		workers.forEach(blocks.count(), i -> columns.transform(spectrum, blocks.from(i), blocks.to(i), forward));
	}

	private void requireGrid(final float[] grid, final int rowCount) {
		if (grid.length < (long) rowCount * width) {
			throw new IllegalArgumentException("The array has " + grid.length + " elements; give one of " +
				(long) rowCount * width + " for " + rowCount + " rows of " + width + ".");
		}
	}

	private void requireSpectrum(final Spectrum spectrum) {
		if (spectrum.height != height || spectrum.width != width) {
			throw new IllegalArgumentException("The spectrum is that of a " + spectrum.height + " x " +
				spectrum.width + " grid; give one of " + height + " x " + width + ", from newSpectrum().");
		}
	}
}
