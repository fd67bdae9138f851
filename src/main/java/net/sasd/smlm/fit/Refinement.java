/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

/**
 * Moves all molecules of a scene to the nearest minimum of {@code Σ r² / σ²}, jointly with their neighbours and the
 * background: Levenberg–Marquardt steps, each molecule at most half a pixel at a time. Not thread-safe.
 */
final class Refinement {

	private static final double LARGEST_MOVE = 0.5;
	/** An amplitude falls to no less than this share of itself at a time, so that none crosses 0. */
	private static final double LEAST_SHARE = 0.1;
	private static final int SOLVER_ITERATIONS = 30;
	private static final double SOLVER_TOLERANCE = 0.03;

	private final Scene scene;
	private double[] oldX = new double[0], oldY = oldX, oldAmplitude = oldX;

	Refinement(final Scene scene) {
		this.scene = scene;
	}

	/** @return how many steps were made */
	int run(final int iterations, final double tolerance) {
		scene.render();
		scene.weigh();
		double damping = 1e-2, misfit = scene.misfit();
		int k = 0;
		NormalEquations equations = new NormalEquations(scene);
		while (k++ < iterations) {
			final double[] step = equations.solve(damping, SOLVER_ITERATIONS, SOLVER_TOLERANCE);
			save();
			final double before = scene.offset;
			move(step);
			scene.render();
			final double trial = scene.misfit();
			if (trial > misfit) {
				restore(before);
				damping = Math.max(damping * 8, 1e-2);
				if (damping > 1e3) break;
				continue;
			}
			final boolean still = misfit - trial < tolerance * misfit;
			damping = Math.max(damping / 4, 1e-4);
			if (still) break;
			scene.weigh();
			misfit = scene.misfit();
			equations = new NormalEquations(scene);
		}
		return k;
	}

	private void move(final double[] step) {
		final Molecules m = scene.molecules;
		for (int i = 0; i < m.count; i++) {
			final double dx = step[3 * i + 1], dy = step[3 * i + 2], length = Math.hypot(dx, dy), share = length > LARGEST_MOVE
				? LARGEST_MOVE / length : 1;
			m.amplitude[i] = Math.max(LEAST_SHARE * m.amplitude[i], m.amplitude[i] + step[3 * i]);
			m.place(i, clamp(m.x[i] + share * dx, scene.width), clamp(m.y[i] + share * dy, scene.height));
		}
		scene.offset += step[3 * m.count];
	}

	/** Molecules may lie a little outside of the pixels. */
	private static double clamp(final double place, final int size) {
		return Math.max(-1.5, Math.min(size + 0.5, place));
	}

	private void save() {
		final Molecules m = scene.molecules;
		if (oldX.length < m.count) {
			oldX = new double[m.x.length];
			oldY = new double[m.x.length];
			oldAmplitude = new double[m.x.length];
		}
		System.arraycopy(m.x, 0, oldX, 0, m.count);
		System.arraycopy(m.y, 0, oldY, 0, m.count);
		System.arraycopy(m.amplitude, 0, oldAmplitude, 0, m.count);
	}

	private void restore(final double offset) {
		final Molecules m = scene.molecules;
		for (int i = 0; i < m.count; i++) {
			m.amplitude[i] = oldAmplitude[i];
			m.place(i, oldX[i], oldY[i]);
		}
		scene.offset = offset;
		scene.render();
	}
}
