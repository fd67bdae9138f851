/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import java.util.Arrays;

/**
 * The Cramér–Rao bound of a molecule: variances of its amplitude and place, those of its neighbours and of the
 * background unknown too. Inverts the normal equations of the molecule and those nearest to it. Not thread-safe.
 */
final class LocalCovariance {

	private static final int MOST_NEIGHBOURS = 9;

	/** Of each molecule, [count]: variances of amplitude, x and y. */
	final double[] amplitude, x, y;
	private final NormalEquations equations;
	private final int[][] pairsOf;

	LocalCovariance(final Scene scene, final NormalEquations equations) {
		this.equations = equations;
		final int n = equations.count;
		amplitude = new double[n];
		x = new double[n];
		y = new double[n];
		pairsOf = neighbours(scene.molecules);
		for (int i = 0; i < n; i++)
			invert(i);
	}

	/** For each molecule its pairs, the nearest first. */
	private int[][] neighbours(final Molecules m) {
		final int[] sizes = new int[m.count];
		for (int k = 0; k < equations.pairs; k++) {
			sizes[equations.first[k]]++;
			sizes[equations.second[k]]++;
		}
		final int[][] pairs = new int[m.count][];
		Arrays.setAll(pairs, i -> new int[sizes[i]]);
		Arrays.fill(sizes, 0);
		for (int k = 0; k < equations.pairs; k++) {
			final int i = equations.first[k], j = equations.second[k];
			pairs[i][sizes[i]++] = k;
			pairs[j][sizes[j]++] = k;
		}
		for (int i = 0; i < m.count; i++)
			pairs[i] = nearest(m, pairs[i]);
		return pairs;
	}

	private int[] nearest(final Molecules m, final int[] pairs) {
		final Integer[] order = Arrays.stream(pairs).boxed().toArray(Integer[]::new);
		Arrays.sort(order, (a, b) -> Double.compare(distance(m, a), distance(m, b)));
		return Arrays.stream(order).limit(MOST_NEIGHBOURS).mapToInt(k -> k).toArray();
	}

	private double distance(final Molecules m, final int pair) {
		final int i = equations.first[pair], j = equations.second[pair];
		return Math.hypot(m.x[i] - m.x[j], m.y[i] - m.y[j]);
	}

	private void invert(final int i) {
		final int[] pairs = pairsOf[i];
		final int[] members = new int[pairs.length + 1];
		members[0] = i;
		for (int k = 0; k < pairs.length; k++)
			members[k + 1] = equations.first[pairs[k]] == i ? equations.second[pairs[k]] : equations.first[pairs[k]];
		final int n = 3 * members.length + 1;
		final double[][] a = new double[n][n];
		for (int k = 0; k < members.length; k++) {
			for (int r = 0; r < 3; r++) {
				for (int c = 0; c < 3; c++)
					a[at(k, r, n)][at(k, c, n)] = equations.own[9 * members[k] + 3 * r + c];
				a[n - 1 - 3 * members.length][at(k, r, n)] = equations.toOffset[3 * members[k] + r];
				a[at(k, r, n)][n - 1 - 3 * members.length] = equations.toOffset[3 * members[k] + r];
			}
			for (int l = 0; l < k; l++)
				couple(a, members, k, l, n);
		}
		a[0][0] = equations.offsetOwn;
		final double[] inverse = lastInverse(a);
		amplitude[i] = inverse[0];
		x[i] = inverse[1];
		y[i] = inverse[2];
	}

	/** The molecule itself is last, so that its entries of the inverse need the last rows of the factor only. */
	private static int at(final int member, final int entry, final int n) {
		return n - 3 * (member + 1) + entry;
	}

	private void couple(final double[][] a, final int[] members, final int k, final int l, final int n) {
		final int i = Math.min(members[k], members[l]), j = Math.max(members[k], members[l]);
		for (final int pair : pairsOf[i].length == 0 ? new int[0] : candidates(i, j))
			if (equations.first[pair] == i && equations.second[pair] == j) {
				final int first = members[k] == i ? k : l, second = members[k] == i ? l : k;
				for (int r = 0; r < 3; r++)
					for (int c = 0; c < 3; c++) {
						a[at(first, r, n)][at(second, c, n)] = equations.blocks[9 * pair + 3 * r + c];
						a[at(second, c, n)][at(first, r, n)] = equations.blocks[9 * pair + 3 * r + c];
					}
				return;
			}
	}

	private int[] candidates(final int i, final int j) {
		for (final int pair : pairsOf[i])
			if (equations.first[pair] == j || equations.second[pair] == j) return pairsOf[i];
		return pairsOf[j];
	}

	/** @return the last three diagonal entries of the inverse, by Cholesky's factor; infinite if there is none */
	private static double[] lastInverse(final double[][] a) {
		final int n = a.length;
		for (int j = 0; j < n; j++)
			for (int i = j; i < n; i++) {
				double sum = a[i][j];
				for (int k = 0; k < j; k++)
					sum -= a[i][k] * a[j][k];
				if (i == j) {
					if (!(sum > 1e-12 * Math.abs(a[i][i]))) {
						// not determined at all: a tiny pivot lets the others go on
						sum = 1e-12 * Math.abs(a[i][i]) + Double.MIN_NORMAL;
					}
					a[i][i] = Math.sqrt(sum);
				}
				else a[i][j] = sum / a[j][j];
			}
		// inverse of the last 3 x 3 of L L^T: rows of L below the last block do not matter
		final double l00 = a[n - 3][n - 3], l10 = a[n - 2][n - 3], l11 = a[n - 2][n - 2], l20 = a[n - 1][n - 3], l21 =
			a[n - 1][n - 2], l22 = a[n - 1][n - 1];
		final double m00 = 1 / l00, m11 = 1 / l11, m22 = 1 / l22, m10 = -l10 * m00 * m11, m21 = -l21 * m11 * m22, m20 =
			-(l20 * m00 + l21 * m10) * m22;
		return new double[] { m00 * m00 + m10 * m10 + m20 * m20, m11 * m11 + m21 * m21, m22 * m22 };
	}
}
