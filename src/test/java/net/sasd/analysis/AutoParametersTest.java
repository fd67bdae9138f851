/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.phantom.Noise;
import net.sasd.phantom.Phantom;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody should have to know is found in the data. */
class AutoParametersTest {

	private static final Parameters BASE = Parameters.builder().nonNegative(true).build();

	@ParameterizedTest
	@CsvSource({ "10", "20" })
	void theErrorIsNearlyThatOfTheTrueSizeAndABestLambda(final double snr) {
		final Phantom phantom = Phantoms.preset("psf", Noise.snr(snr), 2);
		final Observation y = Phantoms.observe(phantom);
		final ChosenParameters chosen = choose(AutoParameters.of(BASE).withLambda().withMotifSize(), y);
		assertTrue(Math.abs(chosen.parameters.motifHeight - 11) <= 2 && Math.abs(chosen.parameters.motifWidth - 11) <= 2,
			chosen.reasons.toString());
		final double sigma = phantom.noiseSigma() / y.scale;
		assertEquals(sigma, chosen.sigma, 0.1 * sigma);
		double best = 1;
		for (final double kappa : new double[] { 2, 4, 8 })
			best = Math.min(best, error(phantom, y, BASE.toBuilder().lambda(kappa * sigma).build()));
		assertTrue(error(phantom, y, chosen.parameters) <= 1.5 * best);
	}

	@Test
	void aSignalInTimeHasAMotifOfOneRow() {
		final Phantom phantom = Phantoms.preset("trace", Noise.snr(20), 2);
		final Parameters chosen = choose(AutoParameters.of(BASE).withLambda().withMotifSize(), Phantoms.observe(
			phantom)).parameters;
		assertEquals(1, chosen.motifHeight);
		assertEquals(80, chosen.motifWidth, 24);
	}

	@Test
	void sizeNumberAndLambdaAreFoundTogether() {
		final Parameters chosen = choose(AutoParameters.of(BASE).withLambda().withMotifSize().withMotifs(3), Phantoms
			.observe(Phantoms.twoMotifs())).parameters;
		assertEquals(2, chosen.motifs);
		assertEquals(15, chosen.motifHeight, 2);
		assertEquals(15, chosen.motifWidth, 2);
	}

	@Test
	void whatIsNotAskedForStays() {
		final Observation y = Phantoms.observe(Phantoms.preset("psf", Noise.snr(20), 1));
		assertSame(BASE, choose(AutoParameters.of(BASE), y).parameters);
		final Parameters lambda = choose(AutoParameters.of(BASE.toBuilder().motifSize(9, 10).seed(5).build()).withLambda(),
			y).parameters;
		assertEquals("9 10 5 300", lambda.motifHeight + " " + lambda.motifWidth + " " + lambda.seed + " " +
			lambda.maxIterations);
		assertEquals(700, choose(AutoParameters.of(BASE).withLambda().withIterations(700), y).parameters.maxIterations);
		assertEquals(0.07, choose(AutoParameters.of(BASE.toBuilder().lambda(0.07).build()).withMotifSize(),
			y).parameters.lambda);
	}

	@Test
	void noiseAloneIsNoReasonToFail() {
		final Random random = new Random(1);
		final float[] frame = new float[64 * 64];
		for (int i = 0; i < frame.length; i++)
			frame[i] = (float) random.nextGaussian();
		final ChosenParameters chosen = choose(AutoParameters.of(BASE).withLambda().withMotifSize().withMotifs(2), Phantoms
			.observe(64, 64, frame));
		assertTrue(chosen.parameters.lambda > 0);
	}

	@Test
	void theNumberOfThreadsChangesNothing() {
		final Observation y = Phantoms.observe(Phantoms.preset("psf", Noise.snr(10), 3));
		final AutoParameters request = AutoParameters.of(BASE.toBuilder().maxIterations(60).build()).withLambda()
			.withMotifSize();
		final ExecutorService pool = Executors.newFixedThreadPool(3);
		try {
			final ChosenParameters serial = choose(request, y), parallel = request.choose(y, Workers.on(pool, 3),
				new CancelToken());
			assertEquals(serial.reasons, parallel.reasons);
			assertEquals(serial.parameters.lambda, parallel.parameters.lambda);
		}
		finally {
			pool.shutdown();
		}
	}

	@Test
	void contradictionsAreRefused() {
		final Motifs motifs = new Motifs(3, 3, new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 });
		final Parameters started = BASE.toBuilder().motifSize(3, 3).initialMotifs(motifs).build();
		refused(AutoParameters.of(started).withMotifSize(), "Start motifs are given");
		refused(AutoParameters.of(BASE.toBuilder().initialPatches(new int[] { 0, 0 }).build()).withMotifs(3),
			"start patches");
		refused(AutoParameters.of(BASE).withMotifs(-1), "-1; give at least 1");
		refused(AutoParameters.of(BASE.toBuilder().lambda(-1).build()).withMotifSize(), "lambda");
	}

	private static void refused(final AutoParameters request, final String words) {
		final IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, request::validate);
		assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
	}

	private static ChosenParameters choose(final AutoParameters request, final Observation y) {
		return request.choose(y, Workers.serial(), new CancelToken());
	}

	private static double error(final Phantom phantom, final Observation y, final Parameters p) {
		final Motifs found = Phantoms.solve(y, p).motifs, truth = Phantoms.motifs(phantom);
		return 1 - CrossCorrelation.largest(truth.get(0), 11, 11, found.get(0), found.height(), found.width());
	}
}
