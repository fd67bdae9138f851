/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import net.sasd.image.AtomicFile;
import net.sasd.image.ij.ImageFiles;
import net.sasd.image.ij.MoleculeImages;
import net.sasd.phantom.MoleculeStack;
import net.sasd.phantom.MoleculeStackParameters;
import net.sasd.smlm.Localization;
import net.sasd.smlm.LocalizationWriter;

/**
 * All files of a stack of molecules, the same from every door: NAME.tif (16 bit, calibrated), NAME-truth.csv (the
 * molecules of every frame), NAME-truth-psf.tif (the light of one, every 10 nm) and NAME-truth.json. One frame is in
 * memory at a time.
 */
public final class MoleculeFiles {

	private MoleculeFiles() {}

	/**
	 * Writes all files, or none. Those of the same name are replaced.
	 *
	 * @param title what the files are called
	 * @param preset that the parameters come from, or null
	 * @return the names of the files
	 * @throws IllegalArgumentException if one cannot be written
	 * @throws IOException if one cannot be written
	 */
	public static List<String> write(final MoleculeStack molecules, final String title, final String preset,
		final OutputFolder folder) throws IOException
	{
		final Path directory = folder.staging();
		ImageFiles.save(MoleculeImages.virtual(molecules, title), directory.resolve(title + ".tif"));
		ImageFiles.save(MoleculeImages.psf(molecules, title), directory.resolve(title + "-truth-psf.tif"));
		AtomicFile.write(directory.resolve(title + "-truth.csv"), out -> writeTruth(molecules, out));
		AtomicFile.write(directory.resolve(title + "-truth.json"), JsonText.pretty(MoleculeTruth.write(molecules, preset)));
		return folder.publish(title + "-truth.json");
	}

	/** The stream stays open. */
	private static void writeTruth(final MoleculeStack molecules, final OutputStream out) throws IOException {
		final Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		final LocalizationWriter table = new LocalizationWriter(text);
		for (int t = 1; t <= molecules.parameters().frames; t++)
			for (final Localization molecule : molecules.truth(t))
				table.add(molecule);
		text.flush();
	}

	/** @return one line about a stack */
	public static String summary(final MoleculeStackParameters p, final String title) {
		return String.format(Locale.ROOT, "%s: %d x %d x %d (frames x rows x columns), pixels of %.4g nm, about %.4g " +
			"molecules in a frame.", title, p.frames, p.height, p.width, p.pixelSize, p.meanMolecules());
	}
}
