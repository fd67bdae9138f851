/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.Test;

/** Zooming is for windows only. */
class WindowsTest {

	@Test
	void anImageWithoutAWindowStaysAsItIs() {
		final ImagePlus image = new ImagePlus("motif", new FloatProcessor(5, 7));
		Windows.enlarge(image);
		assertEquals(5, image.getWidth());
		assertEquals(7, image.getHeight());
	}
}
