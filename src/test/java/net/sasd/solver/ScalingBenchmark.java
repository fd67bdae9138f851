/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.TimeUnit;

import net.sasd.model.Boundary;
import net.sasd.model.FrameSource;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.optim.IterationRecord;
import net.sasd.parallel.Workers;
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
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds per iADM iteration of one thread on phantoms of two motifs, n = 20, and growing size. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 1, time = 6)
public class ScalingBenchmark {

	@Param({ "128", "256", "512", "1024", "2048" })
	public int size;

	private SparseDeconvolution run;

	@Setup
	public void setUp() {
		final float[][] frames = PhantomGenerator.generate(PhantomPresets.get("two-motifs").toBuilder().size(size, size)
			.build()).frames();
		final Observation y = Observation.read(FrameSource.of(size, size, frames), Normalization.MAX, null, Float.NaN);
		run = new SparseDeconvolution(y, Parameters.builder().motifs(2).motifSize(20, 20).boundary(Boundary.PERIODIC)
			.tolerance(0).maxIterations(Integer.MAX_VALUE).nonNegative(true).build(), Workers.serial());
	}

	@Benchmark
	public IterationRecord iteration() {
		return run.iterate();
	}
}
