/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.model.Observation;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.phantom.Noise;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomPresets;
import net.sasd.phantom.RandomMotif;
import net.sasd.phantom.RingMotif;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;

/** As many motifs as were planted. */
class MotifCountTest {

	@Test
	void onePlantedMotifIsOne() {
		assertEquals(1, count(Phantoms.preset("psf", Noise.snr(20), 1), 11).count);
	}

	@Test
	void twoPlantedMotifsAreTwo() {
		final MotifCount count = count(Phantoms.twoMotifs(), 15);
		assertEquals(2, count.count, count.reason);
		assertEquals(3, count.trials.size());
		assertTrue(count.trials.get(1).objective < 0.5 * count.trials.get(0).objective);
		assertTrue(count.trials.get(1).explained > 0.95);
	}

	@Test
	void threePlantedMotifsAreThree() {
		final Phantom phantom = PhantomGenerator.generate(PhantomPresets.get("two-motifs").toBuilder().size(96, 96)
			.motifSize(9, 9).motifs(RingMotif.of(3, 1.2), new RandomMotif(), new RandomMotif()).noise(Noise.snr(20)).seed(2)
			.build());
		final MotifCount count = count(phantom, 9);
		assertEquals(3, count.count, count.reason);
	}

	@Test
	void theLimitIsKeptAndMustBeOneOrMore() {
		final Phantom phantom = Phantoms.preset("psf", Noise.snr(20), 1);
		final Observation y = Phantoms.observe(phantom);
		final Parameters p = parameters(phantom, y, 11).toBuilder().maxIterations(20).build();
		assertEquals(1, MotifCount.of(y, p, 1, Workers.serial(), new CancelToken()).trials.size());
		final IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> MotifCount.of(y, p, 0,
			Workers.serial(), new CancelToken()));
		assertTrue(refused.getMessage().contains("0; give at least 1"), refused.getMessage());
	}

	private static MotifCount count(final Phantom phantom, final int size) {
		final Observation y = Phantoms.observe(phantom);
		return MotifCount.of(y, parameters(phantom, y, size), 5, Workers.serial(), new CancelToken());
	}

	private static Parameters parameters(final Phantom phantom, final Observation y, final int size) {
		return Parameters.builder().nonNegative(true).motifSize(size, size).lambda(4 * phantom.noiseSigma() / y.scale)
			.maxIterations(200).build();
	}
}
