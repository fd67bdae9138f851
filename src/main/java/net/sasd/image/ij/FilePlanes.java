/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
	/** Where the image reads its planes from, and where it says that it comes from. */
	private final List<FileInfo> places = new ArrayList<>();

	FilePlanes(final Path folder, final String name, final boolean replace, final int width, final int height) {
		tiff = folder.toAbsolutePath().resolve(name + ".tif");
		raw = tiff.resolveSibling("." + name + "." + UUID.randomUUID() + ".raw");
		this.width = width;
		this.height = height;
		if (!replace && Files.exists(tiff)) throw new IllegalArgumentException("The file " + tiff +
			" exists already; choose another folder, or move the file away.");
		try {
			Files.createDirectories(raw.getParent());
			Files.createFile(raw);
			// not a channel, which an interrupt would close
			out = new FileOutputStream(raw.toFile());
		}
		catch (final IOException e) {
			throw AtomicFile.unwritable(raw.getParent(), e);
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
			throw AtomicFile.failure(tiff, e);
		}
		count++;
	}

	@Override
	public ImagePlus finish(final String[] labels, final Function<ImageStack, ImagePlus> image) {
		try {
			out.close();
			ImageFiles.save(image.apply(stack(infos(rawInfo(raw, width, height, count), labels))), tiff);
			Files.delete(raw);
			final FileInfo info = tiffInfo(tiff);
			final FileInfo[] planes = infos(info, labels);
			places.addAll(Arrays.asList(planes));
			places.add(info);
			final ImagePlus result = image.apply(stack(planes));
			result.setFileInfo(info);
			return result;
		}
		catch (final IOException e) {
			throw AtomicFile.failure(tiff, e);
		}
	}

	/** Says that the image's file has been moved. */
	void movedTo(final Path folder) {
		for (final FileInfo place : places)
			place.directory = folder.toAbsolutePath() + "/";
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

	/** @return how ImageJ reads each of as many planes as there are labels, one behind the other */
	static FileInfo[] infos(final FileInfo first, final String[] labels) throws IOException {
		final long size = 4L * first.width * first.height, found = (Files.size(Paths.get(first.getFilePath())) - first
			.getOffset()) / size;
		if (found < labels.length) throw new IOException(first.fileName + " holds " + found + " of " + labels.length +
			" planes");
		first.sliceLabels = labels.clone();
		final FileInfo[] planes = new FileInfo[labels.length];
		for (int i = 0; i < planes.length; i++) {
			planes[i] = (FileInfo) first.clone();
			planes[i].nImages = 1;
			planes[i].longOffset = first.getOffset() + i * size;
		}
		return planes;
	}

	/** @return a virtual stack of planes in files */
	static ImageStack stack(final FileInfo[] planes) {
		final ImageStack stack = new FileInfoVirtualStack(planes);
		stack.setBitDepth(32);
		return stack;
	}
}
