/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.sasd.model.ActivationMaps;

import org.junit.jupiter.api.Test;

/** Activations are counted, not entries. */
class ActivationCountTest {

	@Test
	void entriesThatTouchAreOneActivation() {
		final ActivationMaps maps = map(0, 0, 4, 4, new float[] {
			2, 0, 0, 0,
			0, 1, 0, 0,
			0, 0, 0, 1.5f,
			0, 0, 0, 1.5f });
		assertEquals(2, ActivationCount.of(maps, 0), 1e-6);
		assertEquals(6, ActivationCount.norm1(maps, 0), 1e-6);
		assertEquals((4 + 1 + 4.5) / 6, ActivationCount.amplitude(maps, 0), 1e-6);
	}

	@Test
	void weakActivationsWeighLittle() {
		final ActivationMaps maps = map(0, 0, 1, 9, new float[] { 1, 0, 1, 0, 1, 0, 0.001f, 0, 0.001f });
		assertEquals(3, ActivationCount.of(maps, 0), 0.01);
	}

	@Test
	void theMarginIsLeftOutAndAnEmptyMapHasNone() {
		assertEquals(1, ActivationCount.of(map(1, 2, 3, 4, new float[] { 5, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0 }), 0), 1e-6);
		assertEquals(0, ActivationCount.of(map(0, 0, 1, 3, new float[3]), 0));
		assertEquals(0, ActivationCount.amplitude(map(0, 0, 1, 3, new float[3]), 0));
	}

	private static ActivationMaps map(final int top, final int left, final int height, final int width,
		final float[] values)
	{
		return new ActivationMaps(height - top, width - left, top, left, height, width, new float[][][] { { values } });
	}
}
