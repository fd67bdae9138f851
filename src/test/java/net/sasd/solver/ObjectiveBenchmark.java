/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import net.sasd.model.Boundary;
import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Seconds of a whole run until Ψ is reached, from the reading of the frame on, in a Java machine that has just begun
 * ({@code cold}) or that has done it once before. With {@code -jvmArgsAppend -Dsasd.data=FOLDER} the calcium image
 * of [L] Fig. 28 with the start I1, λ = 0.1, K = 2, periodic; without it a phantom, and the share of the first
 * iteration's Ψ.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ObjectiveBenchmark {

	/** What ends the run: 100 iterations, or Ψ at most this (the phantom: this share of the first Ψ, by 1000). */
	@Param({ "100 iterations", "370", "357.0" })
	public String target;

	@Param({ "cold", "warm" })
	public String machine;

	@Param("1")
	public int workerCount;

	private ExecutorService pool;
	private FrameSource frames;
	private Motifs start;
	private boolean calcium;

	@Setup
	public void setUp() throws Exception {
		pool = Executors.newFixedThreadPool(workerCount);
		final String data = System.getProperty("sasd.data", "");
		calcium = !data.isEmpty();
		if (calcium) {
			final Path folder = Paths.get(data);
			frames = CalciumImage.read(folder.resolve("calcium_img.png"));
			start = CalciumImage.start(Files.readAllBytes(folder.resolve("I1.f64")));
		}
		else frames = FrameSource.of(512, 512, PhantomGenerator.generate(PhantomPresets.get("two-motifs").toBuilder().size(
			512, 512).build()).frames());
		if (machine.equals("warm")) run();
	}

	@TearDown
	public void tearDown() {
		pool.shutdown();
	}

	@Benchmark
	public double run() {
		final Observation y = Observation.read(frames, calcium ? Normalization.NONE : Normalization.MAX, null, Float.NaN);
		final SparseDeconvolution run = new SparseDeconvolution(y, Parameters.builder().motifs(2).motifSize(20, 20)
			.lambda(0.1).nonNegative(true).boundary(Boundary.PERIODIC).initialMotifs(start).tolerance(0).polishIterations(0)
			.maxIterations(2000).build(), Workers.on(pool, workerCount));
		final double first = run.iterate().objective;
		final boolean count = target.endsWith("iterations");
		final double least = count ? 0 : Double.parseDouble(target) * (calcium ? 1 : first / 1000);
		double objective = first;
		for (int i = 1; !run.isDone() && objective > least && !(count && i == 100); i++)
			objective = run.iterate().objective;
		return objective;
	}
}
