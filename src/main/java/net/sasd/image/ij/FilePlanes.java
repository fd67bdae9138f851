/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Function;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileInfo;
import ij.io.TiffDecoder;
import ij.plugin.FileInfoVirtualStack;
import net.sasd.image.AtomicFile;

/**
 * Planes in a file: raw big-endian floats while they come, then a TIFF. Beyond 4 GB ImageJ's TIFF has a directory
 * for the first plane alone, and the others follow it without gaps; ImageJ reads it, and says in its log that other
 * programs may not.
 */
final class FilePlanes implements PlaneStore.Planes {

	private final Path tiff, raw;
	private final int width, height;
	private final OutputStream out;
	private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
	private int count;
	private boolean saved, recoverable;
	/** Where the image of an earlier run waits until it is known whether it is needed again; null: there is none. */
	private Path earlier;

	FilePlanes(final Path folder, final String name, final boolean replace, final int width, final int height) {
		tiff = folder.toAbsolutePath().resolve(name + ".tif");
		raw = tiff.resolveSibling("." + name + "." + UUID.randomUUID() + ".raw");
		this.width = width;
		this.height = height;
		AtomicFile.requireWritableFolder(tiff.getParent());
		if (!replace && Files.exists(tiff)) throw new IllegalArgumentException("The file " + tiff +
			" exists already; choose another folder, or move the file away.");
		try {
			out = Files.newOutputStream(raw, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		}
		catch (final IOException e) {
			throw failure(e);
		}
	}

	@Override
	public void add(final float[] plane) {
		final FloatBuffer floats = buffer.asFloatBuffer();
		try {
			for (int i = 0; i < plane.length; i += floats.capacity()) {
				final int length = Math.min(floats.capacity(), plane.length - i);
				floats.clear();
				floats.put(plane, i, length);
				out.write(buffer.array(), 0, 4 * length);
			}
		}
		catch (final IOException e) {
			throw failure(e);
		}
		count++;
	}

	@Override
	public ImagePlus finish(final String[] labels, final Function<ImageStack, ImagePlus> image) {
		try {
			out.close();
			if (recoverable && Files.exists(tiff)) {
				final Path aside = tiff.resolveSibling("." + tiff.getFileName() + "." + UUID.randomUUID() + ".old");
				Files.move(tiff, aside);
				earlier = aside;
			}
			ImageFiles.save(image.apply(stack(rawInfo(raw, width, height, count), labels)), tiff);
			saved = true;
			Files.delete(raw);
			final FileInfo info = tiffInfo(tiff);
			final ImagePlus result = image.apply(stack(info, labels));
			result.setFileInfo(info);
			return result;
		}
		catch (final IOException e) {
			throw failure(e);
		}
	}

	@Override
	public void close() {
		try {
			try {
				out.close();
			}
			finally {
				Files.deleteIfExists(raw);
			}
		}
		catch (final IOException e) {
			// the failure that brought us here is the one to report
		}
	}

	/** Lets {@link #discard} bring back what an earlier run left under the same name, until {@link #keep}. */
	FilePlanes recoverable() {
		recoverable = true;
		return this;
	}

	/** Says that the image stays. */
	void keep() throws IOException {
		if (earlier != null) Files.deleteIfExists(earlier);
		earlier = null;
	}

	/** Deletes the image again, if it was finished, and brings back the one of an earlier run. */
	void discard() throws IOException {
		if (saved) Files.deleteIfExists(tiff);
		if (earlier != null) Files.move(earlier, tiff);
		saved = false;
		earlier = null;
	}

	/** @return how ImageJ reads planes of big-endian floats, one behind the other */
	static FileInfo rawInfo(final Path raw, final int width, final int height, final int count) {
		final FileInfo info = new FileInfo();
		info.fileFormat = FileInfo.RAW;
		info.fileType = FileInfo.GRAY32_FLOAT;
		info.directory = raw.getParent() + "/";
		info.fileName = raw.getFileName().toString();
		info.width = width;
		info.height = height;
		info.nImages = count;
		return info;
	}

	/** @return how ImageJ reads the planes of a TIFF of its own */
	static FileInfo tiffInfo(final Path tiff) throws IOException {
		return new TiffDecoder(tiff.getParent() + "/", tiff.getFileName().toString()).getTiffInfo()[0];
	}

	/** @return a virtual stack of as many planes as there are labels */
	static ImageStack stack(final FileInfo info, final String[] labels) throws IOException {
		info.sliceLabels = labels.clone();
		final ImageStack stack = new FileInfoVirtualStack(info, false);
		// it drops planes that it does not find
		if (stack.getSize() != labels.length) throw new IOException(info.fileName + " holds " + stack.getSize() + " of " +
			labels.length + " planes");
		return stack;
	}

	private IllegalArgumentException failure(final IOException e) {
		return new IllegalArgumentException("The file " + tiff + " cannot be written (" + AtomicFile.reason(e) +
			"); make room or choose another folder.", e);
	}
}
