/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import java.util.Arrays;

/**
 * The Cramér–Rao bound of each molecule: variances of its amplitude and place, those of its neighbours and of the
 * background unknown too. Inverts the normal equations of the molecule and the nearest of those whose windows overlap
 * its own. Cost: a Cholesky factor of at most 31 unknowns per molecule. Immutable.
 */
final class LocalCovariance {

	private static final int MOST_NEIGHBOURS = 9;
	/** A pivot below this share of its diagonal entry is none: what it stands for is not determined. */
	private static final double SINGULAR = 1e-12;

	/** Of each molecule, {@code [count]}: variances of amplitude, x and y. */
	final double[] amplitude, x, y;
	private final NormalEquations equations;
	/** Pairs of each molecule. */
	private final int[][] pairsOf;

	LocalCovariance(final Scene scene, final NormalEquations equations) {
		this.equations = equations;
		final int n = equations.count;
		amplitude = new double[n];
		x = new double[n];
		y = new double[n];
		pairsOf = pairs();
		for (int i = 0; i < n; i++) {
			final double[] variances = lastOfInverse(matrix(members(scene.molecules, i)));
			amplitude[i] = variances[0];
			x[i] = variances[1];
			y[i] = variances[2];
		}
	}

	private int[][] pairs() {
		final int[] sizes = new int[equations.count];
		for (int k = 0; k < equations.pairs; k++) {
			sizes[equations.first[k]]++;
			sizes[equations.second[k]]++;
		}
		final int[][] pairs = new int[equations.count][];
		Arrays.setAll(pairs, i -> new int[sizes[i]]);
		Arrays.fill(sizes, 0);
		for (int k = 0; k < equations.pairs; k++) {
			final int i = equations.first[k], j = equations.second[k];
			pairs[i][sizes[i]++] = k;
			pairs[j][sizes[j]++] = k;
		}
		return pairs;
	}

	/** Neighbours, the nearest last, and behind them the molecule itself. */
	private int[] members(final Molecules m, final int i) {
		final int[] pairs = pairsOf[i];
		final Integer[] neighbours = new Integer[pairs.length];
		Arrays.setAll(neighbours, k -> equations.first[pairs[k]] == i ? equations.second[pairs[k]]
			: equations.first[pairs[k]]);
		Arrays.sort(neighbours, (a, b) -> Double.compare(Math.hypot(m.x[b] - m.x[i], m.y[b] - m.y[i]), Math.hypot(m.x[a] -
			m.x[i], m.y[a] - m.y[i])));
		final int used = Math.min(neighbours.length, MOST_NEIGHBOURS);
		final int[] members = new int[used + 1];
		for (int k = 0; k < used; k++)
			members[k] = neighbours[neighbours.length - used + k];
		members[used] = i;
		return members;
	}

	/** The normal equations of the background and these molecules, lower triangle. */
	private double[][] matrix(final int[] members) {
		final int n = 3 * members.length + 1;
		final double[][] a = new double[n][n];
		a[0][0] = equations.offsetOwn;
		for (int k = 0; k < members.length; k++) {
			final int at = 3 * k + 1;
			for (int r = 0; r < 3; r++) {
				a[at + r][0] = equations.toOffset[3 * members[k] + r];
				System.arraycopy(equations.own, 9 * members[k] + 3 * r, a[at + r], at, 3);
			}
			for (final int pair : pairsOf[members[k]])
				for (int l = 0; l < k; l++)
					couple(a, pair, members, k, l);
		}
		return a;
	}

	/** Enters the block of a pair if it is that of members k and l. */
	private void couple(final double[][] a, final int pair, final int[] members, final int k, final int l) {
		final boolean straight = equations.first[pair] == members[k] && equations.second[pair] == members[l], turned =
			equations.second[pair] == members[k] && equations.first[pair] == members[l];
		if (!straight && !turned) return;
		for (int r = 0; r < 3; r++)
			for (int c = 0; c < 3; c++)
				a[3 * k + 1 + r][3 * l + 1 + c] = equations.blocks[9 * pair + (straight ? 3 * r + c : 3 * c + r)];
	}

	/** The last three diagonal entries of the inverse: the last rows of Cholesky's factor are all they need. */
	private static double[] lastOfInverse(final double[][] a) {
		final int n = a.length;
		for (int j = 0; j < n; j++)
			for (int i = j; i < n; i++) {
				double sum = a[i][j];
				for (int k = 0; k < j; k++)
					sum -= a[i][k] * a[j][k];
				if (i == j) a[j][j] = Math.sqrt(Math.max(sum, SINGULAR * a[j][j] + Double.MIN_NORMAL));
				else a[i][j] = sum / a[j][j];
			}
		final double m0 = 1 / a[n - 3][n - 3], m1 = 1 / a[n - 2][n - 2], m2 = 1 / a[n - 1][n - 1];
		final double m10 = -a[n - 2][n - 3] * m0 * m1, m21 = -a[n - 1][n - 2] * m1 * m2, m20 = -(a[n - 1][n - 3] * m0 + a[n -
			1][n - 2] * m10) * m2;
		return new double[] { m0 * m0 + m10 * m10 + m20 * m20, m1 * m1 + m21 * m21, m2 * m2 };
	}
}
