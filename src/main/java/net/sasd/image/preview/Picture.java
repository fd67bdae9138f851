/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import net.sasd.image.AtomicFile;

/** Pixels to draw on, 0xRRGGBB row-major. Not thread-safe. */
final class Picture {

	final int width, height;
	private final int[] pixels;

	Picture(final int width, final int height, final int background) {
		this.width = width;
		this.height = height;
		pixels = new int[width * height];
		Arrays.fill(pixels, background);
	}

	int get(final int x, final int y) {
		return pixels[y * width + x];
	}

	void set(final int x, final int y, final int colour) {
		pixels[y * width + x] = colour;
	}

	/** Fills a rectangle, cut to the picture. */
	void fill(final int left, final int top, final int w, final int h, final int colour) {
		for (int y = Math.max(top, 0); y < Math.min(top + h, height); y++)
			for (int x = Math.max(left, 0); x < Math.min(left + w, width); x++)
				set(x, y, colour);
	}

	/** Copies another picture to a place where it fits. */
	void draw(final Picture other, final int left, final int top) {
		for (int y = 0; y < other.height; y++)
			System.arraycopy(other.pixels, y * other.width, pixels, (top + y) * width + left, other.width);
	}

	/** @return a copy with a border around it */
	Picture framed(final int thickness, final int colour) {
		final Picture framed = new Picture(width + 2 * thickness, height + 2 * thickness, colour);
		framed.draw(this, thickness, thickness);
		return framed;
	}

	/** @return a copy */
	BufferedImage image() {
		final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		image.setRGB(0, 0, width, height, pixels, 0, width);
		return image;
	}

	/** Writes a PNG, atomically. */
	void write(final Path png) {
		final BufferedImage image = image();
		AtomicFile.write(png, out -> {
			// ImageIO would make a cache file of its own for a plain stream
			try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
				if (!ImageIO.write(image, "png", stream)) throw new IOException("this Java has no PNG writer");
			}
		});
	}
}
