/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

import org.junit.jupiter.api.Test;

/** Fewer colours, hardly to be seen. */
class PaletteTest {

	@Test
	void upTo256ColoursStayAsTheyAre() {
		final BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 256; i++)
			image.setRGB(i % 16, i / 16, 0xff000000 | i << 16 | 255 - i << 8 | i * 7 % 256);
		assertEquals(0, difference(image, Palette.reduce(image, 1)));
	}

	@Test
	void roundingChangesEachChannelByAtMostHalfTheGrain() {
		final BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 256; i++)
			image.setRGB(i, 0, 0xff000000 | i << 16 | i << 8 | i);
		final BufferedImage reduced = Palette.reduce(image, 17);
		assertEquals(16, ((IndexColorModel) reduced.getColorModel()).getMapSize());
		assertEquals(8, difference(image, reduced));
		assertEquals(0xffffffff, reduced.getRGB(255, 0));
		assertEquals(0xff000000, reduced.getRGB(0, 0));
	}

	@Test
	void ofMoreColoursTheFrequentOnesStayAndRareOnesGoToTheNearest() {
		final BufferedImage image = new BufferedImage(256, 5, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 256; i++)
			for (int y = 0; y < 5; y++)
				// 256 greens in four rows; in the fifth the same with a little red
				image.setRGB(i, y, 0xff000000 | i << 8 | (y == 4 ? 3 << 16 : 0));
		final BufferedImage reduced = Palette.reduce(image, 1);
		assertEquals(0, difference(image.getSubimage(0, 0, 256, 4), reduced.getSubimage(0, 0, 256, 4)));
		assertEquals(3, difference(image, reduced));
	}

	private static int difference(final BufferedImage a, final BufferedImage b) {
		int largest = 0;
		for (int y = 0; y < a.getHeight(); y++)
			for (int x = 0; x < a.getWidth(); x++)
				for (int shift = 0; shift <= 16; shift += 8)
					largest = Math.max(largest, Math.abs((a.getRGB(x, y) >> shift & 255) - (b.getRGB(x, y) >> shift & 255)));
		return largest;
	}
}
