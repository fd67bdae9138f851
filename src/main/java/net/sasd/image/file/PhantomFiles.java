/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import net.sasd.image.AtomicFile;
import net.sasd.image.ij.ImageFiles;
import net.sasd.image.ij.PhantomImages;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomParameters;

/**
 * All files of a phantom, the same from every door: NAME.tif, NAME-truth-motifs.tif, NAME-truth-activation.tif and
 * NAME-truth.json.
 */
public final class PhantomFiles {

	private PhantomFiles() {}

	/**
	 * Writes all files, or none. Those of the same name are replaced.
	 *
	 * @param title what the files are called
	 * @param preset that the shapes come from, or null
	 * @return the names of the files
	 * @throws IllegalArgumentException if one cannot be written
	 * @throws IOException if one cannot be written
	 */
	public static List<String> write(final Phantom phantom, final String title, final String preset,
		final OutputFolder folder) throws IOException
	{
		final Path directory = folder.staging();
		final PhantomParameters p = phantom.parameters();
		ImageFiles.saveFrames(phantom.frames(), p.height(), p.width(), directory.resolve(title + ".tif"));
		ImageFiles.saveFrames(PhantomImages.motifs(phantom), p.motifHeight(), p.motifWidth(), directory.resolve(title +
			"-truth-motifs.tif"));
		ImageFiles.saveFrames(PhantomImages.maps(phantom), p.height(), p.width(), directory.resolve(title +
			"-truth-activation.tif"));
		AtomicFile.write(directory.resolve(title + "-truth.json"), JsonText.pretty(PhantomTruth.write(phantom, preset)));
		return folder.publish(title + "-truth.json");
	}

	/** @return one line about a phantom */
	public static String summary(final Phantom phantom, final String title) {
		final PhantomParameters p = phantom.parameters();
		return String.format(Locale.ROOT, "%s: %d x %d x %d (frames x rows x columns), motifs %d x %d x %d, " +
			"%d activations, noise sigma %.4g.", title, p.frames(), p.height(), p.width(), p.motifs().size(),
			p.motifHeight(), p.motifWidth(), count(phantom), phantom.noiseSigma());
	}

	/** Activations inside the field of view. */
	private static int count(final Phantom phantom) {
		int count = 0;
		for (final float[][] frame : phantom.maps())
			for (final float[] map : frame)
				for (final float value : map)
					if (value != 0) count++;
		return count;
	}
}
