/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import java.util.concurrent.TimeUnit;

import net.sasd.model.FrameSource;
import net.sasd.phantom.MoleculePresets;
import net.sasd.phantom.MoleculeStack;

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

/** Seconds of one thread for 50 frames of 64 × 64 pixels: learning the point spread function, and localising. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class LocalizationBenchmark {

	/** Molecules per µm² in each frame. */
	@Param("2")
	public double density;

	private StormRun run;
	private PsfEstimate estimate;

	@Setup
	public void setUp() {
		final FrameSource frames = Stacks.frames(new MoleculeStack(MoleculePresets.get("storm").toBuilder().frames(50)
			.density(density).build()));
		run = Stacks.run(frames, Stacks.parameters());
		estimate = run.learn(StormListener.NONE);
	}

	@Benchmark
	public PsfEstimate learn() {
		return run.learn(StormListener.NONE);
	}

	@Benchmark
	public int localize() {
		return Stacks.molecules(run, estimate).size();
	}
}
