/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import java.util.Arrays;

/**
 * The Gauss–Newton equations {@code JᵀWJ δ = JᵀW r} of a scene, for amplitude and place of each molecule and the
 * constant background. Molecules whose windows do not overlap do not know each other, so the matrix is kept as blocks
 * of 3 × 3 for pairs that do. Not thread-safe.
 */
final class NormalEquations {

	private final Scene scene;
	/** Number of molecules. */
	final int count;
	/** Pairs i &lt; j, and their blocks row-major, {@code [9]} each. */
	int[] first = new int[64], second = new int[64];
	double[] blocks = new double[64 * 9];
	int pairs;
	/** Diagonal blocks, {@code [count][9]}. */
	final double[] own;
	/** Coupling to the background, {@code [count][3]}, and its own entry. */
	final double[] toOffset;
	double offsetOwn;
	/** JᵀW r, the background last. */
	final double[] gradient;

	NormalEquations(final Scene scene) {
		this.scene = scene;
		final Molecules m = scene.molecules;
		count = m.count;
		own = new double[9 * count];
		toOffset = new double[3 * count];
		gradient = new double[3 * count + 1];
		for (int i = 0; i < count; i++)
			single(i);
		for (int p = 0; p < scene.data.length; p++) {
			offsetOwn += scene.weights[p];
			gradient[3 * count] += scene.weights[p] * scene.residual[p];
		}
		final int[] order = byRow(m);
		for (int s = 0; s < count; s++)
			for (int t = s + 1; t < count && m.row[order[t]] - m.row[order[s]] <= 2 * m.reach; t++)
				if (Math.abs(m.column[order[t]] - m.column[order[s]]) <= 2 * m.reach) pair(Math.min(order[s], order[t]), Math.max(
					order[s], order[t]));
	}

	private static int[] byRow(final Molecules m) {
		final long[] keys = new long[m.count];
		for (int i = 0; i < m.count; i++)
			keys[i] = (long) m.row[i] << 32 | i;
		Arrays.sort(keys);
		return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
	}

	private void single(final int i) {
		final Molecules m = scene.molecules;
		double ff = 0, fx = 0, fy = 0, xx = 0, xy = 0, yy = 0, f = 0, x = 0, y = 0, rf = 0, rx = 0, ry = 0;
		for (int j = scene.firstRow(i); j <= scene.lastRow(i); j++) {
			int q = scene.patch(i, j, scene.firstColumn(i));
			for (int p = j * scene.width + scene.firstColumn(i), end = j * scene.width + scene.lastColumn(i); p <= end; p++, q++) {
				final double w = scene.weights[p], r = scene.residual[p], a = w * m.f[q], b = w * m.fx[q], c = w * m.fy[q];
				ff += a * m.f[q];
				fx += a * m.fx[q];
				fy += a * m.fy[q];
				xx += b * m.fx[q];
				xy += b * m.fy[q];
				yy += c * m.fy[q];
				f += a;
				x += b;
				y += c;
				rf += a * r;
				rx += b * r;
				ry += c * r;
			}
		}
		final double a = m.amplitude[i];
		set(own, 9 * i, ff, a * fx, a * fy, a * fx, a * a * xx, a * a * xy, a * fy, a * a * xy, a * a * yy);
		set(toOffset, 3 * i, f, a * x, a * y);
		set(gradient, 3 * i, rf, a * rx, a * ry);
	}

	private void pair(final int i, final int k) {
		final Molecules m = scene.molecules;
		final int left = Math.max(scene.firstColumn(i), scene.firstColumn(k)), right = Math.min(scene.lastColumn(i), scene
			.lastColumn(k));
		final int top = Math.max(scene.firstRow(i), scene.firstRow(k)), bottom = Math.min(scene.lastRow(i), scene.lastRow(
			k));
		double ff = 0, fx = 0, fy = 0, xf = 0, xx = 0, xy = 0, yf = 0, yx = 0, yy = 0;
		for (int j = top; j <= bottom; j++) {
			int q = scene.patch(i, j, left), s = scene.patch(k, j, left);
			for (int p = j * scene.width + left, end = j * scene.width + right; p <= end; p++, q++, s++) {
				final double w = scene.weights[p], a = w * m.f[q], b = w * m.fx[q], c = w * m.fy[q];
				ff += a * m.f[s];
				fx += a * m.fx[s];
				fy += a * m.fy[s];
				xf += b * m.f[s];
				xx += b * m.fx[s];
				xy += b * m.fy[s];
				yf += c * m.f[s];
				yx += c * m.fx[s];
				yy += c * m.fy[s];
			}
		}
		if (pairs == first.length) {
			first = Arrays.copyOf(first, 2 * pairs);
			second = Arrays.copyOf(second, 2 * pairs);
			blocks = Arrays.copyOf(blocks, 18 * pairs);
		}
		first[pairs] = i;
		second[pairs] = k;
		final double a = m.amplitude[i], b = m.amplitude[k];
		set(blocks, 9 * pairs, ff, b * fx, b * fy, a * xf, a * b * xx, a * b * xy, a * yf, a * b * yx, a * b * yy);
		pairs++;
	}

	private static void set(final double[] target, final int at, final double... values) {
		System.arraycopy(values, 0, target, at, values.length);
	}

	/** @return δ with Levenberg's damping μ, {@code (JᵀWJ + μ diag) δ = JᵀW r}: amplitude, x and y of each, β last */
	double[] solve(final double damping, final int iterations, final double tolerance) {
		return new BlockSolver(this, damping).solve(iterations, tolerance);
	}
}
