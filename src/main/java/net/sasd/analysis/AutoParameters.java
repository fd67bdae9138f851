/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import net.sasd.model.Observation;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

/**
 * Which parameters are to be chosen from the data: λ, the motif's size, the number of motifs. Immutable.
 * <p>
 * Choosing goes from the data to trial runs. The noise is first estimated from differences of pixels
 * ({@link NoiseLevel}), the size from the autocorrelation ({@link MotifSizeRule}), the number by trying
 * ({@link MotifCount}). Then up to five trial runs on wide windows tell the noise by what they leave, and the
 * size by how far the motifs stand out of their estimation error (the rectangle of least expected error); they end
 * when the size has settled. {@code λ = 4 σ} ({@link LambdaRule}). What is not asked for stays as it is. Cost:
 * up to ten solutions, and one for each number of motifs tried.
 * </p>
 */
public final class AutoParameters {

	/** Iterations that a λ from the noise may need, where there is little noise: for {@link #withIterations}. */
	public static final int LAMBDA_ITERATIONS = 1000;

	/** Parameters to start from; those that are chosen count only as far as nothing is known. */
	public final Parameters base;
	/** Whether λ is chosen. */
	public final boolean lambda;
	/** Whether the motif's size is chosen. */
	public final boolean motifSize;
	/** Largest number of motifs to try; 0 keeps that of the base. */
	public final int mostMotifs;
	/** Least of the limit of iterations with a chosen λ, which may be small and then needs more; 0 keeps the base's. */
	public final int iterations;

	private AutoParameters(final Parameters base, final boolean lambda, final boolean motifSize,
		final int mostMotifs, final int iterations)
	{
		this.base = base;
		this.lambda = lambda;
		this.motifSize = motifSize;
		this.mostMotifs = mostMotifs;
		this.iterations = iterations;
	}

	/** @return a request to choose nothing */
	public static AutoParameters of(final Parameters base) {
		return new AutoParameters(base, false, false, 0, 0);
	}

	/** @return the same choices, starting from other parameters */
	public AutoParameters withBase(final Parameters other) {
		return new AutoParameters(other, lambda, motifSize, mostMotifs, iterations);
	}

	/** @return the same, with λ chosen */
	public AutoParameters withLambda() {
		return new AutoParameters(base, true, motifSize, mostMotifs, iterations);
	}

	/** @return the same, with the motif's size chosen */
	public AutoParameters withMotifSize() {
		return new AutoParameters(base, lambda, true, mostMotifs, iterations);
	}

	/** @return the same, with the number of motifs chosen among 1 … most */
	public AutoParameters withMotifs(final int most) {
		return new AutoParameters(base, lambda, motifSize, most, iterations);
	}

	/** @return the same, with at least so many iterations allowed if λ is chosen */
	public AutoParameters withIterations(final int least) {
		return new AutoParameters(base, lambda, motifSize, mostMotifs, least);
	}

	/** @return true if there is anything to choose */
	public boolean isAsked() {
		return lambda || motifSize || mostMotifs > 0;
	}

	/**
	 * Refuses requests that contradict themselves.
	 *
	 * @return this
	 * @throws IllegalArgumentException naming what was wrong and the remedy
	 */
	public AutoParameters validate() {
		if (mostMotifs < 0) throw new IllegalArgumentException("The largest number of motifs is " + mostMotifs +
			"; give at least 1.");
		if ((motifSize || mostMotifs > 0) && base.initialMotifs != null) throw new IllegalArgumentException(
			"Start motifs are given, which say the size and the number of motifs; do not ask to choose these too.");
		if (mostMotifs > 0 && base.initialPatches() != null) throw new IllegalArgumentException("The number of start " +
			"patches says the number of motifs; do not ask to choose it too.");
		base.validate();
		return this;
	}

	/**
	 * Chooses.
	 *
	 * @param y the frames
	 * @param workers threads to use; their number changes no bit
	 * @param cancel stops the trial runs; what they know by then decides
	 * @return the parameters, and why
	 * @throws IllegalArgumentException if the request is wrong or does not fit the frames
	 */
	public ChosenParameters choose(final Observation y, final Workers workers, final CancelToken cancel) {
		validate();
		return new ParameterChoice(this, y, workers, cancel).choose();
	}
}
