/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;

/** The calcium image of [L] Fig. 28, 8 bit, divided by 255, and a start of two motifs for it. */
final class CalciumImage {

	private CalciumImage() {}

	static FrameSource read(final Path png) throws IOException {
		final BufferedImage image = ImageIO.read(png.toFile());
		final Raster raster = image.getRaster();
		final float[] pixels = new float[image.getWidth() * image.getHeight()];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = raster.getSample(i % image.getWidth(), i / image.getWidth(), 0) / 255f;
		return FrameSource.of(image.getHeight(), image.getWidth(), pixels);
	}

	/** Two square motifs of float64, little-endian. */
	static Motifs start(final byte[] bytes) {
		final double[] values = new double[bytes.length / Double.BYTES];
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
		final int side = (int) Math.round(Math.sqrt(values.length / 2.));
		return new Motifs(side, side, Arrays.copyOf(values, side * side), Arrays.copyOfRange(values, side * side,
			values.length));
	}
}
