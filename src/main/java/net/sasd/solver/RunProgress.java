/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.optim.IterationRecord;

/**
 * How far a run of {@link SparseDeconvolution} is, counted in iterations: stages that end early count as if
 * they had used all of theirs. Not thread-safe.
 */
public final class RunProgress {

	private final Parameters p;
	private int stagesBefore;
	private IterationRecord latest;

	/** @param parameters of the run */
	public RunProgress(final Parameters parameters) {
		p = parameters;
	}

	/** Takes the next record of the run. */
	public void update(final IterationRecord record) {
		if (latest != null && (record.iteration <= latest.iteration || !record.stage.equals(latest.stage))) stagesBefore +=
			limit(latest.stage);
		latest = record;
	}

	/** @return most iterations of the whole run */
	public int total() {
		return (p.starts > 1 ? limit(Plan.RACE) : p.twoStage ? limit(Plan.TRUNCATION) : 0) + limit(Plan.MAIN) +
			p.reweighting * limit(Plan.REWEIGHTING) + p.polishIterations;
	}

	/** @return iterations done, or saved by stages that ended early */
	public int done() {
		return latest == null ? 0 : Math.min(total(), stagesBefore + latest.iteration);
	}

	/** @return most iterations of the present stage */
	public int stageLimit() {
		return limit(latest == null ? Plan.MAIN : latest.stage);
	}

	private int limit(final String stage) {
		switch (stage) {
			case Plan.RACE: return p.raceIterations;
			case Plan.REWEIGHTING: return Plan.roundLimit(p);
			case Plan.POLISH: return p.polishIterations;
			default: return p.maxIterations;
		}
	}
}
