/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

import net.sasd.evaluate.MotifError;
import net.sasd.model.Boundary;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.FrameSource;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;

class TwoStageTest {

	private static final int LENGTH = 1500, N = 15;

	@Test
	void theBoundIsThatOfTheLeadingEigenvectorOfTheAutocorrelationMatrix() {
		final float[] y = signal(1);
		final Observation observation = observe(y);
		final Parameters p = parameters().build();
		final ConvolutionModel model = new ConvolutionModel(observation, new Grid(Boundary.PERIODIC, 1, LENGTH, 1, N), true,
			new LongAdder(), Workers.serial());
		final double[] start = new double[N];
		start[3] = 1;
		start[7] = -0.5;
		final LambdaBound bound = new LambdaBound(model, p, start, model.newWorkspace(Workers.serial()));

		final double[] v = leading(y);
		double largest = 0;
		for (int l = 0; l < LENGTH; l++)
			largest = Math.max(largest, Math.abs(response(y, v, l)));
		assertEquals(largest, bound.tight, 1e-3 * largest);
		assertEquals(Math.sqrt(eigenvalue(y, v) / N), bound.cheap, 1e-3 * bound.cheap);
	}

	/** Power iteration on the explicit matrix Σ_l y(l + i) y(l + j), y without its mean. */
	private static double[] leading(final float[] y) {
		final double[] lags = new double[N];
		for (int i = 0; i < N; i++)
			lags[i] = autocorrelation(y, i);
		double[] v = new double[N];
		for (int i = 0; i < N; i++)
			v[i] = 1 + 0.1 * i;
		for (int n = 0; n < 2000; n++) {
			final double[] next = new double[N];
			for (int i = 0; i < N; i++)
				for (int j = 0; j < N; j++)
					next[i] += lags[Math.abs(i - j)] * v[j];
			Sphere.normalize(next);
			v = next;
		}
		return v;
	}

	private static double eigenvalue(final float[] y, final double[] v) {
		double sum = 0;
		for (int i = 0; i < N; i++)
			for (int j = 0; j < N; j++)
				sum += v[i] * autocorrelation(y, i - j) * v[j];
		return sum;
	}

	private static double autocorrelation(final float[] y, final int lag) {
		final double mean = mean(y);
		double sum = 0;
		for (int l = 0; l < LENGTH; l++)
			sum += (y[l] - mean) * (y[Math.floorMod(l + lag, LENGTH)] - mean);
		return sum;
	}

	private static double response(final float[] y, final double[] v, final int l) {
		final double mean = mean(y);
		double sum = 0;
		for (int i = 0; i < N; i++)
			sum += v[i] * (y[(l + i) % LENGTH] - mean);
		return sum;
	}

	private static double mean(final float[] y) {
		double sum = 0;
		for (final float value : y)
			sum += value;
		return sum / y.length;
	}

	@Test
	void theFirstStageFindsAShiftTruncationAndTheSecondTheWholeMotif() {
		for (int seed = 1; seed <= 5; seed++) {
			final Observation y = observe(signal(seed));
			final SparseDeconvolution run = new SparseDeconvolution(y, parameters().seed(seed).start(Start.RANDOM).build(),
				Workers.serial());
			assertEquals("truncation", run.iterate().stage);
			double truncation = 0;
			for (; run.motifs().width() == N; run.iterate())
				truncation = largestShiftTruncation(run.motifs().get(0), motif(seed));
			assertTrue(truncation > 0.9, "seed " + seed + ": " + truncation);
			assertEquals(3 * N - 2, run.motifs().width());
			while (!run.isDone())
				run.iterate();
			final Solution solution = run.solution();
			final double error = MotifError.of(solution.motifs, new Motifs(1, N, motif(seed)))[0];
			assertTrue(error < 0.01, "seed " + seed + ": " + error);
		}
	}

	/** max over the shifts of |⟨a, P_S(ι* s_τ[a₀])⟩|. */
	private static double largestShiftTruncation(final double[] a, final double[] truth) {
		double largest = 0;
		for (int shift = 1 - N; shift < N; shift++) {
			final double[] truncated = new double[N];
			for (int i = 0; i < N; i++)
				if (i - shift >= 0 && i - shift < N) truncated[i] = truth[i - shift];
			Sphere.normalize(truncated);
			largest = Math.max(largest, Math.abs(Sphere.inner(a, truncated)));
		}
		return largest;
	}

	private static ParametersBuilder parameters() {
		return Parameters.builder().motifSize(1, N).lambda(0.05).twoStage(true).boundary(Boundary.PERIODIC).normalization(
			Normalization.NONE);
	}

	private static double[] motif(final int seed) {
		final Random random = new Random(seed);
		final double[] a = new double[N];
		for (int i = 0; i < N; i++)
			a[i] = random.nextGaussian();
		Sphere.normalize(a);
		return a;
	}

	private static float[] signal(final int seed) {
		final Random random = new Random(100 + seed);
		final double[] a = motif(seed);
		final float[] y = new float[LENGTH];
		for (int i = 0; i < LENGTH; i++) {
			y[i] += (float) (0.5 + 0.01 * random.nextGaussian());
			if (random.nextDouble() > 0.03) continue;
			final double sign = random.nextBoolean() ? 1 : -1;
			for (int j = 0; j < N; j++)
				y[(i + j) % LENGTH] += (float) (sign * a[j]);
		}
		return y;
	}

	private static Observation observe(final float[] y) {
		return Observation.read(FrameSource.of(1, LENGTH, y), Normalization.NONE, null, Float.NaN);
	}
}
