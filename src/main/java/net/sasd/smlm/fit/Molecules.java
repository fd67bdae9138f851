/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import java.util.Arrays;

import net.sasd.smlm.psf.PsfSampler;

/**
 * The molecules of a tile while they are fitted: place, amplitude, and the point spread function with its derivatives
 * on the window of pixels around each. Places are in pixels, the centre of pixel (0, 0) at 0. Not thread-safe.
 */
final class Molecules {

	final int reach, side;
	private final PsfSampler sampler;
	int count;
	double[] x = new double[16], y = new double[16], amplitude = new double[16];
	/** Middle pixel of each window. */
	int[] column = new int[16], row = new int[16];
	/** f, ∂f/∂x, ∂f/∂y by the molecule's place, {@code [count][side · side]} flattened. */
	double[] f, fx, fy;

	Molecules(final PsfSampler sampler) {
		this.sampler = sampler;
		side = sampler.side();
		reach = side / 2;
		f = new double[16 * side * side];
		fx = new double[f.length];
		fy = new double[f.length];
	}

	void add(final double atX, final double atY, final double a) {
		if (count == x.length) grow();
		amplitude[count] = a;
		place(count++, atX, atY);
	}

	/** Moves a molecule, and its window with it. */
	void place(final int i, final double atX, final double atY) {
		x[i] = atX;
		y[i] = atY;
		column[i] = (int) Math.rint(atX);
		row[i] = (int) Math.rint(atY);
		final int area = side * side;
		sampler.sample(column[i] - atX, row[i] - atY, f, fx, fy, i * area);
		for (int q = i * area; q < (i + 1) * area; q++) {
			fx[q] = -fx[q];
			fy[q] = -fy[q];
		}
	}

	/** Keeps those that are marked, in their order. */
	void keep(final boolean[] kept) {
		final int area = side * side;
		int to = 0;
		for (int i = 0; i < count; i++) {
			if (!kept[i]) continue;
			if (to < i) copy(i, to, area);
			to++;
		}
		count = to;
	}

	private void copy(final int i, final int to, final int area) {
		x[to] = x[i];
		y[to] = y[i];
		amplitude[to] = amplitude[i];
		column[to] = column[i];
		row[to] = row[i];
		System.arraycopy(f, i * area, f, to * area, area);
		System.arraycopy(fx, i * area, fx, to * area, area);
		System.arraycopy(fy, i * area, fy, to * area, area);
	}

	private void grow() {
		final int n = 2 * x.length, area = side * side;
		x = Arrays.copyOf(x, n);
		y = Arrays.copyOf(y, n);
		amplitude = Arrays.copyOf(amplitude, n);
		column = Arrays.copyOf(column, n);
		row = Arrays.copyOf(row, n);
		f = Arrays.copyOf(f, n * area);
		fx = Arrays.copyOf(fx, n * area);
		fy = Arrays.copyOf(fy, n * area);
	}
}
