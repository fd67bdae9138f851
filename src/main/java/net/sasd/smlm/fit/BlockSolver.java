/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

/**
 * Conjugate gradients for the damped normal equations, preconditioned by their diagonal. Cost of an iteration: 18
 * multiplications per pair of molecules that overlap. Not thread-safe.
 */
final class BlockSolver {

	private final NormalEquations e;
	private final double damping;
	/** Unknowns. */
	private final int size;

	/** @param damping share by which the diagonal is raised, but for the background's */
	BlockSolver(final NormalEquations equations, final double damping) {
		e = equations;
		this.damping = damping;
		size = 3 * e.count + 1;
	}

	/** @param tolerance of the residual's preconditioned norm, relative to the beginning */
	double[] solve(final int iterations, final double tolerance) {
		final double[] inverse = inverseDiagonal(), solution = new double[size], r = e.gradient.clone(), z =
			new double[size], product = new double[size];
		double rho = 0;
		for (int i = 0; i < size; i++) {
			z[i] = inverse[i] * r[i];
			rho += z[i] * r[i];
		}
		final double[] d = z.clone();
		final double stop = rho * tolerance * tolerance;
		for (int k = 0; k < iterations && rho > stop; k++) {
			multiply(d, product);
			double curvature = 0;
			for (int i = 0; i < size; i++)
				curvature += d[i] * product[i];
			if (!(curvature > 0)) break;
			final double step = rho / curvature, before = rho;
			rho = 0;
			for (int i = 0; i < size; i++) {
				solution[i] += step * d[i];
				r[i] -= step * product[i];
				z[i] = inverse[i] * r[i];
				rho += z[i] * r[i];
			}
			for (int i = 0; i < size; i++)
				d[i] = z[i] + rho / before * d[i];
		}
		return solution;
	}

	/** 0 where nothing counts. */
	private double[] inverseDiagonal() {
		final double[] inverse = new double[size];
		for (int i = 0; i < size - 1; i++) {
			final double entry = e.own[9 * (i / 3) + 4 * (i % 3)] * (1 + damping);
			inverse[i] = entry > 0 ? 1 / entry : 0;
		}
		inverse[size - 1] = e.offsetOwn > 0 ? 1 / e.offsetOwn : 0;
		return inverse;
	}

	/** out = (JᵀWJ + μ diag) v */
	private void multiply(final double[] v, final double[] out) {
		final double[] own = e.own, toOffset = e.toOffset, blocks = e.blocks;
		final double more = 1 + damping, o = v[size - 1];
		double background = e.offsetOwn * o;
		for (int i = 0; i < e.count; i++) {
			final int b = 9 * i, q = 3 * i;
			final double v0 = v[q], v1 = v[q + 1], v2 = v[q + 2];
			out[q] = own[b] * more * v0 + own[b + 1] * v1 + own[b + 2] * v2 + toOffset[q] * o;
			out[q + 1] = own[b + 3] * v0 + own[b + 4] * more * v1 + own[b + 5] * v2 + toOffset[q + 1] * o;
			out[q + 2] = own[b + 6] * v0 + own[b + 7] * v1 + own[b + 8] * more * v2 + toOffset[q + 2] * o;
			background += toOffset[q] * v0 + toOffset[q + 1] * v1 + toOffset[q + 2] * v2;
		}
		out[size - 1] = background;
		for (int k = 0; k < e.pairs; k++) {
			final int b = 9 * k, q = 3 * e.first[k], s = 3 * e.second[k];
			final double u0 = v[q], u1 = v[q + 1], u2 = v[q + 2], w0 = v[s], w1 = v[s + 1], w2 = v[s + 2];
			out[q] += blocks[b] * w0 + blocks[b + 1] * w1 + blocks[b + 2] * w2;
			out[q + 1] += blocks[b + 3] * w0 + blocks[b + 4] * w1 + blocks[b + 5] * w2;
			out[q + 2] += blocks[b + 6] * w0 + blocks[b + 7] * w1 + blocks[b + 8] * w2;
			out[s] += blocks[b] * u0 + blocks[b + 3] * u1 + blocks[b + 6] * u2;
			out[s + 1] += blocks[b + 1] * u0 + blocks[b + 4] * u1 + blocks[b + 7] * u2;
			out[s + 2] += blocks[b + 2] * u0 + blocks[b + 5] * u1 + blocks[b + 8] * u2;
		}
	}
}
