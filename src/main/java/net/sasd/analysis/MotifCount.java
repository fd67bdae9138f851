/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseDeconvolution;

/**
 * How many motifs the data are made of.
 * <p>
 * Solves for K = 1, 2, … at one λ and compares Ψ = fidelity + λ‖x‖₁, which pays for activations: motifs that are
 * missing must be imitated by many activations, so one that exists lowers Ψ by a large share, while one too many
 * only learns chance neighbours of activations or noise. K grows as long as the last motif lowered Ψ by at least
 * a fifth, has activations, and is not a shifted copy of another (mutual coherence at most 0.95). Cost: one solution
 * for each K up to one more than the answer. Immutable.
 * </p>
 */
public final class MotifCount {

	/** Share of Ψ that a motif has to save. */
	private static final double WORTH = 0.2;
	/** Mutual coherence above which two motifs are the same. */
	static final double DUPLICATE = 0.95;

	/** What one number of motifs gave. Immutable. */
	public static final class Trial {

		/** Number of motifs. */
		public final int motifs;
		/** Ψ at the end, and its fidelity ½‖r‖², in units of the normalised image. */
		public final double objective, fidelity;
		/** 1 − fidelity / fidelity of empty maps. */
		public final double explained;
		/** μ_m, 0 for one motif. */
		public final double mutualCoherence;
		/** Whether every motif has activations. */
		public final boolean allUsed;

		Trial(final Solution solution, final double total) {
			motifs = solution.motifs.count();
			final IterationRecord last = solution.records.get(solution.records.size() - 1);
			objective = solution.objective;
			fidelity = last.fidelity;
			explained = 1 - fidelity / total;
			mutualCoherence = Coherence.mutual(solution.motifs);
			boolean used = true;
			for (int k = 0; k < motifs; k++)
				used &= ActivationCount.energy(solution.maps, k) > 0;
			allUsed = used;
		}
	}

	/** The number of motifs that the data ask for. */
	public final int count;
	/** The trials, K = 1, 2, …; the last one may be the one that was not worth it. */
	public final List<Trial> trials;
	/** Why the count stopped there. */
	public final String reason;

	private MotifCount(final int count, final List<Trial> trials, final String reason) {
		this.count = count;
		this.trials = Collections.unmodifiableList(trials);
		this.reason = reason;
	}

	/**
	 * Counts.
	 *
	 * @param y the frames
	 * @param base λ, motif size and the rest; start patches and motifs are left aside
	 * @param most largest K to try, at least 1
	 * @param workers threads to use
	 * @param cancel stops; the best K so far is returned
	 * @throws IllegalArgumentException if most is below 1, or the parameters do not fit the frames
	 */
	public static MotifCount of(final Observation y, final Parameters base, final int most, final Workers workers,
		final CancelToken cancel)
	{
		if (most < 1) throw new IllegalArgumentException("The largest number of motifs is " + most +
			"; give at least 1.");
		final double total = LambdaPath.total(y, base.bias);
		final List<Trial> trials = new ArrayList<>();
		for (int k = 1; k <= most && !(cancel.isCancelled() && k > 1); k++) {
			final Parameters p = base.toBuilder().motifs(k).initialPatches((int[][]) null).initialMotifs(null).build();
			final Solution solution = SparseDeconvolution.solve(y, p, workers, SolverListener.NONE, cancel);
			if (solution.records.isEmpty()) break;
			trials.add(new Trial(solution, total));
			final String reason = refuse(trials);
			if (reason != null) return new MotifCount(k - 1, trials, reason);
		}
		final int count = Math.max(1, trials.size());
		return new MotifCount(count, trials, count == most ? "more than " + most + " were not tried" :
			"the count was stopped");
	}

	/** Why the last trial's last motif is one too many, or null if it is worth it. */
	private static String refuse(final List<Trial> trials) {
		final Trial last = trials.get(trials.size() - 1);
		if (last.motifs == 1) return null;
		final double saved = 1 - last.objective / trials.get(trials.size() - 2).objective;
		if (!last.allUsed) return "of " + last.motifs + " motifs one has no activation";
		if (last.mutualCoherence > DUPLICATE) return String.format(Locale.ROOT,
			"of %d motifs two are shifted copies of each other (mutual coherence %.2f)", last.motifs,
			last.mutualCoherence);
		return saved >= WORTH ? null : String.format(Locale.ROOT,
			"motif %d lowers the objective by %.0f %%, less than %.0f %%", last.motifs, 100 * saved, 100 * WORTH);
	}
}
