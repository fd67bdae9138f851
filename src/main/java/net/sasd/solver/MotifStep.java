/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.List;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.optim.Sphere;

/**
 * The Riemannian gradient step with inertia on the motifs, on the product of K
 * spheres ([L] Algorithm 5, second half, and Algorithm 4): {@code z} on the great
 * circle through a_prev and a, {@code a⁺ = R_z(−τ D grad ψ(z))}. D scales each
 * motif by the inverse curvature ‖x_k ⊛ u_k‖² − ⟨z_k, ∇_k ψ⟩ along its unit
 * gradient u_k, because a motif that occurs often is known more sharply; the
 * first τ is the exact minimiser of the second-order model along the joint
 * direction, then Armijo backtracking. Cost: 2K FFTs, and with a mask two per
 * frame for the residual and one per frame and trial; without a mask the trials
 * are inner products, because a⁺ combines spectra that are known.
 */
final class MotifStep {

	private static final double ARMIJO = 0.1;
	private static final double SHRINKAGE = 0.5;
	private static final int MOST_TRIALS = 12;
	private static final double LARGEST_ANGLE = Math.PI / 4;

	private final ConvolutionModel model;
	private final FrameSide frames;
	private final boolean nonNegative;
	private final MotifState state;
	private final MotifGradient gradient;
	private final Spectrum[] directions;
	private final Spectrum[] trial;
	/** First the gradients, then the unit directions. */
	private final double[][] gradients;

	/** Step size τ relative to the inverse curvature, of the last step. */
	double step;
	/** max_k ‖a_k⁺ − a_k‖ of the last step. */
	double change;

	MotifStep(final FrameSide frames, final MotifState state, final boolean nonNegative) {
		model = frames.model();
		this.frames = frames;
		this.state = state;
		this.nonNegative = nonNegative;
		gradient = new MotifGradient(frames, state.count());
		directions = frames.directions();
		trial = frames.trial();
		gradients = gradient.values;
	}

	/**
	 * Takes one step; afterwards a⁺ is current and a previous.
	 *
	 * @param beta inertia
	 * @return the fidelity at a⁺
	 */
	double run(final double beta) {
		return finish(gradient.at(begin(beta)));
	}

	/**
	 * Begins a step.
	 *
	 * @param beta inertia
	 * @return z, where gradients are wanted for {@link #finish(List)}
	 */
	MotifPoint begin(final double beta) {
		extrapolate(beta);
		return new MotifPoint(state.previous, state.previousSpectra);
	}

	/**
	 * Ends a step; afterwards a⁺ is current and a previous.
	 *
	 * @param lanes the gradients at z
	 * @return the fidelity at a⁺
	 */
	double finish(final List<LaneGradient> lanes) {
		return finish(gradient.sum(lanes));
	}

	private double finish(final double start) {
		final Workspace work = frames.shared();
		final double[] slopes = new double[state.count()], radial = new double[state.count()];
		for (int k = 0; k < slopes.length; k++) {
			final double[] z = state.previous[k], g = gradients[k];
			radial[k] = Math.max(0, -Sphere.inner(z, g));
			Sphere.toTangent(z, g);
			slopes[k] = Sphere.norm(g);
			if (slopes[k] > 0) for (int i = 0; i < g.length; i++)
				g[i] /= -slopes[k];
			model.transformMotif(g, directions[k], work);
		}
		return search(angles(slopes, radial), slopes, start);
	}

	/** previous ← z on the great circle from previous through current. */
	private void extrapolate(final double beta) {
		for (int k = 0; k < state.count(); k++) {
			final double[] a = state.motifs[k], back = Sphere.inverseRetract(a, state.previous[k]);
			// the spectra are combined with the same weights, without a transform
			final double[] c = Sphere.extrapolation(Sphere.angle(a, state.previous[k]), beta);
			state.previous[k] = Sphere.retract(a, Sphere.scale(-beta, back));
			// extrapolation multiplies an error of the norm in every iteration
			Sphere.normalize(state.previous[k]);
			ConvolutionModel.extrapolate(state.spectra[k], -c[1], c[0] + c[1] - 1, state.previousSpectra[k],
				state.previousSpectra[k], frames.shared().workers);
		}
	}

	/** @return for each motif the angle of the full step, τ* · slope / curvature */
	private double[] angles(final double[] slopes, final double[] radial) {
		final int count = state.count();
		final double[] gram = energies(), angles = new double[count];
		double decrease = 0, bend = 0;
		for (int k = 0; k < count; k++) {
			final double curvature = radial[k] + gram[k * count + k];
			angles[k] = curvature > 0 ? slopes[k] / curvature : 0;
			decrease += slopes[k] * angles[k];
			bend += radial[k] * angles[k] * angles[k];
		}
		if (count == 1) return angles;
		for (int k = 0; k < count; k++)
			for (int l = 0; l < count; l++)
				bend += angles[k] * angles[l] * gram[k * count + l];
		for (int k = 0; k < count; k++)
			angles[k] *= bend > 0 ? decrease / bend : 0;
		return angles;
	}

	/** @return Σ_t ⟨x_kt ⊛ u_k, x_lt ⊛ u_l⟩ at k · K + l */
	private double[] energies() {
		final MotifPoint point = new MotifPoint(gradients, directions);
		final double[] sum = new double[directions.length * directions.length];
		for (final double[] part : frames.ask(lane -> energies(lane, point)))
			LaneGradient.add(part, sum);
		return sum;
	}

	private static double[] energies(final FrameLane lane, final MotifPoint directions) {
		final double[] sum = new double[directions.spectra.length * directions.spectra.length];
		for (int t = lane.from; t < lane.to; t++)
			LaneGradient.add(lane.model.energies(directions.spectra, lane.frames[t].spectra, lane.sums, lane.work), sum);
		return sum;
	}

	/** Armijo backtracking along the retraction curve; returns the fidelity at a⁺, which becomes current. */
	private double search(final double[] angles, final double[] slopes, final double start) {
		double decrease = 0;
		double largest = 0;
		for (int k = 0; k < angles.length; k++) {
			decrease += slopes[k] * angles[k];
			largest = Math.max(largest, angles[k]);
		}
		step = largest > LARGEST_ANGLE ? LARGEST_ANGLE / largest : 1;
		for (int n = 0; n < MOST_TRIALS; n++, step *= SHRINKAGE) {
			final double[][] next = move(angles);
			final double fidelity = fidelity(next);
			if (fidelity <= start - ARMIJO * step * decrease) return accept(next, fidelity);
		}
		step = 0;
		final double[][] same = move(angles);
		return accept(same, fidelity(same));
	}

	/** @return R_z(step · angle_k u_k) for each motif, its spectra in {@link #trial} */
	private double[][] move(final double[] angles) {
		final Workspace work = frames.shared();
		final double[][] next = new double[angles.length][];
		for (int k = 0; k < angles.length; k++) {
			final double angle = step * angles[k];
			next[k] = Sphere.retract(state.previous[k], Sphere.scale(angle, gradients[k]));
			if (nonNegative) {
				clip(next[k]);
				model.transformMotif(next[k], trial[k], work);
				continue;
			}
			ConvolutionModel.rotate(state.previousSpectra[k], Math.cos(angle) - 1, directions[k], Math.sin(angle),
				trial[k], work.workers);
		}
		return next;
	}

	private static void clip(final double[] a) {
		double largest = 0;
		for (int i = 0; i < a.length; i++)
			largest = Math.max(largest, a[i] = Math.max(a[i], 0));
		if (largest > 0) Sphere.normalize(a);
	}

	private double fidelity(final double[][] motifs) {
		return fidelity(frames, new MotifPoint(motifs, trial));
	}

	/** @return ½ Σ_t ‖r_t‖² at motifs on trial */
	static double fidelity(final FrameSide frames, final MotifPoint motifs) {
		double sum = 0;
		for (final double part : frames.ask(lane -> lane.fidelity(motifs)))
			sum += part;
		return sum;
	}

	private double accept(final double[][] next, final double fidelity) {
		change = 0;
		for (int k = 0; k < next.length; k++) {
			change = Math.max(change, Sphere.norm(Sphere.combine(1, next[k], -1, state.motifs[k])));
			state.previous[k] = next[k];
			final Spectrum spectrum = state.previousSpectra[k];
			state.previousSpectra[k] = trial[k];
			trial[k] = spectrum;
		}
		state.swap();
		return fidelity;
	}
}
