/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class ReproducibilityTest {

	@Test
	void sameSeedGivesSameBits() {
		for (final String name : PhantomPresets.names()) {
			final Phantom a = PhantomGenerator.generate(PhantomPresets.get(name));
			final Phantom b = PhantomGenerator.generate(PhantomPresets.get(name));
			assertArrayEquals(a.frames(), b.frames(), name);
			assertArrayEquals(a.maps(), b.maps(), name);
			assertArrayEquals(a.motifs(), b.motifs(), name);
			assertEquals(a.noiseSigma(), b.noiseSigma(), name);
		}
	}

	@Test
	void anotherSeedMovesActivationsMotifsAndNoise() {
		final Phantom a = PhantomGenerator.generate(base(1).build());
		final Phantom b = PhantomGenerator.generate(base(2).build());
		assertFalse(Arrays.deepEquals(a.maps(), b.maps()));
		assertFalse(Arrays.deepEquals(a.motifs(), b.motifs()));
		assertFalse(Arrays.equals(noise(a, 0), noise(b, 0)));
	}

	@Test
	void changingTheNoiseMovesNothingElse() {
		final Phantom a = PhantomGenerator.generate(base(1).noise(Noise.gaussian(0.1)).build());
		final Phantom b = PhantomGenerator.generate(base(1).noise(Noise.snr(3)).build());
		assertArrayEquals(a.maps(), b.maps());
		assertArrayEquals(a.motifs(), b.motifs());
		assertArrayEquals(a.cleanFrames(), b.cleanFrames());
		assertFalse(Arrays.deepEquals(a.frames(), b.frames()));
	}

	@Test
	void changingTheActivationsMovesNeitherMotifsNorNoise() {
		final Phantom a = PhantomGenerator.generate(base(1).build());
		final Phantom b = PhantomGenerator.generate(base(1).maps(SparseMapParameters.builder().density(0.2)
			.build()).build());
		assertFalse(Arrays.deepEquals(a.maps(), b.maps()));
		assertArrayEquals(a.motifs(), b.motifs());
		assertArrayEquals(noise(a, 0), noise(b, 0), 1e-6f);
	}

	@Test
	void moreFramesOrMotifsLeaveTheFirstOnesAsTheyWere() {
		final Phantom few = PhantomGenerator.generate(base(1).build());
		final Phantom longer = PhantomGenerator.generate(base(1).frames(4).build());
		final Phantom more = PhantomGenerator.generate(base(1).motifs(new RandomMotif(), new RandomMotif(),
			new RandomMotif()).build());
		for (int t = 0; t < 2; t++) {
			assertArrayEquals(few.frames()[t], longer.frames()[t]);
			for (int k = 0; k < 2; k++) {
				assertArrayEquals(few.maps()[t][k], more.maps()[t][k]);
				assertArrayEquals(few.motifs()[k], more.motifs()[k]);
			}
		}
	}

	@Test
	void framesAndMotifsOfOnePhantomDiffer() {
		final Phantom a = PhantomGenerator.generate(base(1).build());
		assertFalse(Arrays.equals(a.maps()[0][0], a.maps()[1][0]));
		assertFalse(Arrays.equals(a.maps()[0][0], a.maps()[0][1]));
		assertFalse(Arrays.equals(a.motifs()[0], a.motifs()[1]));
		assertEquals(0, correlation(noise(a, 0), noise(a, 1)), 5 / Math.sqrt(32 * 40));
	}

	@Test
	void writingIntoAResultDoesNotChangeThePhantom() {
		final Phantom a = PhantomGenerator.generate(base(1).build());
		final float before = a.frames()[0][0];
		a.frames()[0][0] = before + 1;
		a.motifs()[0][0] = 7;
		a.maps()[0][0][0] = 7;
		a.cleanFrames()[0][0] = 7;
		final Phantom b = PhantomGenerator.generate(base(1).build());
		assertArrayEquals(b.frames(), a.frames());
		assertArrayEquals(b.motifs(), a.motifs());
		assertArrayEquals(b.maps(), a.maps());
		assertArrayEquals(b.cleanFrames(), a.cleanFrames());
	}

	private static double correlation(final float[] a, final float[] b) {
		double ab = 0;
		double aa = 0;
		double bb = 0;
		for (int i = 0; i < a.length; i++) {
			ab += (double) a[i] * b[i];
			aa += (double) a[i] * a[i];
			bb += (double) b[i] * b[i];
		}
		return ab / Math.sqrt(aa * bb);
	}

	private static PhantomParametersBuilder base(final long seed) {
		return PhantomParameters.builder().size(32, 40).frames(2).motifSize(5, 6).motifs(new RandomMotif(),
			new RandomMotif()).maps(SparseMapParameters.builder().density(0.03).build())
			.noise(Noise.gaussian(0.1)).seed(seed);
	}

	private static float[] noise(final Phantom phantom, final int t) {
		final float[] noise = phantom.frames()[t];
		final float[] clean = phantom.cleanFrames()[t];
		for (int i = 0; i < noise.length; i++)
			noise[i] -= clean[i];
		return noise;
	}
}
