/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.TiffEncoder;
import net.sasd.image.AtomicFile;
import net.sasd.image.InputImage;

/**
 * Image files in and out through ImageJ, without a display, dialogs or messages: what cannot be
 * done is refused in one sentence. Not to be used by several threads at once.
 */
public final class ImageFiles {

	private ImageFiles() {}

	/**
	 * Reads what ImageJ reads by itself: TIFF (also stacks and hyperstacks), PNG, JPEG, GIF, BMP, PGM, FITS, DICOM,
	 * zipped TIFF and text images. The planes of an uncompressed TIFF stack that is larger than a quarter of the memory
	 * stay on the disk until they are asked for.
	 *
	 * @return the image, named after the file
	 * @throws IllegalArgumentException if there is no such file, or it is no image, truncated or damaged
	 */
	public static ImagePlus read(final Path file) {
		return read(file, Runtime.getRuntime().maxMemory() / 4);
	}

	/** Like {@link #read(Path)}; the planes of any uncompressed TIFF stack stay on the disk until they are asked for. */
	public static ImagePlus planes(final Path file) {
		return read(file, 0);
	}

	private static ImagePlus read(final Path file, final long large) {
		if (!Files.exists(file)) throw new IllegalArgumentException("The file " + file +
			" does not exist; check its name and folder.");
		if (Files.isDirectory(file)) throw new IllegalArgumentException(file +
			" is a folder; give an image file, for stacks a TIFF file.");
		try {
			if (Files.size(file) == 0) throw new IllegalArgumentException("The file " + file +
				" is empty; copy or save it again.");
			return new ImageJReader(file, large).read();
		}
		catch (final IOException e) {
			final String reason = e.getMessage() == null ? "it ends too early" : e.getMessage();
			throw new IllegalArgumentException("The file " + file + " cannot be read (" + reason +
				"); check its permissions and the disk.", e);
		}
	}

	/** Like {@link #read}, as the input of a run: one channel, from 1. */
	public static InputImage open(final Path file, final int channel) {
		return ImagePlusInput.of(read(file), channel);
	}

	/** Like {@link #read}, as the input of a run: the first channel. */
	public static InputImage open(final Path file) {
		return open(file, 1);
	}

	/**
	 * Writes an image as TIFF with its calibration, labels, display range and info. The file appears only when it
	 * is complete; missing folders are made.
	 *
	 * @throws IllegalArgumentException if it cannot be written
	 */
	public static void save(final ImagePlus image, final Path file) {
		final FileInfo info = fileInfo(image);
		AtomicFile.write(file, out -> new TiffEncoder(info).write(out));
	}

	/** @return what a TIFF file says of an image, with its pixels */
	static FileInfo fileInfo(final ImagePlus image) {
		final FileInfo info = image.getFileInfo();
		final ImageStack stack = image.getStack();
		info.description = new FileSaver(image).getDescriptionString();
		info.info = image.getInfoProperty();
		info.properties = image.getPropertiesAsArray();
		info.sliceLabels = labels(stack);
		if (stack.isVirtual()) info.virtualStack = (VirtualStack) stack;
		if (image.isComposite()) new FileSaver(image).saveDisplayRangesAndLuts(image, info);
		return info;
	}

	/** Virtual stacks give their labels only one by one. */
	private static String[] labels(final ImageStack stack) {
		final String[] labels = new String[stack.getSize()];
		for (int i = 0; i < labels.length; i++)
			labels[i] = stack.getSliceLabel(i + 1);
		return labels;
	}

	/**
	 * Writes frames as an uncalibrated 32-bit TIFF, one time point each, like {@link #save}.
	 *
	 * @param frames at least one, each height · width pixels, row-major
	 */
	public static void saveFrames(final float[][] frames, final int height, final int width, final Path file) {
		final ImageStack stack = new ImageStack(width, height);
		for (final float[] frame : frames)
			stack.addSlice(null, (Object) frame);
		final ImagePlus image = new ImagePlus(file.getFileName().toString(), stack);
		image.setDimensions(1, 1, frames.length);
		save(image, file);
	}
}
