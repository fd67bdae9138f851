/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileInfo;
import ij.io.TiffEncoder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planes beyond 2 and 4 GB are found where they are. The files are full of holes, which take no space. */
class LargeTiffTest {

	private static final int SIDE = 512;
	private static final long PLANE = 4L * SIDE * SIDE;
	/** 2.2 GB and 4.4 GB. */
	private static final int[] COUNTS = { 2200, 4400 };

	@TempDir
	Path folder;

	@Test
	void theLastRawPlaneIsRead() throws IOException {
		for (final int count : COUNTS) {
			final Path raw = folder.resolve("planes.raw");
			write(raw, new byte[0], count);
			check(FilePlanes.stack(FilePlanes.infos(FilePlanes.rawInfo(raw, SIDE, SIDE, count), new String[count])), count);
		}
	}

	@Test
	void theLastPlaneOfATiffIsRead() throws IOException {
		for (final int count : COUNTS) {
			final Path tiff = folder.resolve("planes.tif");
			write(tiff, header(count), count);
			final FileInfo info = FilePlanes.tiffInfo(tiff);
			assertEquals(count, info.nImages);
			check(FilePlanes.stack(FilePlanes.infos(info, new String[count])), count);
		}
	}

	/** What is written before the first plane. */
	private static byte[] header(final int count) {
		final ImagePlus image = new ImagePlus("planes", new CountingStack(SIDE, SIDE, count));
		image.setDimensions(2, count / 2, 1);
		final FileInfo info = ImageFiles.fileInfo(image);
		final ByteArrayOutputStream header = new ByteArrayOutputStream();
		final TiffEncoder encoder = new TiffEncoder(info);
		assertThrows(IOException.class, () -> encoder.write(new OutputStream() {

			@Override
			public void write(final int b) throws IOException {
				if (header.size() == info.offset) throw new IOException("enough");
				header.write(b);
			}
		}));
		assertEquals(info.offset, header.size());
		return header.toByteArray();
	}

	/** Zeros but for the last pixel. */
	private static void write(final Path path, final byte[] header, final int count) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
			file.setLength(0);
			file.write(header);
			file.seek(header.length + count * PLANE - 4);
			// ImageJ's TIFF files have the byte order of its preferences
			final boolean little = header.length > 0 && header[0] == 'I';
			file.write(ByteBuffer.allocate(4).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).putFloat(
				1.5f).array());
		}
	}

	private static void check(final ImageStack stack, final int count) {
		assertEquals(count, stack.getSize());
		assertEquals(0, stack.getProcessor(count - 1).getStats().max);
		assertEquals(1.5f, stack.getProcessor(count).getf(SIDE - 1, SIDE - 1));
		assertEquals(0, stack.getProcessor(count).getf(0, 0));
	}
}
