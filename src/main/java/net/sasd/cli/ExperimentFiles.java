/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.nio.file.Path;

import net.sasd.evaluate.experiment.Figure;
import net.sasd.evaluate.experiment.Picture;
import net.sasd.evaluate.experiment.Report;
import net.sasd.evaluate.experiment.Table;
import net.sasd.image.AtomicFile;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.ij.ImageFiles;
import net.sasd.image.plot.FigureWriter;
import net.sasd.model.FrameSource;

/** The files that an experiment reads and writes. */
final class ExperimentFiles {

	private ExperimentFiles() {}

	/**
	 * Writes all tables and figures of a report, or none.
	 *
	 * @param name the experiment's, with which all file names begin
	 * @return the number of files
	 */
	static int write(final String name, final Report report, final OutputFolder folder) throws IOException {
		for (final Table table : report.tables())
			AtomicFile.write(folder.staging().resolve(file(name, table.name, ".csv")), table.csv());
		for (final Figure figure : report.figures())
			FigureWriter.write(figure, folder.staging().resolve(file(name, figure.name, ".png")));
		return folder.publish(name + ".png").size();
	}

	/** Reads the first frame of an image file. */
	static Picture picture(final Path file) {
		final FrameSource frames = ImageFiles.open(file).frames();
		final float[] pixels = new float[frames.height() * frames.width()];
		frames.read(0, pixels);
		return new Picture(frames.height(), frames.width(), pixels);
	}

	private static String file(final String experiment, final String part, final String extension) {
		return experiment + (part.isEmpty() ? "" : "-" + part) + extension;
	}
}
