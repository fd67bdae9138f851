/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

/**
 * Whether a result is to be trusted, judged from the result alone: where it lies in the plane of sparsity and
 * coherence, and what else speaks against it.
 * <p>
 * For each motif: shift-coherence μ_s ([L] 2.1), activation density θ (the effective number of activations per
 * counted pixel, entries that touch taken together and weighted by amplitude), the density θ_c up to which
 * recovery may be expected ({@code n^(−1/2)} spike-like, {@code n^(−3/4)} random, {@code n^(−1)} smooth), the share
 * of its component that was cut off with the window, and the activations' strength
 * {@code (Σ x² / Σ |x| + λ) / σ} in standard deviations of the noise that the residual shows. The rule of thumb is
 * an order of magnitude and no proof: a good verdict says that nothing speaks against the result. Cost: 2 FFTs per
 * frame and motif. Immutable.
 * </p>
 */
public final class Recoverability {

	/** What is to be thought of a result. */
	public enum Verdict {
		/** Nothing speaks against it. */
		TRUSTED,
		/** Something is near its limit: compare with another seed, size or λ. */
		DOUBTFUL,
		/** It should not be trusted. */
		NOT_TRUSTED
	}

	/** Share of the critical density from which on a result is doubtful; beyond 1 it is not trusted. */
	private static final double NEARLY_CRITICAL = 0.5;
	/** Mutual coherence from which on two motifs are doubtful. */
	private static final double ALIKE = 0.8;
	/** Shares of a component that its motif lacks, from which on a motif is cut off, and much of it. */
	private static final double CUT = 0.05, MUCH_CUT = 0.25;
	/** Strengths of activations below which they are weak, and too weak. */
	private static final double WEAK = 8, TOO_WEAK = 5;

	/** The verdict: the worst of what was found. */
	public final Verdict verdict;
	/** A sentence for each thing that speaks against the result, with the remedy; empty if trusted. */
	public final List<String> warnings;
	/** μ_m, 0 for one motif. */
	public final double mutualCoherence;
	/** Standard deviation of the residual's noise, in units of the normalised image. */
	public final double sigma;
	private final double[] shiftCoherence;
	private final double[] density;
	private final double[] criticalDensity;
	private final double[] cutOff;
	private final double[] strength;

	/** Collects. */
	private static final class Findings {

		final List<String> sentences = new ArrayList<>();
		Verdict worst = Verdict.TRUSTED;

		void add(final Verdict verdict, final String format, final Object... arguments) {
			sentences.add(String.format(Locale.ROOT, format, arguments));
			worsen(verdict);
		}

		void worsen(final Verdict verdict) {
			if (verdict.compareTo(worst) > 0) worst = verdict;
		}
	}

	private Recoverability(final Solution solution, final Observation y, final Parameters p, final Workers workers) {
		final int count = solution.motifs.count();
		shiftCoherence = Coherence.shift(solution.motifs);
		mutualCoherence = Coherence.mutual(solution.motifs);
		sigma = NoiseLevel.ofResidual(solution);
		cutOff = CutOff.of(solution, y, p.boundary, workers);
		density = new double[count];
		criticalDensity = new double[count];
		strength = new double[count];
		long counted = 0;
		for (int t = 0; t < y.frames(); t++)
			counted += y.counted(t);
		for (int k = 0; k < count; k++) {
			density[k] = ActivationCount.of(solution.maps, k) / counted;
			criticalDensity[k] = CriticalDensity.of(solution.motifs.height() * solution.motifs.width(), shiftCoherence[k]);
			final double amplitude = ActivationCount.amplitude(solution.maps, k);
			strength[k] = amplitude == 0 ? 0 : sigma > 0 ? (amplitude + p.lambda) / sigma : Double.POSITIVE_INFINITY;
		}
		final Findings findings = new Findings();
		for (int k = 0; k < count; k++)
			judge(k, findings);
		judgePairs(solution, findings);
		verdict = findings.worst;
		warnings = Collections.unmodifiableList(findings.sentences);
	}

	/**
	 * Judges a result.
	 *
	 * @param solution the result
	 * @param y what was solved
	 * @param p with what
	 * @param workers threads to use; their number changes no bit
	 * @return the judgement
	 */
	public static Recoverability of(final Solution solution, final Observation y, final Parameters p,
		final Workers workers)
	{
		return new Recoverability(solution, y, p, workers);
	}

	private void judge(final int k, final Findings findings) {
		final int motif = k + 1;
		if (density[k] == 0) {
			// the solution itself says so in a warning of its own
			findings.worsen(Verdict.NOT_TRUSTED);
			return;
		}
		final double load = density[k] / criticalDensity[k];
		if (load > NEARLY_CRITICAL) findings.add(load > 1 ? Verdict.NOT_TRUSTED : Verdict.DOUBTFUL,
			"Activations of motif %d are %s: %.2g per pixel, where a motif of shift-coherence %.2f allows about %.2g; " +
				"less crowded data or a larger lambda may help.", motif, load > 1 ? "too dense to be trusted" :
					"nearly too dense", density[k], shiftCoherence[k], criticalDensity[k]);
		if (cutOff[k] > CUT) findings.add(cutOff[k] > MUCH_CUT ? Verdict.NOT_TRUSTED : Verdict.DOUBTFUL,
			"Motif %d is cut off by its window, which leaves out %.0f %% of its component; enlarge the motif size.",
			motif, 100 * cutOff[k]);
		if (strength[k] < WEAK) findings.add(strength[k] < TOO_WEAK ? Verdict.NOT_TRUSTED : Verdict.DOUBTFUL,
			"Activations of motif %d are weak, %.1f times the noise; average more frames or enlarge lambda to keep " +
				"noise out.", motif, strength[k]);
	}

	private void judgePairs(final Solution solution, final Findings findings) {
		if (mutualCoherence > MotifCount.DUPLICATE) findings.add(Verdict.NOT_TRUSTED, "Two of the %d motifs are shifted " +
			"copies of each other (mutual coherence %.2f); ask for fewer motifs.", solution.motifs.count(), mutualCoherence);
		else if (mutualCoherence > ALIKE) findings.add(Verdict.DOUBTFUL, "Two of the %d motifs are much alike (mutual " +
			"coherence %.2f), so that their activations may be mistaken for each other.", solution.motifs.count(),
			mutualCoherence);
	}

	/** @return μ_s of motif k */
	public double shiftCoherence(final int k) {
		return shiftCoherence[k];
	}

	/** @return θ of motif k, activations per counted pixel */
	public double density(final int k) {
		return density[k];
	}

	/** @return θ_c of motif k */
	public double criticalDensity(final int k) {
		return criticalDensity[k];
	}

	/** @return share of component k that its cut motif does not explain */
	public double cutOff(final int k) {
		return cutOff[k];
	}

	/** @return strength of the activations of motif k in standard deviations of the noise; 0 if there are none */
	public double strength(final int k) {
		return strength[k];
	}
}
