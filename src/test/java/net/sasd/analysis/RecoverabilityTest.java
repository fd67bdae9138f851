/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.sasd.analysis.Recoverability.Verdict;
import net.sasd.model.Observation;
import net.sasd.parallel.Workers;
import net.sasd.phantom.Noise;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomParameters;
import net.sasd.phantom.PhantomPresets;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;

/** Good results are trusted, and what spoils a result is named. */
class RecoverabilityTest {

	private static final Phantom PSF = Phantoms.preset("psf", Noise.snr(20), 1);
	private static final Observation Y = Phantoms.observe(PSF);
	private static final Parameters P = Parameters.builder().nonNegative(true).motifSize(11, 11).lambda(4 *
		PSF.noiseSigma() / Y.scale).build();

	@Test
	void aSparsePhantomWithItsTrueSizeIsTrusted() {
		final Recoverability r = judge(Y, P);
		assertEquals(Verdict.TRUSTED, r.verdict, r.warnings.toString());
		assertTrue(r.warnings.isEmpty());
		int planted = 0;
		for (final float value : PSF.maps()[0][0])
			if (value != 0) planted++;
		// amplitudes of 0.5 ... 1.5 count as 12 / 13 of as many equal ones
		assertEquals(12.0 / 13 * planted / (128 * 128), r.density(0), 0.1 * planted / (128 * 128));
		assertEquals(Coherence.shift(Phantoms.motifs(PSF))[0], r.shiftCoherence(0), 0.01);
		assertEquals(PSF.noiseSigma() / Y.scale, r.sigma, 0.05 * r.sigma);
		assertTrue(r.cutOff(0) < 0.01);
	}

	@Test
	void activationsAboveTheCriticalDensityAreNotTrusted() {
		final PhantomParameters psf = PhantomPresets.get("psf");
		final Phantom dense = PhantomGenerator.generate(psf.toBuilder().maps(psf.maps().toBuilder().density(0.03)
			.minimumDistance(0).build()).build());
		final Observation y = Phantoms.observe(dense);
		final Recoverability r = judge(y, P);
		assertEquals(Verdict.NOT_TRUSTED, r.verdict);
		assertTrue(r.density(0) > r.criticalDensity(0));
		assertTrue(r.warnings.toString().contains("too dense"), r.warnings.toString());
	}

	@Test
	void copiesOfAMotifAreNotTrusted() {
		// two starts at the same place find the same motif
		final int[] place = { 50, 50 };
		final Recoverability r = judge(Y, P.toBuilder().motifs(2).initialPatches(place, place).refineStart(false)
			.maxIterations(100).build());
		assertTrue(r.mutualCoherence > 0.95, "mutual " + r.mutualCoherence);
		assertEquals(Verdict.NOT_TRUSTED, r.verdict);
		assertTrue(r.warnings.toString().contains("shifted copies"), r.warnings.toString());
	}

	@Test
	void aMotifThatIsCutOffByItsWindowIsTold() {
		final Phantom rings = Phantoms.preset("two-motifs", Noise.snr(20), 1);
		final Observation y = Phantoms.observe(rings);
		final Recoverability r = judge(y, P.toBuilder().motifs(2).motifSize(7, 7).lambda(4 * rings.noiseSigma() / y.scale)
			.build());
		assertEquals(Verdict.NOT_TRUSTED, r.verdict);
		assertTrue(r.cutOff(0) > 0.25 && r.warnings.toString().contains("enlarge the motif size"), r.warnings.toString());
	}

	@Test
	void motifsOfNoiseAreTooWeakToBeTrusted() {
		final Random random = new Random(1);
		final float[] frame = new float[64 * 64];
		for (int i = 0; i < frame.length; i++)
			frame[i] = (float) random.nextGaussian();
		final Observation y = Phantoms.observe(64, 64, frame);
		final Recoverability r = judge(y, P.toBuilder().motifSize(5, 5).lambda(3.0 / y.scale).build());
		assertEquals(Verdict.NOT_TRUSTED, r.verdict, r.warnings + " " + r.strength(0));
	}

	@Test
	void emptyMapsAreNotTrusted() {
		final Recoverability r = judge(Y, P.toBuilder().lambda(100).maxIterations(5).build());
		assertEquals(Verdict.NOT_TRUSTED, r.verdict);
		assertEquals(0, r.density(0));
		assertEquals(0, r.strength(0));
	}

	private static Recoverability judge(final Observation y, final Parameters p) {
		return Recoverability.of(Phantoms.solve(y, p), y, p, Workers.serial());
	}
}
