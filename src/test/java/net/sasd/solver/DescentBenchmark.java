/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import net.sasd.model.Boundary;
import net.sasd.model.FrameSource;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.optim.IterationRecord;
import net.sasd.parallel.Workers;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomPresets;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Milliseconds per iADM iteration on a phantom of two motifs, n = 20, from the start of a run: one frame of 512 × 512,
 * or eight of 256 × 256. With {@code -t 2 -p workerCount=1} two runs at once that do not know of each other: how much
 * more two cores can do than one, at the most.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class DescentBenchmark {

	@Param({ "PERIODIC", "EXTENDED" })
	public Boundary boundary;

	@Param({ "1", "8" })
	public int frames;

	@Param({ "1", "2" })
	public int workerCount;

	private ExecutorService pool;
	private SparseDeconvolution run;

	@Setup
	public void setUp() {
		pool = Executors.newFixedThreadPool(workerCount);
		final int size = frames == 1 ? 512 : 256;
		final Phantom phantom = PhantomGenerator.generate(PhantomPresets.get("two-motifs").toBuilder().size(size, size)
			.frames(frames).build());
		final Observation y = Observation.read(FrameSource.of(size, size, phantom.frames()), Normalization.MAX, null,
			Float.NaN);
		final Parameters parameters = Parameters.builder().motifs(2).motifSize(20, 20).boundary(boundary).tolerance(0)
			.maxIterations(Integer.MAX_VALUE).nonNegative(true).build();
		run = new SparseDeconvolution(y, parameters, Workers.on(pool, workerCount));
	}

	@TearDown
	public void tearDown() {
		pool.shutdown();
	}

	@Benchmark
	public IterationRecord iteration() {
		return run.iterate();
	}

	/** Runs the benchmark; the arguments are JMH's, for example {@code -p boundary=PERIODIC}. */
	public static void main(final String[] args) throws RunnerException, CommandLineOptionException {
		new Runner(new OptionsBuilder().parent(new CommandLineOptions(args)).include(DescentBenchmark.class
			.getSimpleName()).build()).run();
	}
}
