/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import java.util.concurrent.TimeUnit;

import org.jtransforms.fft.DoubleFFT_2D;
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

/**
 * Milliseconds per complex 512 × 512 transform of JTransforms: what other figures are divided by, so that those of
 * different machines can be compared.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class JTransformsBenchmark {

	@Param("512")
	public int size;

	private DoubleFFT_2D fft;
	private double[] grid;

	@Setup
	public void setUp() {
		pl.edu.icm.jlargearrays.ConcurrencyUtils.setNumberOfThreads(1);
		fft = new DoubleFFT_2D(size, size);
		grid = new double[2 * size * size];
	}

	@Benchmark
	public double[] forward() {
		fft.complexForward(grid);
		return grid;
	}
}
