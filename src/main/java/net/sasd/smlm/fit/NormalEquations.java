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

	/** out = (JᵀWJ + μ diag) v */
	private void multiply(final double damping, final double[] v, final double[] out) {
		final int n = 3 * count;
		double background = offsetOwn * v[n];
		for (int i = 0; i < count; i++) {
			final int b = 9 * i, q = 3 * i;
			final double v0 = v[q], v1 = v[q + 1], v2 = v[q + 2], o = v[n];
			out[q] = own[b] * (1 + damping) * v0 + own[b + 1] * v1 + own[b + 2] * v2 + toOffset[q] * o;
			out[q + 1] = own[b + 3] * v0 + own[b + 4] * (1 + damping) * v1 + own[b + 5] * v2 + toOffset[q + 1] * o;
			out[q + 2] = own[b + 6] * v0 + own[b + 7] * v1 + own[b + 8] * (1 + damping) * v2 + toOffset[q + 2] * o;
			background += toOffset[q] * v0 + toOffset[q + 1] * v1 + toOffset[q + 2] * v2;
		}
		out[n] = background;
		for (int k = 0; k < pairs; k++) {
			final int b = 9 * k, q = 3 * first[k], s = 3 * second[k];
			final double u0 = v[q], u1 = v[q + 1], u2 = v[q + 2], w0 = v[s], w1 = v[s + 1], w2 = v[s + 2];
			out[q] += blocks[b] * w0 + blocks[b + 1] * w1 + blocks[b + 2] * w2;
			out[q + 1] += blocks[b + 3] * w0 + blocks[b + 4] * w1 + blocks[b + 5] * w2;
			out[q + 2] += blocks[b + 6] * w0 + blocks[b + 7] * w1 + blocks[b + 8] * w2;
			out[s] += blocks[b] * u0 + blocks[b + 3] * u1 + blocks[b + 6] * u2;
			out[s + 1] += blocks[b + 1] * u0 + blocks[b + 4] * u1 + blocks[b + 7] * u2;
			out[s + 2] += blocks[b + 2] * u0 + blocks[b + 5] * u1 + blocks[b + 8] * u2;
		}
	}

	/**
	 * Solves with Levenberg's damping by conjugate gradients, preconditioned by the diagonal.
	 *
	 * @return δ, amplitude, x and y of each molecule, the background last
	 */
	double[] solve(final double damping, final int iterations, final double tolerance) {
		final int n = 3 * count + 1;
		final double[] inverse = new double[n], solution = new double[n], r = gradient.clone(), z = new double[n], product =
			new double[n];
		for (int i = 0; i < count; i++)
			for (int k = 0; k < 3; k++)
				inverse[3 * i + k] = 1 / (own[9 * i + 4 * k] * (1 + damping) + Double.MIN_NORMAL);
		inverse[n - 1] = 1 / offsetOwn;
		double rho = 0;
		for (int i = 0; i < n; i++) {
			z[i] = inverse[i] * r[i];
			rho += z[i] * r[i];
		}
		final double[] d = z.clone();
		final double stop = rho * tolerance * tolerance;
		for (int k = 0; k < iterations && rho > stop; k++) {
			multiply(damping, d, product);
			double curvature = 0;
			for (int i = 0; i < n; i++)
				curvature += d[i] * product[i];
			if (!(curvature > 0)) break;
			final double step = rho / curvature, before = rho;
			rho = 0;
			for (int i = 0; i < n; i++) {
				solution[i] += step * d[i];
				r[i] -= step * product[i];
				z[i] = inverse[i] * r[i];
				rho += z[i] * r[i];
			}
			for (int i = 0; i < n; i++)
				d[i] = z[i] + rho / before * d[i];
		}
		return solution;
	}
}
