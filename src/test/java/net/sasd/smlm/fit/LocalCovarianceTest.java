/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.phantom.PhantomRandom;

import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Variances of molecules are the entries of the inverse. */
class LocalCovarianceTest {

	@Test
	void amongFewMoleculesTheyAreThoseOfTheWholeInverse() {
		final PhantomRandom random = new PhantomRandom(2);
		for (int count = 1; count <= 10; count++) {
			// so near that each is a neighbour of each
			final Scene scene = scene(count, 9, random);
			final NormalEquations equations = new NormalEquations(scene);
			final LocalCovariance local = new LocalCovariance(scene, equations);
			final RealMatrix inverse = new LUDecomposition(Spots.matrix(equations)).getSolver().getInverse();
			for (int i = 0; i < count; i++) {
				assertEquals(inverse.getEntry(3 * i, 3 * i), local.amplitude[i], 1e-6 * local.amplitude[i]);
				assertEquals(inverse.getEntry(3 * i + 1, 3 * i + 1), local.x[i], 1e-6 * local.x[i]);
				assertEquals(inverse.getEntry(3 * i + 2, 3 * i + 2), local.y[i], 1e-6 * local.y[i]);
			}
		}
	}

	/** What is known of more unknowns is less, and those far away say little. */
	@Test
	void inACrowdTheyLieBetweenThoseOfAMoleculeAloneAndOfTheWholeInverse() {
		final PhantomRandom random = new PhantomRandom(3);
		for (final int count : new int[] { 30, 80 }) {
			final Scene scene = scene(count, 40, random);
			final NormalEquations equations = new NormalEquations(scene);
			final LocalCovariance local = new LocalCovariance(scene, equations);
			final RealMatrix matrix = Spots.matrix(equations), inverse = new LUDecomposition(matrix).getSolver().getInverse();
			double ratio = 0;
			for (int i = 0; i < count; i++) {
				final RealMatrix alone = new LUDecomposition(matrix.getSubMatrix(3 * i, 3 * i + 2, 3 * i, 3 * i +
					2)).getSolver()
					.getInverse();
				final double[] variances = { local.amplitude[i], local.x[i], local.y[i] };
				for (int k = 0; k < 3; k++) {
					final double whole = inverse.getEntry(3 * i + k, 3 * i + k);
					assertTrue(variances[k] >= 0.999 * alone.getEntry(k, k), "alone");
					assertTrue(variances[k] <= 1.001 * whole, count + " molecules: " + variances[k] + " of " + whole);
					ratio += variances[k] / whole / (3 * count);
				}
			}
			assertTrue(ratio > 0.9, "mean share " + ratio);
		}
	}

	@Test
	void aMoleculeThatNoPixelSeesIsNotKnownAtAll() {
		final double[] pixels = Spots.mean(30, 30, new double[] { 8, 8, 2000 });
		for (int p = 0; p < pixels.length; p++)
			if (p % 30 > 15) pixels[p] = Double.NaN;
		final Scene scene = Spots.scene(30, pixels, new double[] { 8, 8, 2000 }, new double[] { 24, 20, 2000 });
		final LocalCovariance local = new LocalCovariance(scene, new NormalEquations(scene));
		assertTrue(local.amplitude[1] > 1e12 && local.x[1] > 1e12, local.amplitude[1] + ", " + local.x[1]);
		assertTrue(local.x[0] < 0.01);
	}

	private static Scene scene(final int count, final int side, final PhantomRandom random) {
		final double[][] molecules = Spots.scattered(count, side, side, random);
		return Spots.scene(side, Spots.mean(side, side, molecules), molecules);
	}
}
