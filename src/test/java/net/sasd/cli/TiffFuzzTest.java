/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.sasd.image.ij.ImageFiles;
import net.sasd.image.ij.PsfImage;
import net.sasd.image.ij.StormImages;
import net.sasd.model.FrameSource;
import net.sasd.smlm.psf.PsfSpline;

/** Damaged TIFF files, through the command line. */
class TiffFuzzTest {

	@TempDir
	private Path folder;

	/** Of the files that can be read, one in so many goes through the whole command, which draws many pictures. */
	private static final int EVERY = 8;

	@Test
	void damagedImagesAndStacksAreReadOrRefused() throws IOException {
		final Fuzz fuzz = new Fuzz(folder);
		final Path file = folder.resolve("seed.tif"), psf = folder.resolve("psf.tif");
		ImageFiles.save(PsfImage.of(PsfSpline.gaussian(1.2, 1.2), 100, "psf"), psf);
		final Map<String, byte[]> seeds = TiffSeeds.all();
		final String[] names = seeds.keySet().toArray(new String[0]);
		final int count = Fuzz.count(300, 12000);
		int read = 0;
		for (int i = 0; i < count && !fuzz.isEnough(); i++) {
			final String seed = names[i % names.length];
			Files.write(file, i < names.length ? seeds.get(seed) : new TiffMutation(i).of(seeds.get(seed)));
			final boolean canBeRead = fuzz.isDone(i + "-" + seed, file, () -> readAll(file));
			if (canBeRead && read++ % EVERY > 0) continue;
			if (i / names.length % 2 == 0) fuzz.run(i + "-" + seed, Collections.singletonList(file), "deconvolve", "--input",
				file, "--output", fuzz.output, "--motif-size", 3, "--max-iterations", 2, "--threads", 1);
			else fuzz.run(i + "-" + seed, Collections.singletonList(file), "storm", "--input", file, "--output", fuzz.output,
				"--psf", psf, "--pixel-size", 100, "--threads", 1);
		}
		fuzz.finish(read / (2 * EVERY), count / 4);
	}

	private static void readAll(final Path file) {
		final FrameSource frames = StormImages.input(file, 1).stack.frames;
		final float[] frame = new float[frames.height() * frames.width()];
		for (int t = 0; t < frames.count(); t++)
			frames.read(t, frame);
	}
}
