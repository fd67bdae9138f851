/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Colours can be told apart, and brightness means size. */
class ColoursTest {

	@Test
	void scalesBeginBlackAndEndWhite() {
		assertEquals(0, Colours.grey(0));
		assertEquals(0xffffff, Colours.grey(1));
		assertEquals(0, Colours.heat(0));
		assertEquals(0xffffff, Colours.heat(1));
		assertEquals(0xffffff, Colours.coldHeat(0));
		assertEquals(0, Colours.coldHeat(0.5));
		assertEquals(0xffffff, Colours.coldHeat(1));
	}

	@Test
	void scalesGrowInBrightness() {
		for (int i = 0; i < 100; i++) {
			assertTrue(brightness(Colours.grey(i / 100.0)) <= brightness(Colours.grey((i + 1) / 100.0)));
			assertTrue(brightness(Colours.heat(i / 100.0)) <= brightness(Colours.heat((i + 1) / 100.0)), "heat " + i);
			final boolean falls = i < 50;
			assertTrue(falls == brightness(Colours.coldHeat(i / 100.0)) >= brightness(Colours.coldHeat((i + 1) / 100.0)),
				"cold " + i);
		}
	}

	@Test
	void eightMotifsHaveEightColoursAndALoneOneIsWhite() {
		final Set<Integer> colours = new HashSet<>();
		for (int k = 0; k < 8; k++)
			colours.add(Colours.ofMotif(k, 8));
		assertEquals(8, colours.size());
		assertEquals(Colours.ofMotif(1, 9), Colours.ofMotif(9, 10));
		assertEquals(0xffffff, Colours.ofMotif(0, 1));
	}

	@Test
	void lightsAddUpToWhiteAtMost() {
		assertEquals(0xff30ff, Colours.add(0xff1010, 0x8020ff));
		assertEquals(0x800040, Colours.dim(0xff0080, 0.5));
		assertEquals(0, Colours.dim(0xff0080, 0));
	}

	private static double brightness(final int colour) {
		return 0.3 * (colour >> 16 & 255) + 0.59 * (colour >> 8 & 255) + 0.11 * (colour & 255);
	}
}
