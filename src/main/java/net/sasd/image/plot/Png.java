/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes drawings as small PNG files: with a palette, and compressed as far as this Java can. */
final class Png {

	private Png() {}

	/**
	 * Writes a drawing.
	 *
	 * @param lines true if it has lines and text alone, whose shades may be rounded
	 */
	static void write(final BufferedImage image, final boolean lines, final OutputStream out) throws IOException {
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		final ImageWriteParam parameters = writer.getDefaultWriteParam();
		// not before Java 9
		if (parameters.canWriteCompressed()) {
			parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setCompressionQuality(0);
		}
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(Palette.reduce(image, lines ? 17 : 5), null, null), parameters);
		}
		finally {
			writer.dispose();
		}
	}
}
