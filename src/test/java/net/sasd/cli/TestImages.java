/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import net.sasd.image.ij.ImageFiles;

/** Small images made for one test. */
final class TestImages {

	static final int SIZE = 32;

	private TestImages() {}

	/** An image of a few 5 x 5 blobs on a background of 10, with noise. */
	static Path blobs(final Path file, final int frames) {
		final Random random = new Random(5);
		final float[][] pixels = new float[frames][SIZE * SIZE];
		for (final float[] frame : pixels) {
			for (int i = 0; i < frame.length; i++)
				frame[i] = 10 + 0.5f * (float) random.nextGaussian();
			for (int spot = 0; spot < 6; spot++)
				addBlob(frame, 3 + random.nextInt(SIZE - 6), 3 + random.nextInt(SIZE - 6), 40 + random.nextInt(40));
		}
		return save(file, SIZE, SIZE, pixels);
	}

	private static void addBlob(final float[] frame, final int row, final int column, final double height) {
		for (int dy = -2; dy <= 2; dy++)
			for (int dx = -2; dx <= 2; dx++)
				frame[(row + dy) * SIZE + column + dx] += (float) (height * Math.exp(-(dy * dy + 2 * dx * dx) / 3.));
	}

	/** A signal in one row: a decaying transient every 40 samples. */
	static Path trace(final Path file) {
		final float[] samples = new float[300];
		for (int i = 0; i < samples.length; i++)
			samples[i] = (float) (Math.exp(-(i % 40) / 6.) + 0.01 * Math.sin(12.3 * i));
		return save(file, 1, samples.length, samples);
	}

	/** An image of one value everywhere. */
	static Path constant(final Path file, final float value) {
		final float[] pixels = new float[SIZE * SIZE];
		Arrays.fill(pixels, value);
		return save(file, SIZE, SIZE, pixels);
	}

	static Path save(final Path file, final int height, final int width, final float[]... frames) {
		ImageFiles.saveFrames(frames, height, width, file);
		return file;
	}
}
