/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.Observation;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverStatus;
import net.sasd.parallel.Workers;

/**
 * Descents from several starts, drawn with different seeds, side by side; the
 * objective decides, ties go to the earlier start. λ arrives at its value within two
 * thirds of the race, so that objectives can be compared. The starts run in parallel,
 * each on one thread, with FFT counts of their own, so neither result nor records
 * depend on the number of threads. Memory: that of one descent per start. Not
 * thread-safe.
 */
final class Race implements Stage {

	/** Seeds of the starts lie this far apart (2⁶⁴ / golden ratio): nobody's next seed is among them. */
	private static final long SEED_STEP = 0x9E3779B97F4A7C15L;

	private final Descent[] descents;
	private final LambdaSchedule[] lambdas;
	private final LongAdder[] ffts;
	private final IterationRecord[] records;
	private final Workers workers;
	private int remaining;

	Race(final Observation y, final Parameters p, final Workers workers) {
		this.workers = workers;
		remaining = p.raceIterations;
		descents = new Descent[p.starts];
		lambdas = new LambdaSchedule[p.starts];
		ffts = new LongAdder[p.starts];
		records = new IterationRecord[p.starts];
		workers.forEach(p.starts, s -> {
			ffts[s] = new LongAdder();
			final Parameters seeded = p.toBuilder().seed(p.seed + s * SEED_STEP).build();
			final Initialization init = new Initialization(y, seeded, ffts[s], Workers.serial());
			lambdas[s] = new LambdaSchedule(init.startLambda, p.lambda, p.continuation, p.homotopyPrecision,
				p.homotopyPrecision > 0 ? p.raceIterations : 2 * p.raceIterations);
			descents[s] = Descent.create(Plan.RACE, y, init.grid, init.motifs, seeded, lambdas[s].lambda(), ffts[s],
				Workers.serial());
		});
	}

	/** Takes every start one iteration further; the record is that of the start that leads. */
	@Override
	public IterationRecord iterate(final long start) {
		workers.forEach(descents.length, s -> records[s] = lambdas[s].step(descents[s], start));
		remaining--;
		return records[leader()].withFfts(ffts());
	}

	@Override
	public SolverStatus outcome() {
		return remaining > 0 ? SolverStatus.RUNNING : SolverStatus.ITERATION_LIMIT;
	}

	@Override
	public Descent descent() {
		return descents[leader()];
	}

	/** @return the last record of a start */
	IterationRecord record(final int start) {
		return records[start];
	}

	/** @return FFTs of all starts */
	long ffts() {
		long sum = 0;
		for (final LongAdder count : ffts)
			sum += count.sum();
		return sum;
	}

	private int leader() {
		int best = 0;
		for (int s = 1; s < records.length && records[s] != null; s++)
			if (records[s].objective < records[best].objective) best = s;
		return best;
	}
}
