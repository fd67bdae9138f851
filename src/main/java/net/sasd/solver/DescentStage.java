/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverStatus;
import net.sasd.optim.StoppingRule;

/**
 * Descent while λ falls to its value, and on until Ψ stands still or the iterations
 * are used up: homotopy ([L] Algorithm 6) with its last round. Motifs that came out
 * alike are looked for when λ has been at its value for a while, and at the end; if
 * one is started anew the stage goes on. Not thread-safe.
 */
final class DescentStage implements Stage {

	/** Iterations after λ has arrived at its value until motifs are compared. */
	private static final int SETTLED = 20;

	private final Descent descent;
	private final LambdaSchedule lambdas;
	private final DuplicateMotifs duplicates;
	private final double tolerance;
	private StoppingRule rule;
	private int remaining;
	private int sinceArrival;
	private SolverStatus outcome = SolverStatus.RUNNING;

	/**
	 * @param iterations most iterations
	 * @param tolerance of {@link StoppingRule}
	 */
	DescentStage(final Descent descent, final LambdaSchedule lambdas, final DuplicateMotifs duplicates,
		final int iterations, final double tolerance)
	{
		this.descent = descent;
		this.lambdas = lambdas;
		this.duplicates = duplicates;
		this.tolerance = tolerance;
		remaining = iterations;
		rule = new StoppingRule(tolerance);
	}

	@Override
	public IterationRecord iterate(final long start) {
		final boolean arrived = lambdas.isOver();
		final IterationRecord record = lambdas.step(descent, start);
		final boolean converged = arrived && rule.isMet(record.objective);
		if (arrived) sinceArrival++;
		if (--remaining == 0) outcome = converged ? SolverStatus.CONVERGED : SolverStatus.ITERATION_LIMIT;
		else if (converged || sinceArrival == SETTLED) {
			if (duplicates.reseed(descent)) rule = new StoppingRule(tolerance);
			else if (converged) outcome = SolverStatus.CONVERGED;
		}
		return record;
	}

	@Override
	public SolverStatus outcome() {
		return outcome;
	}

	@Override
	public Descent descent() {
		return descent;
	}
}
