/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

/**
 * Inner products of a small grid with every zero-padded shift of another.
 * <p>
 * {@code c(dy, dx) = Σ_ij a(i, j) b(i − dy, j − dx)}, where entries outside a grid are 0. Grids are row-major
 * {@code double[rows · columns]} and may differ in size. Direct sums: the cost is the product of the two
 * numbers of entries. Stateless and thread-safe.
 * </p>
 */
public final class CrossCorrelation {

	private CrossCorrelation() {}

	/**
	 * The shift (0, 0), at which the upper left corners coincide, counts too.
	 *
	 * @param a rows × columns entries
	 * @param b bRows × bColumns entries
	 * @return max over all shifts of |⟨a, s[b]⟩|
	 */
	public static double largest(final double[] a, final int rows, final int columns, final double[] b,
		final int bRows, final int bColumns)
	{
		double largest = 0;
		for (int dy = 1 - bRows; dy < rows; dy++)
			for (int dx = 1 - bColumns; dx < columns; dx++)
				largest = Math.max(largest, Math.abs(at(dy, dx, a, rows, columns, b, bRows, bColumns)));
		return largest;
	}

	/** @return max over all shifts but (0, 0) of |⟨a, s[a]⟩|; half of them suffice, because c(−s) = c(s) */
	static double largestOffCentre(final double[] a, final int rows, final int columns) {
		double largest = 0;
		for (int dy = 0; dy < rows; dy++)
			for (int dx = dy == 0 ? 1 : 1 - columns; dx < columns; dx++)
				largest = Math.max(largest, Math.abs(at(dy, dx, a, rows, columns, a, rows, columns)));
		return largest;
	}

	private static double at(final int dy, final int dx, final double[] a, final int rows, final int columns,
		final double[] b, final int bRows, final int bColumns)
	{
		final int bottom = Math.min(rows, bRows + dy), left = Math.max(0, dx);
		final int right = Math.min(columns, bColumns + dx);
		double sum = 0;
		for (int i = Math.max(0, dy); i < bottom; i++) {
			final int shifted = (i - dy) * bColumns - dx;
			for (int j = left; j < right; j++)
				sum += a[i * columns + j] * b[shifted + j];
		}
		return sum;
	}
}
