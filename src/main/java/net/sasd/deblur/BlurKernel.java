/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

/**
 * A blur kernel: size × size values ≥ 0 with sum 1, row-major, size odd; the centre pixel is in the middle.
 * Immutable.
 */
public final class BlurKernel {

	/** Rows and columns, odd. */
	public final int size;
	private final double[] values;

	/**
	 * Copies values, replaces negative ones by 0 and scales them to unit sum.
	 *
	 * @param size rows and columns, odd
	 * @param values size · size values, row-major, not all of them 0 or less
	 * @throws IllegalArgumentException if the size is even, does not fit, or there is no positive value
	 */
	public BlurKernel(final int size, final double[] values) {
		if (size < 1 || size % 2 == 0) throw new IllegalArgumentException("The kernel size is " + size +
			"; give an odd number of pixels.");
		if (values.length != size * size) throw new IllegalArgumentException("The kernel has " + values.length +
			" values, but " + size + " x " + size + " need " + size * size + ".");
		this.size = size;
		this.values = values.clone();
		double sum = 0;
		for (int i = 0; i < values.length; i++)
			sum += this.values[i] = Math.max(0, values[i]);
		if (!(sum > 0) || Double.isInfinite(sum)) throw new IllegalArgumentException("The kernel's sum is " + sum +
			"; give a kernel with finite values and at least one above 0.");
		for (int i = 0; i < values.length; i++)
			this.values[i] /= sum;
	}

	/** @return a copy of the values, row-major */
	public double[] values() {
		return values.clone();
	}

	/** Value at a row and column from the centre, 0 outside. */
	double at(final int down, final int right) {
		final int y = down + size / 2, x = right + size / 2;
		return y >= 0 && y < size && x >= 0 && x < size ? values[y * size + x] : 0;
	}

	/** @return the kernel on a cyclic grid with its centre at the origin */
	float[] onGrid(final int height, final int width) {
		final float[] grid = new float[height * width];
		for (int i = -(size / 2); i <= size / 2; i++)
			for (int j = -(size / 2); j <= size / 2; j++)
				grid[Math.floorMod(i, height) * width + Math.floorMod(j, width)] = (float) at(i, j);
		return grid;
	}

	/** @return a small cross, the start where nothing is known */
	static BlurKernel cross(final int size) {
		final double[] values = new double[size * size];
		final int centre = values.length / 2;
		values[centre] = 1;
		if (size > 1) for (final int neighbour : new int[] { -size, -1, 1, size })
			values[centre + neighbour] = 0.5;
		return new BlurKernel(size, values);
	}

	/**
	 * @param newSize rows and columns of the result, odd
	 * @param ratio by which the kernel grows about its centre
	 * @return the kernel at another scale, interpolated bilinearly
	 */
	BlurKernel magnified(final int newSize, final double ratio) {
		final double[] out = new double[newSize * newSize];
		for (int y = 0; y < newSize; y++)
			for (int x = 0; x < newSize; x++) {
				final double down = (y - newSize / 2) / ratio, right = (x - newSize / 2) / ratio;
				final int i = (int) Math.floor(down), j = (int) Math.floor(right);
				final double v = down - i, u = right - j;
				out[y * newSize + x] = (1 - v) * ((1 - u) * at(i, j) + u * at(i, j + 1)) + v * ((1 - u) * at(i + 1, j) + u *
					at(i + 1, j + 1));
			}
		return new BlurKernel(newSize, out);
	}
}
