/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseDeconvolution;

/**
 * Solutions along falling λ, from which a user sees what λ does and picks one.
 * <p>
 * The first solution is the one at the recommended λ. From its motifs λ_max is known; the path then goes from λ_max down in equal ratios, each solution
 * starting from the motifs of the one before, as in homotopy ([L] Algorithm 6). The motif change between
 * neighbours is {@code max over k of 1 − max over ℓ of |⟨a_k, s_ℓ[a_k']⟩|}, with the most alike motif of the
 * neighbour for each: where it is small, the motif does not depend on λ. Cost: one solution per step, and one.
 * Immutable.
 * </p>
 */
public final class LambdaPath {

	/** What one λ gives. Immutable. */
	public static final class Step {

		/** λ, in units of the normalised image. */
		public final double lambda;
		/** Entries of the maps that are not 0. */
		public final long nonzeros;
		/** ‖x‖₁, in units of the normalised image. */
		public final double norm1;
		/** ½‖r‖², in units of the normalised image. */
		public final double fidelity;
		/** 1 − fidelity / fidelity of empty maps. */
		public final double explained;
		/** Robust standard deviation of the residual. */
		public final double sigma;
		/** Change of the motifs from the step before, 0 … 1; NaN at the first and from empty maps. */
		public final double motifChange;
		/** Motifs of this step. */
		public final Motifs motifs;

		Step(final double lambda, final Solution solution, final Step before, final double total) {
			final IterationRecord last = solution.records.get(solution.records.size() - 1);
			this.lambda = lambda;
			nonzeros = last.nonzeros;
			double sum = 0;
			for (int k = 0; k < solution.motifs.count(); k++)
				sum += ActivationCount.norm1(solution.maps, k);
			norm1 = sum;
			fidelity = last.fidelity;
			explained = total > 0 ? 1 - last.fidelity / total : 0;
			sigma = NoiseLevel.ofResidual(solution);
			motifs = solution.motifs;
			motifChange = before == null || before.nonzeros == 0 || nonzeros == 0 ? Double.NaN : change(before.motifs,
				motifs);
		}

		private static double change(final Motifs a, final Motifs b) {
			final double[][] distances = new double[a.count()][b.count()];
			for (int i = 0; i < a.count(); i++)
				for (int j = 0; j < b.count(); j++)
					distances[i][j] = 1 - CrossCorrelation.largest(a.get(i), a.height(), a.width(), b.get(j), b.height(), b
						.width());
			double worst = 0;
			for (final double[] row : distances) {
				double least = 1;
				for (final double value : row)
					least = Math.min(least, value);
				worst = Math.max(worst, least);
			}
			return Math.max(0, worst);
		}
	}

	/** The steps, from the largest λ to the smallest. */
	public final List<Step> steps;
	/** The recommended λ; it is one of the steps. */
	public final double recommended;

	private LambdaPath(final List<Step> steps, final double recommended) {
		this.steps = Collections.unmodifiableList(steps);
		this.recommended = recommended;
	}

	/**
	 * Follows the path.
	 *
	 * @param y the frames
	 * @param base everything but λ
	 * @param recommended λ that is one of the steps, above 0
	 * @param count number of steps, at least 3
	 * @param workers threads to use; their number changes no bit
	 * @param listener is told of every iteration
	 * @param cancel stops; the steps so far are returned
	 * @return the path
	 * @throws IllegalArgumentException if a value is out of range or the parameters do not fit the frames
	 */
	public static LambdaPath of(final Observation y, final Parameters base, final double recommended, final int count,
		final Workers workers, final SolverListener listener, final CancelToken cancel)
	{
		if (count < 3) throw new IllegalArgumentException("The number of steps is " + count + "; give at least 3.");
		final Parameters plain = base.toBuilder().lambda(recommended).build();
		final Solution first = SparseDeconvolution.solve(y, plain, workers, listener, cancel);
		final double largest = LambdaRule.largest(y, first.motifs, base.boundary, base.bias, workers);
		final double total = total(y, base.bias);
		final List<Step> steps = new ArrayList<>();
		Solution at = first;
		for (final double lambda : lambdas(largest, recommended, count)) {
			if (cancel.isCancelled()) break;
			final Parameters p = base.toBuilder().lambda(lambda).initialPatches((int[][]) null).initialMotifs(Pilot.widened(
				at.motifs, y)).build();
			final Solution next = SparseDeconvolution.solve(y, p, workers, listener, cancel);
			if (next.records.isEmpty()) break;
			steps.add(new Step(lambda, next, steps.isEmpty() ? null : steps.get(steps.size() - 1), total));
			// empty maps teach the motifs nothing
			if (steps.get(steps.size() - 1).nonzeros > 0) at = next;
		}
		return new LambdaPath(steps, recommended);
	}

	/** λ_max and then in equal ratios through the recommended one, which takes two thirds of the way. */
	static double[] lambdas(final double largest, final double recommended, final int count) {
		final int place = Math.max(1, 2 * (count - 1) / 3);
		final double start = Math.max(largest, 2 * recommended);
		final double ratio = Math.pow(recommended / start, 1.0 / place);
		final double[] lambdas = new double[count];
		for (int i = 0; i < count; i++)
			lambdas[i] = i == place ? recommended : start * Math.pow(ratio, i);
		return lambdas;
	}

	/** ½ Σ ‖y − b‖² over the counted pixels. */
	static double total(final Observation y, final boolean bias) {
		double sum = 0;
		for (int t = 0; t < y.frames(); t++) {
			final double mean = bias ? y.mean(t) : 0;
			final boolean[] mask = y.mask(t);
			for (int i = 0; i < y.frame(t).length; i++)
				if (mask == null || mask[i]) sum += (y.frame(t)[i] - mean) * (y.frame(t)[i] - mean) / 2;
		}
		return sum;
	}
}
