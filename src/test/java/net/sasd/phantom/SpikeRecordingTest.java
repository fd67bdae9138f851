/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.analysis.Coherence;
import net.sasd.model.Motifs;

import org.junit.jupiter.api.Test;

class SpikeRecordingTest {

	@Test
	void withoutNoiseItIsTheSumOfTheWaveformsAtTheirTimes() {
		final SpikeRecording recording = SpikeRecording.draw(WaveformTrio.EASY, 5000, 50, 0, 3);
		final double[] sum = new double[5000];
		for (int k = 0; k < 3; k++)
			for (final double time : recording.times(k))
				for (int i = 0; i < sum.length; i++)
					if (Math.abs(i - time) < 20) sum[i] += WaveformTrio.EASY.at(k, (i - time) / 24);
		final float[] signal = recording.signal();
		double worst = 0, energy = 0, rest = 0;
		for (int i = 0; i < sum.length; i++) {
			worst = Math.max(worst, Math.abs(signal[i]));
			energy += signal[i] * signal[i];
			rest += Math.pow(signal[i] - sum[i], 2);
		}
		assertTrue(worst > 0.9 && worst < 3, "largest " + worst);
		// what is left are the waveforms' tails beyond 20 samples
		assertTrue(rest < 0.2 * energy, rest + " of " + energy);
	}

	@Test
	void neuronsFireAtTheirRateAndRestInBetween() {
		final SpikeRecording recording = SpikeRecording.draw(WaveformTrio.DIFFICULT, 2_400_000, 20, 0.05, 1);
		for (int k = 0; k < 3; k++) {
			final double[] times = recording.times(k);
			assertEquals(2000, times.length, 4 * Math.sqrt(2000));
			for (int i = 1; i < times.length; i++)
				assertTrue(times[i] - times[i - 1] >= 48 - 1e-9);
		}
	}

	@Test
	void theDifficultTrioIsMoreCoherentThanTheEasyOne() {
		assertTrue(coherence(WaveformTrio.EASY) < 0.8);
		assertTrue(coherence(WaveformTrio.DIFFICULT) > 0.95);
	}

	@Test
	void theSameSeedGivesTheSameRecording() {
		final SpikeRecording one = SpikeRecording.draw(WaveformTrio.EASY, 3000, 20, 0.05, 9);
		assertArrayEquals(one.signal(), SpikeRecording.draw(WaveformTrio.EASY, 3000, 20, 0.05, 9).signal());
	}

	@Test
	void ratesBeyondTheRefractoryPeriodAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> SpikeRecording.draw(WaveformTrio.EASY, 3000, 500, 0, 1));
		assertThrows(IllegalArgumentException.class, () -> SpikeRecording.draw(WaveformTrio.EASY, 71, 20, 0, 1));
		assertThrows(IllegalArgumentException.class, () -> SpikeRecording.draw(WaveformTrio.EASY, 3000, 20, -1, 1));
	}

	private static double coherence(final WaveformTrio trio) {
		return Coherence.mutual(new Motifs(1, 72, trio.sampled(0, 72, 24_000), trio.sampled(1, 72, 24_000), trio.sampled(2,
			72, 24_000)));
	}
}
