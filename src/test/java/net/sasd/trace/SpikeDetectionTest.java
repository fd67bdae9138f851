/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Random;

import net.sasd.trace.SpikeFit.PlacedSpike;

import org.junit.jupiter.api.Test;

/** From maps to spikes, on traces with planted spikes. */
class SpikeDetectionTest {

	private static final double SIGMA = 0.05;
	private final TransientKernel kernel = new TransientKernel(60, 15, 3);
	private final SpikeDetection detection = new SpikeDetection(4, 0, 4, 0);

	@Test
	void aSpikeBetweenSamplesIsFoundThereWithItsAmplitude() {
		for (final double position : new double[] { 80, 80.25, 80.5, 80.9 }) {
			final SpikeFit fit = fit(trace(0, position, 1.7), split(position, 1.0));
			detection.refine(fit);
			final List<PlacedSpike> spikes = fit.spikes();
			assertEquals(1, spikes.size());
			assertEquals(position, spikes.get(0).position, 1e-3);
			assertEquals(1.7, spikes.get(0).amplitude, 1e-3);
			assertEquals(0.4, fit.bias(), 1e-3);
		}
	}

	@Test
	void noiseMovesPositionsLittle() {
		final SpikeFit fit = fit(trace(SIGMA, 80.5, 2, 130.3, 1), split(80.5, 1, 130.3, 0.5));
		detection.refine(fit);
		final List<PlacedSpike> spikes = fit.spikes();
		spikes.sort(Comparator.comparingDouble(spike -> spike.position));
		assertEquals(2, spikes.size());
		assertEquals(80.5, spikes.get(0).position, 0.4);
		assertEquals(130.3, spikes.get(1).position, 0.8);
		assertEquals(2, spikes.get(0).amplitude, 4 * SIGMA);
	}

	@Test
	void piecesOfOneEventBecomeOneSpike() {
		final float[] map = new float[300];
		map[78] = 0.3f;
		map[80] = 0.9f;
		map[83] = 0.2f;
		final SpikeFit fit = fit(trace(SIGMA, 80, 1.5), map);
		assertEquals(3, fit.spikes().size());
		detection.refine(fit);
		assertEquals(1, fit.spikes().size());
	}

	@Test
	void twoEventsThatTheNoiseTellsApartStayTwo() {
		final SpikeFit fit = fit(trace(SIGMA, 80, 2, 90, 1.5), split(80, 1, 90, 1));
		detection.refine(fit);
		assertEquals(2, fit.spikes().size());
	}

	@Test
	void whatIsNotWorthTheEvidenceIsDropped() {
		final float[] map = split(80, 1);
		map[200] = 0.1f;
		final SpikeFit fit = fit(trace(SIGMA, 80, 1.5), map);
		detection.refine(fit);
		assertEquals(1, fit.spikes().size());
		assertTrue(Math.abs(fit.spikes().get(0).position - 80) < 1);
	}

	@Test
	void samplesThatDoNotCountAreNoEvidence() {
		final float[] trace = trace(0, 80.5, 1.7);
		for (int i = 90; i < 100; i++)
			trace[i] = Float.NaN;
		final SpikeFit fit = fit(trace, split(80.5, 1));
		detection.refine(fit);
		assertEquals(1, fit.spikes().size());
		assertEquals(1.7, fit.spikes().get(0).amplitude, 1e-3);
	}

	@Test
	void theEnergyThatIsKeptUpToDateIsTheResiduals() {
		final SpikeFit fit = fit(trace(SIGMA, 80.5, 2, 83, 1), split(80, 1, 84, 1));
		fit.sweep(7, 0, true);
		fit.fit(fit.spikes().get(0), true);
		double sum = 0;
		for (final double value : fit.residual)
			sum += value * value;
		assertEquals(sum, fit.energy(), 1e-9 * sum);
	}

	private SpikeFit fit(final float[] trace, final float[] map) {
		final SpikeFit fit = new SpikeFit(trace, TraceParameters.calcium(60).build().solver, kernel);
		detection.seed(fit, 0, map, 0, 0);
		return fit;
	}

	/** Spikes {position, amplitude, …} on a bias of 0.4, with noise. */
	private float[] trace(final double sigma, final double... spikes) {
		final Random random = new Random(1);
		final float[] trace = new float[300];
		for (int i = 0; i < trace.length; i++) {
			double sum = 0.4 + sigma * random.nextGaussian();
			for (int s = 0; s < spikes.length; s += 2)
				sum += spikes[s + 1] * kernel.at(i - spikes[s]);
			trace[i] = (float) sum;
		}
		return trace;
	}

	/** Activations {position, amplitude, …} on the two nearest samples. */
	private static float[] split(final double... spikes) {
		final float[] map = new float[300];
		for (int s = 0; s < spikes.length; s += 2) {
			final int before = (int) spikes[s];
			map[before] += (float) ((before + 1 - spikes[s]) * spikes[s + 1]);
			map[before + 1] += (float) ((spikes[s] - before) * spikes[s + 1]);
		}
		return map;
	}
}
