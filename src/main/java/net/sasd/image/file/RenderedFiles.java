/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

import net.sasd.image.AtomicFile;
import net.sasd.image.MoleculeRendering;
import net.sasd.image.ij.ImageFiles;
import net.sasd.image.ij.RenderedImage;
import net.sasd.image.preview.DensityPreview;
import net.sasd.smlm.Localization;
import net.sasd.smlm.LocalizationWriter;

/** The files of drawn molecules. Each appears when it is complete, or not at all. */
public final class RenderedFiles {

	private RenderedFiles() {}

	/** @return the name of an image file without its ending .tif or .tiff; the name itself if it has another */
	public static String stem(final Path tif) {
		return tif.getFileName().toString().replaceFirst("(?i)(?<=.)\\.tiff?$", "");
	}

	/**
	 * Writes the image as a 32-bit TIFF file, and as a PNG file for the eye beside it.
	 *
	 * @throws IllegalArgumentException if one cannot be written
	 */
	public static void write(final MoleculeRendering drawn, final Path tif) {
		final String name = stem(tif);
		ImageFiles.save(RenderedImage.of(drawn, name), tif);
		DensityPreview.write(drawn.image.image(), drawn.image.width(), drawn.image.height(), tif.resolveSibling(name +
			".png"));
	}

	/**
	 * Draws, and writes the molecules that count into a table meanwhile.
	 *
	 * @throws IllegalArgumentException if it cannot be written, or drawn
	 */
	public static void draw(final MoleculeRendering drawing, final Path csv,
		final Consumer<Localization> also)
	{
		AtomicFile.write(csv, out -> {
			final Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
			final LocalizationWriter table = new LocalizationWriter(text);
			try {
				drawing.draw(molecule -> {
					add(table, molecule);
					also.accept(molecule);
				});
			}
			catch (final UncheckedIOException full) {
				throw full.getCause();
			}
			// the stream stays open
			text.flush();
		});
	}

	private static void add(final LocalizationWriter table, final Localization molecule) {
		try {
			table.add(molecule);
		}
		catch (final IOException full) {
			throw new UncheckedIOException(full);
		}
	}
}
