/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import net.sasd.parallel.Workers;

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

/** Milliseconds per transform of a square grid. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class RealFft2DBenchmark {

	@Param({ "256", "512", "576", "1024" })
	public int size;

	@Param({ "1", "2" })
	public int workerCount;

	private ExecutorService pool;
	private Workers workers;
	private RealFft2D fft;
	private float[] grid;
	private Spectrum spectrum;
	private float[] result;
	private Spectrum zero;

	@Setup
	public void setUp() {
		pool = Executors.newFixedThreadPool(workerCount);
		workers = Workers.on(pool, workerCount);
		fft = new RealFft2D(size, size);
		grid = NaiveDft.randomGrid(size * size, 1);
		result = new float[size * size];
		zero = fft.newSpectrum();
		spectrum = fft.newSpectrum();
		fft.forward(grid, spectrum, workers);
	}

	@TearDown
	public void tearDown() {
		pool.shutdown();
	}

	@Benchmark
	public Spectrum forward() {
		fft.forward(grid, spectrum, workers);
		return spectrum;
	}

	/** Of zeros, which stay zeros when they are transformed in place; the time does not depend on the values. */
	@Benchmark
	public float[] inverse() {
		fft.inverse(zero, result, workers);
		return result;
	}

	@Benchmark
	public float[] inverseOfOneColumnInEight() {
		fft.inverseColumns(zero, -3, size / 8, result, workers);
		return result;
	}

	/** Takes the options of the JMH command line, {@code -p size=512}, say. */
	public static void main(final String... args) throws RunnerException, CommandLineOptionException {
		new Runner(new OptionsBuilder().parent(new CommandLineOptions(args)).include(RealFft2DBenchmark.class
			.getSimpleName()).build()).run();
	}
}
