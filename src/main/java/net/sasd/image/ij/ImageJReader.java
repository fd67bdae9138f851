/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.Opener;
import ij.io.TiffDecoder;
import ij.plugin.FileInfoVirtualStack;
import ij.plugin.TextReader;
import net.sasd.image.EndCheck;
import net.sasd.image.TiffCheck;

/**
 * Lets ImageJ read a file and makes it keep quiet. Its readers report problems by messages and
 * return what they have; here any message means that the file is refused.
 */
final class ImageJReader {

	private static final String DAMAGED = "it is truncated, damaged or too large";
	private final Path file;
	private final String folder, name;
	private final long large;

	/** @param large bytes of a file above which the planes of a stack stay on the disk */
	ImageJReader(final Path file, final long large) {
		this.file = file;
		this.large = large;
		final Path absolute = file.toAbsolutePath();
		folder = absolute.getParent() + java.io.File.separator;
		name = absolute.getFileName().toString();
	}

	ImagePlus read() throws IOException {
		if (TiffCheck.isTiff(file)) TiffCheck.check(file);
		else EndCheck.check(file);
		final ByteArrayOutputStream messages = new ByteArrayOutputStream();
		final ImagePlus image;
		synchronized (ImageJReader.class) {
			final PrintStream out = System.out, err = System.err;
			// what other threads say meanwhile is not about this file
			System.setOut(new PrintStream(new ThreadMessages(messages, out), true, "UTF-8"));
			System.setErr(new PrintStream(new ThreadMessages(messages, err), true, "UTF-8"));
			// in a running ImageJ a line in its log, not a dialog
			IJ.redirectErrorMessages(true);
			try {
				image = open();
			}
			catch (final IOException e) {
				throw refusal(e.getMessage() == null ? DAMAGED : e.getMessage());
			}
			catch (final RuntimeException e) {
				throw refusal(DAMAGED);
			}
			catch (final OutOfMemoryError e) {
				throw new IllegalArgumentException("The file " + file + " does not fit into the memory of " + Runtime.getRuntime()
					.maxMemory() / (1 << 20) + " MB, if it is not damaged; raise the limit (-Xmx, in ImageJ Edit > Options > Memory " +
					"& Threads), or give a part of it.", e);
			}
			finally {
				IJ.redirectErrorMessages(false);
				System.setOut(out);
				System.setErr(err);
			}
		}
		if (messages.size() > 0) throw refusal(messages.toString("UTF-8"));
		if (image == null || image.getProcessor() == null || image.getProcessor()
			.getPixelCount() == 0) throw refusal("ImageJ finds no image in it");
		requirePixels(image.getOriginalFileInfo());
		if (isDeepColour(image)) throw ImagePlusInput.colour(name, "RGB");
		image.setTitle(name);
		return image;
	}

	private ImagePlus open() throws IOException {
		final Opener opener = new Opener();
		opener.setSilentMode(true);
		if (TiffCheck.isTiff(file)) {
			// the opener would keep for itself what it does not know about the file
			new TiffDecoder(folder, name).getTiffInfo();
			final ImagePlus planes = isLarge() ? FileInfoVirtualStack.openVirtual(folder + name) : null;
			return planes != null && planes.getStackSize() > 1 ? planes : opener.openTiff(folder, name);
		}
		switch (opener.getFileType(folder + name)) {
			case Opener.PNG:
				return Palettes.resolve(Opener.openUsingImageIO(folder + name));
			case Opener.JPEG:
				final ImagePlus jpeg = Opener.openUsingImageIO(folder + name);
				Opener.convertGrayJpegTo8Bits(jpeg);
				return jpeg;
			case Opener.GIF:
			case Opener.BMP:
				return Palettes.resolve(opener.openImage(folder, name));
			case Opener.JAVA_OR_TEXT:
				return new ImagePlus(name, new TextReader().open(folder + name));
			case Opener.DICOM:
			case Opener.FITS:
			case Opener.PGM:
			case Opener.ZIP:
				return opener.openImage(folder, name);
			default:
				return null;
		}
	}

	/** The planes of a large stack stay on the disk; compressed ones ImageJ cannot leave there. */
	private boolean isLarge() throws IOException {
		return Files.size(file) > large;
	}

	/** ImageJ makes channels of the colours of 16-bit RGB, which would be taken for measured channels here. */
	private static boolean isDeepColour(final ImagePlus image) {
		final FileInfo info = image.getOriginalFileInfo();
		if (info == null || info.fileFormat != FileInfo.TIFF) return image.getNChannels() > 1;
		return info.fileType == FileInfo.RGB48 || info.fileType == FileInfo.RGB48_PLANAR;
	}

	/** Some readers fill up with zeros what a file should have had behind its end. */
	private void requirePixels(final FileInfo info) throws IOException {
		if (info == null || info.compression > FileInfo.COMPRESSION_NONE || info.fileFormat == FileInfo.ZIP_ARCHIVE) return;
		final long needed = info.getOffset() + (long) info.nImages * info.width * info.height * info.getBytesPerPixel();
		if (Files.size(file) < needed) throw refusal("it has " + Files.size(file) + " bytes and needs at least " + needed);
	}

	private IllegalArgumentException refusal(final String reason) {
		final String cause = reason.replaceFirst("(?s)^.*?Exception: ", "").trim().split("\\R", 2)[0];
		return new IllegalArgumentException("The file " + file + " cannot be read as an image (" + (cause.contains(
			"Exception") ? DAMAGED : cause) + "); save it again, best as TIFF or PNG.");
	}
}
