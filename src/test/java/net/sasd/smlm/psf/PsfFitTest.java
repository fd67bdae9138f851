/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.psf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import net.sasd.parallel.Workers;
import net.sasd.phantom.PhantomRandom;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/** The point spread function of molecules whose places are known. */
class PsfFitTest {

	private static final int WIDTH = 40, HEIGHT = 33;

	@Test
	void gatheringIsTheAdjointOfSpreading() {
		final PhantomRandom random = new PhantomRandom(4);
		for (int k = 0; k < 5; k++) {
			final PsfSample sample = sample(random, 30, new double[WIDTH * HEIGHT], null);
			final double[] c = SplineTaps.pad(RandomSpline.next(random).coefficients), image = RandomSpline.random(random,
				WIDTH * HEIGHT), spread = sample.spread(c), gathered = sample.gather(image);
			double left = 0;
			for (int p = 0; p < image.length; p++)
				left += spread[p] * sample.weights[p] * image[p];
			assertEquals(left, dot(c, gathered), 1e-9 * Math.abs(left) + 1e-9);
		}
	}

	@Test
	void spreadingIsTheSumOfTheMoleculesWindows() {
		final PhantomRandom random = new PhantomRandom(5);
		final PsfSpline psf = RandomSpline.next(random);
		// outside of the pixels too, as molecules near a border may be
		final double[] x = { -1.4, 3.25, 20, 39.5, 40.3, 12.5 }, y = { 10.1, -1.5, 16.5, 33.1, 0, 7.75 }, a = { 1, 2, 3, 4,
			5, -6 };
		final double[] image = new PsfSample(WIDTH, HEIGHT, new double[WIDTH * HEIGHT], new double[WIDTH * HEIGHT], x, y, a)
			.spread(SplineTaps.pad(psf.coefficients));
		final double[] expected = new double[image.length];
		final PsfSampler sampler = new PsfSampler(psf, PsfSpline.REACH);
		final int side = sampler.side();
		final double[] f = new double[side * side], slope = f.clone(), other = f.clone();
		for (int i = 0; i < x.length; i++) {
			final int column = (int) Math.rint(x[i]), row = (int) Math.rint(y[i]);
			sampler.sample(column - x[i], row - y[i], f, slope, other, 0);
			for (int q = 0; q < f.length; q++) {
				final int px = column + q % side - side / 2, py = row + q / side - side / 2;
				if (px >= 0 && py >= 0 && px < WIDTH && py < HEIGHT) expected[py * WIDTH + px] += a[i] * f[q];
			}
		}
		assertArrayEquals(expected, image, 1e-12);
	}

	@Test
	void aPlantedFunctionIsFoundAgain() {
		final PsfSpline truth = RandomSpline.aberrated().centred(), start = PsfSpline.gaussian(1.3, 1.3);
		assertTrue(truth.distance(start) > 0.2);
		final double quiet = truth.distance(PsfFit.of(planted(truth, 0, 6), start, Workers.serial()));
		assertTrue(quiet < 0.1, "without noise: " + quiet);
		final double noisy = truth.distance(PsfFit.of(planted(truth, 20, 6), start, Workers.serial())),
			more = truth.distance(
			PsfFit.of(planted(truth, 20, 60), start, Workers.serial()));
		assertTrue(noisy < 0.3, "with noise: " + noisy);
		assertTrue(more < noisy / 2 && more < 0.1, "with more pixels: " + more);
	}

	@Test
	void theFitIsOfUnitIntegralAroundItsCentreOfMass() {
		final PsfSpline fit = PsfFit.of(planted(PsfSpline.gaussian(1.1, 1.4), 5, 4), PsfSpline.gaussian(1, 1),
			Workers.serial());
		assertEquals(1, fit.integral(), 1e-12);
		assertArrayEquals(new double[2], fit.centroid(), 2e-3);
	}

	/** What the weak terms and the early stop cost is small beside what the noise of that many unknowns costs. */
	@Test
	void noFunctionExplainsThePixelsMuchBetter() {
		final PsfSpline truth = RandomSpline.aberrated().centred();
		final List<PsfSample> samples = planted(truth, 20, 20);
		// scale and shift are not fitted: compared before they are taken out, by the sizes of the misfits
		final double fitted = misfit(samples, PsfFit.of(samples, PsfSpline.gaussian(1.3, 1.3),
			Workers.serial()).coefficients);
		final double best = misfit(samples, dense(samples)), planted = misfit(samples, truth.coefficients);
		final int unknowns = PsfSpline.size();
		assertTrue(best < planted && planted - best < 2 * unknowns, "best " + best + ", truth " + planted);
		assertTrue(fitted - best < unknowns, "fitted " + fitted + ", best " + best + ", truth " + planted);
	}

	/** The normal equations, column by column, with just enough on the diagonal for unknowns that no pixel sees. */
	private static double[] dense(final List<PsfSample> samples) {
		final int n = PsfSpline.size();
		final double[][] matrix = new double[n][];
		final double[] unit = new double[n];
		for (int k = 0; k < n; k++) {
			unit[k] = 1;
			matrix[k] = sum(samples, SplineTaps.pad(unit));
			unit[k] = 0;
		}
		double trace = 0;
		for (int k = 0; k < n; k++)
			trace += matrix[k][k] / n;
		final double[] right = new double[SplineTaps.PADDED * SplineTaps.PADDED];
		for (final PsfSample sample : samples)
			add(right, sample.gather(sample.data));
		for (int k = 0; k < n; k++)
			matrix[k][k] += 1e-7 * trace;
		final RealVector solution = new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-6, 0).getSolver()
			.solve(new ArrayRealVector(SplineTaps.crop(right), false));
		return solution.toArray();
	}

	private static double[] sum(final List<PsfSample> samples, final double[] padded) {
		final double[] sum = new double[padded.length];
		for (final PsfSample sample : samples)
			add(sum, sample.gather(sample.spread(padded)));
		return SplineTaps.crop(sum);
	}

	private static void add(final double[] sum, final double[] part) {
		for (int i = 0; i < sum.length; i++)
			sum[i] += part[i];
	}

	private static double misfit(final List<PsfSample> samples, final double[] c) {
		double misfit = 0;
		for (final PsfSample sample : samples) {
			final double[] model = sample.spread(SplineTaps.pad(c));
			for (int p = 0; p < model.length; p++)
				misfit += sample.weights[p] * Math.pow(sample.data[p] - model[p], 2);
		}
		return misfit;
	}

	@Test
	void theBitsDoNotDependOnTheThreads() {
		final List<PsfSample> samples = planted(RandomSpline.aberrated(), 20, 7);
		final PsfSpline start = PsfSpline.gaussian(1.2, 1.2), serial = PsfFit.of(samples, start, Workers.serial());
		final ExecutorService executor = Executors.newFixedThreadPool(3);
		try {
			assertArrayEquals(serial.coefficients, PsfFit.of(samples, start, Workers.on(executor, 4)).coefficients);
		}
		finally {
			executor.shutdown();
		}
	}

	/** Tiles of 25 molecules of 2000 counts and noise. */
	private static List<PsfSample> planted(final PsfSpline truth, final double noise, final int tiles) {
		final PhantomRandom random = new PhantomRandom(6);
		final List<PsfSample> samples = new ArrayList<>();
		for (int t = 0; t < tiles; t++) {
			final double[] data = new double[WIDTH * HEIGHT];
			samples.add(sample(random, 25, data, truth));
			for (int p = 0; p < data.length; p++)
				data[p] += noise * random.nextGaussian();
		}
		return samples;
	}

	/** Pixels are filled with the molecules' light, if there is a truth; otherwise weights are random, some 0. */
	private static PsfSample sample(final PhantomRandom random, final int count, final double[] data,
		final PsfSpline truth)
	{
		final double[] x = new double[count], y = new double[count], a = new double[count],
			weights = new double[data.length];
		for (int i = 0; i < count; i++) {
			x[i] = (WIDTH + 2) * random.nextDouble() - 1.5;
			y[i] = (HEIGHT + 2) * random.nextDouble() - 1.5;
			a[i] = truth == null ? random.nextGaussian() : 2000;
		}
		Arrays.setAll(weights, p -> truth == null ? Math.max(0, random.nextGaussian()) : 1.0 / 400);
		final PsfSample sample = new PsfSample(WIDTH, HEIGHT, data, weights, x, y, a);
		if (truth != null) System.arraycopy(sample.spread(SplineTaps.pad(truth.coefficients)), 0, data, 0, data.length);
		return sample;
	}

	private static double dot(final double[] a, final double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * b[i];
		return sum;
	}
}
