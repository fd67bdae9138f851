/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.sasd.phantom.PhantomRandom;
import net.sasd.smlm.background.BackgroundKind;

import org.junit.jupiter.api.Test;

/** Frames in tiles, and back. */
class TilingTest {

	private static final int SIDE = 128;

	@Test
	void coresPartitionAFrameAndTilesReachBeyondThem() {
		for (final int[] size : new int[][] { { 1, 1 }, { 64, 96 }, { 97, 64 }, { 128, 128 }, { 300, 130 }, { 1000,
			97 } }) {
			final Tiling tiling = new Tiling(size[0], size[1]);
			final int[] owners = new int[size[0] * size[1]];
			for (int k = 0; k < tiling.count(); k++) {
				final int[] core = tiling.core(k), bounds = tiling.bounds(k);
				for (int y = core[1]; y < core[3]; y++)
					for (int x = core[0]; x < core[2]; x++)
						owners[y * size[0] + x]++;
				for (int s = 0; s < 4; s++) {
					final int edge = s < 2 ? 0 : size[s - 2], out = s < 2 ? core[s] - bounds[s] : bounds[s] - core[s];
					assertTrue(bounds[s] == edge || out >= 7, Arrays.toString(bounds) + " around " + Arrays.toString(core));
				}
			}
			assertTrue(Arrays.stream(owners).allMatch(n -> n == 1), size[0] + " x " + size[1]);
		}
	}

	@Test
	void aTileHoldsItsPartOfTheFrameAndOfTheBackground() {
		final float[] frame = new float[SIDE * 100], background = new float[frame.length];
		for (int p = 0; p < frame.length; p++) {
			frame[p] = p;
			background[p] = -p;
		}
		final Tiling tiling = new Tiling(SIDE, 100);
		for (int k = 0; k < tiling.count(); k++) {
			final int[] b = tiling.bounds(k);
			final Tile tile = tiling.cut(k, frame, background);
			assertArrayEquals(new int[] { b[2] - b[0], b[3] - b[1] }, new int[] { tile.width, tile.height });
			for (int y = 0; y < tile.height; y++)
				for (int x = 0; x < tile.width; x++) {
					assertEquals((y + b[1]) * SIDE + x + b[0], tile.pixels[y * tile.width + x]);
					assertEquals(0, tile.pixels[y * tile.width + x] + tile.background[y * tile.width + x]);
				}
		}
	}

	@Test
	void tilesTellTheSameAsTheWholeFrame() {
		final PhantomRandom random = new PhantomRandom(17);
		int whole = 0, tiled = 0, pairs = 0, near = 0;
		for (int t = 0; t < 3; t++) {
			final double[] pixels = Spots.noisy(Spots.mean(SIDE, SIDE, Spots.scattered(160, SIDE, SIDE, random)), random);
			final TileMolecules one = fit().fit(Spots.tile(SIDE, pixels));
			final List<double[]> parts = tiled(pixels);
			whole += one.count;
			tiled += parts.size();
			for (int i = 0; i < one.count; i++)
				for (final double[] part : parts) {
					final double distance = Math.hypot(part[0] - one.x[i], part[1] - one.y[i]);
					if (distance > one.error[i]) continue;
					pairs++;
					if (distance < 0.2 * one.error[i]) near++;
				}
		}
		assertEquals(whole, tiled, 0.015 * whole);
		assertTrue(pairs > 0.97 * whole, pairs + " pairs of " + whole);
		assertTrue(near > 0.95 * pairs, near + " near of " + pairs);
	}

	@Test
	void moleculesAtTheSeamsAreFoundOnce() {
		final PhantomRandom random = new PhantomRandom(18);
		final int seam = new Tiling(SIDE, SIDE).core(0)[2];
		int truth = 0, found = 0, seen = 0;
		for (int t = 0; t < 6; t++) {
			final List<double[]> molecules = new ArrayList<>();
			for (int at = 6; at < SIDE - 6; at += 10) {
				// half a pixel left of the seam's first pixel is the border of the cores
				final double off = seam - 0.5 + 0.6 * (random.nextDouble() - 0.5);
				molecules.add(new double[] { off, at + random.nextDouble(), 2500 });
				if (Math.abs(at - seam) > 8) molecules.add(new double[] { at + random.nextDouble(), off, 2500 });
			}
			final double[][] planted = molecules.toArray(new double[0][]);
			final List<double[]> parts = tiled(Spots.noisy(Spots.mean(SIDE, SIDE, planted), random));
			truth += planted.length;
			found += parts.size();
			for (final double[] m : planted)
				if (parts.stream().filter(part -> Math.hypot(part[0] - m[0], part[1] - m[1]) < 1).count() == 1) seen++;
		}
		assertTrue(seen >= truth - 1, seen + " of " + truth);
		assertEquals(truth, found, 2);
	}

	private static TileFit fit() {
		return new TileFit(Spots.PSF, Spots.NOISE, 4.2, 2.7, BackgroundKind.CONSTANT);
	}

	/** Places on the frame. */
	private static List<double[]> tiled(final double[] pixels) {
		final Tiling tiling = new Tiling(SIDE, SIDE);
		assertEquals(4, tiling.count());
		final float[] frame = new float[pixels.length];
		for (int p = 0; p < frame.length; p++)
			frame[p] = (float) pixels[p];
		final TileMolecules[] tiles = new TileMolecules[tiling.count()];
		Arrays.setAll(tiles, k -> fit().fit(tiling.cut(k, frame, new float[frame.length])));
		final List<double[]> places = new ArrayList<>();
		for (final int[] one : tiling.join(tiles))
			places.add(new double[] { tiling.x(tiles[one[0]], one[0], one[1]), tiling.y(tiles[one[0]], one[0], one[1]) });
		return places;
	}
}
