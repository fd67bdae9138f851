/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import java.util.Arrays;

import net.sasd.parallel.Workers;

/**
 * An activation map as the list of its entries that are not zero, for convolutions that cost one addition per
 * activation and motif pixel: synthesis and the gradient of a motif. Entries are visited in the order of the grid
 * for every output, so the number of threads changes no bit. Immutable and thread-safe.
 */
public final class SparseMap {

	/** Activations whose products are summed in single precision before they go to double. */
	private static final int RUN = 32;
	/** Rows of the grid that make a parallel task. */
	private static final int ROWS = 64;

	private final int[] rows;
	private final int[] columns;
	private final float[] values;

	private SparseMap(final int[] rows, final int[] columns, final float[] values) {
		this.rows = rows;
		this.columns = columns;
		this.values = values;
	}

	/** @return the maps [k][grid] as lists */
	public static SparseMap[] of(final float[][] maps, final Grid grid) {
		return extrapolated(maps, maps, 0, grid);
	}

	/** @return the maps x + β(x − b) as lists, b [k][grid] the maps before */
	public static SparseMap[] extrapolated(final float[][] maps, final float[][] before, final float beta, final Grid grid) {
		final SparseMap[] lists = new SparseMap[maps.length];
		for (int k = 0; k < lists.length; k++)
			lists[k] = extrapolated(maps[k], before[k], beta, grid);
		return lists;
	}

	private static SparseMap extrapolated(final float[] x, final float[] before, final float beta, final Grid grid) {
		int count = 0;
		for (int i = 0; i < grid.size(); i++)
			if (x[i] != 0 || before[i] != 0) count++;
		final int[] rows = new int[count], columns = new int[count];
		final float[] values = new float[count];
		for (int i = 0, n = 0; n < count; i++) {
			if (x[i] == 0 && before[i] == 0) continue;
			rows[n] = i / grid.width;
			columns[n] = i % grid.width;
			values[n++] = x[i] + beta * (x[i] - before[i]);
		}
		return new SparseMap(rows, columns, values);
	}

	/** @return number of activations */
	public int count() {
		return values.length;
	}

	/** out ← Σ_k a_k ⊛ x_k on the grid, cyclic. */
	static void synthesize(final Grid grid, final double[][] motifs, final SparseMap[] maps, final float[] out,
		final Workers workers)
	{
		final float[][] a = new float[motifs.length][];
		for (int k = 0; k < a.length; k++)
			a[k] = floats(motifs[k]);
		workers.forEach((grid.height + ROWS - 1) / ROWS, c -> {
			final int from = c * ROWS, to = Math.min(grid.height, from + ROWS);
			Arrays.fill(out, from * grid.width, to * grid.width, 0f);
			for (int k = 0; k < a.length; k++)
				maps[k].add(grid, a[k], out, from, to);
		});
	}

	private static float[] floats(final double[] motif) {
		final float[] floats = new float[motif.length];
		for (int i = 0; i < floats.length; i++)
			floats[i] = (float) motif[i];
		return floats;
	}

	/** Adds a ⊛ x to the rows from … to − 1 of the grid. */
	private void add(final Grid grid, final float[] a, final float[] out, final int from, final int to) {
		final int q = grid.motifWidth, w = grid.width;
		for (int n = 0; n < values.length; n++) {
			final int column = Math.floorMod(columns[n] - q / 2, w), first = Math.min(q, w - column);
			// row i of the motif falls on row top + i of the grid, or one height above
			final int top = Math.floorMod(rows[n] - grid.motifHeight / 2, grid.height);
			for (int base = top; base > top - 2 * grid.height; base -= grid.height)
				for (int row = Math.max(from, base), end = Math.min(to, base + grid.motifHeight); row < end; row++) {
					final int i = (row - base) * q;
					axpy(values[n], a, i, out, row * w + column, first);
					if (first < q) axpy(values[n], a, i + first, out, row * w, q - first);
				}
		}
	}

	/** Adds Σ_i x(i) · r(i + ·), the share of the residual in the gradient of the motif, to sums [window]. */
	void addCorrelation(final Grid grid, final float[] residual, final double[] sums, final Workers workers) {
		workers.forEach(grid.motifHeight, i -> {
			final int q = grid.motifWidth, w = grid.width;
			final float[] run = new float[q];
			for (int n = 0; n < values.length; n++) {
				final int column = Math.floorMod(columns[n] - q / 2, w), first = Math.min(q, w - column);
				final int start = Math.floorMod(rows[n] - grid.motifHeight / 2 + i, grid.height) * w;
				axpy(values[n], residual, start + column, run, 0, first);
				if (first < q) axpy(values[n], residual, start, run, first, q - first);
				if (n % RUN == RUN - 1 || n == values.length - 1) flush(run, sums, i * q);
			}
		});
	}

	private static void flush(final float[] run, final double[] sums, final int start) {
		for (int j = 0; j < run.length; j++)
			sums[start + j] += run[j];
		Arrays.fill(run, 0f);
	}

	private static void axpy(final float s, final float[] a, final int aStart, final float[] b, final int bStart,
		final int length)
	{
		for (int j = 0; j < length; j++)
			b[bStart + j] += s * a[aStart + j];
	}
}
