/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that was cut anywhere is refused in one sentence, and nothing is printed. */
class TruncatedFilesTest {

	/** Where the entries of the header begin in {@link #tiff}. */
	private static final int ENTRIES = 10;

	@TempDir
	Path folder;

	@Test
	void aTiffStackIsRefusedWhereverItIsCut() throws IOException {
		final ImageStack stack = new ImageStack(9, 7);
		for (int t = 0; t < 5; t++)
			stack.addSlice("frame " + t, new FloatProcessor(9, 7));
		final ImagePlus image = new ImagePlus("a", stack);
		image.setProperty("Info", "a line\n");
		ImageFiles.save(image, folder.resolve("a.tif"));
		checkCuts("a.tif", 61);
	}

	@Test
	void aTiffPlaneIsRefusedWhereverItIsCut() throws IOException {
		ImageFiles.save(new ImagePlus("a", new FloatProcessor(9, 7)), folder.resolve("a.tif"));
		checkCuts("a.tif", 7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg", "gif", "bmp" })
	void aPictureIsRefusedWhereverItIsCut(final String kind) throws IOException {
		ImageIO.write(noise(), kind, folder.resolve("a." + kind).toFile());
		checkCuts("a." + kind, 97);
	}

	@ParameterizedTest
	@CsvSource({ "P2,255", "P5,255", "P5,65535" })
	void aPgmIsRefusedWhereverItIsCut(final String kind, final int max) throws IOException {
		final StringBuilder text = new StringBuilder(kind + "\n# noise\n6 5\n" + max + "\n");
		for (int i = 0; i < 30; i++)
			text.append(kind.equals("P2") ? i + 10 + "\n" : max > 255 ? "ab" : "a");
		Files.write(folder.resolve("a.pgm"), text.toString().getBytes());
		// of text a cut within the last number cannot be seen
		checkCuts("a.pgm", 3, kind.equals("P2") ? 3 : 1);
	}

	@Test
	void aDicomFileIsRefusedWhereverItIsCut() throws IOException {
		final ByteBuffer bytes = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
		bytes.position(128);
		bytes.put("DICM".getBytes());
		for (final int[] entry : new int[][] { { 0x0002, 0x10, 1 }, { 0x28, 0x02, 1 }, { 0x28, 0x10, 5 }, { 0x28, 0x11, 6 },
			{ 0x28, 0x100, 16 } })
			bytes.putShort((short) entry[0]).putShort((short) entry[1]).put("US".getBytes()).putShort((short) 2).putShort(
				(short) entry[2]);
		bytes.putShort((short) 0x7fe0).putShort((short) 0x10).put("OW".getBytes()).putShort((short) 0).putInt(60);
		Files.write(folder.resolve("a.dcm"), Arrays.copyOf(bytes.array(), bytes.position() + 60));
		checkCuts("a.dcm", 7);
	}

	@Test
	void aDamagedTiffIsRefused() {
		checkRefused("none.tif", tiff(42, 0), "no image");
		final ByteBuffer loop = tiff(42, 8);
		loop.putInt(ENTRIES + 6 * 12, 8);
		checkRefused("loop.tif", loop, "loop");
		checkRefused("huge.tif", with(with(tiff(42, 8), 0, 256, 70000), 1, 257, 70000), "70000 x 70000");
		checkRefused("flat.tif", with(tiff(42, 8), 1, 257, 0), "3 x 0");
		checkRefused("deflated.tif", with(tiff(42, 8), 3, 259, 8), "compressed");
	}

	@Test
	void aTiffThatImageJDoesNotKnowIsRefusedWithTheReason() {
		checkRefused("big.tif", tiff(43, 8), "BigTIFF");
		checkRefused("tiles.tif", with(tiff(42, 8), 4, 324, 94), "tiles");
		checkRefused("doubles.tif", with(with(tiff(42, 8), 0, 256, 1), 2, 258, 64), "64");
		checkRefused("packed.tif", with(tiff(42, 8), 3, 259, 50000), "50000");
	}

	@Test
	void theTiffThatTheDamagedOnesAreMadeFromOpens() throws IOException {
		Files.write(folder.resolve("a.tif"), tiff(42, 8).array());
		assertDoesNotThrow(() -> ImageFiles.read(folder.resolve("a.tif")));
	}

	/** A little-endian 8-bit image of 3 × 2 pixels: width, height, bits, compression, offset and length. */
	private static ByteBuffer tiff(final int magic, final int directory) {
		final ByteBuffer bytes = ByteBuffer.allocate(112).order(ByteOrder.LITTLE_ENDIAN);
		bytes.put((byte) 'I').put((byte) 'I').putShort((short) magic).putInt(directory).putShort((short) 6);
		for (final int[] entry : new int[][] { { 256, 3 }, { 257, 2 }, { 258, 8 }, { 259, 1 }, { 273, 94 }, { 279, 6 } })
			bytes.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
		return bytes;
	}

	private static ByteBuffer with(final ByteBuffer tiff, final int entry, final int tag, final int value) {
		tiff.putShort(ENTRIES + 12 * entry, (short) tag).putInt(ENTRIES + 12 * entry + 8, value);
		return tiff;
	}

	private void checkRefused(final String name, final ByteBuffer bytes, final String word) {
		assertDoesNotThrow(() -> Files.write(folder.resolve(name), bytes.array()));
		final String sentence = Quiet.refusal(() -> ImageFiles.read(folder.resolve(name)));
		assertTrue(sentence.contains(name) && sentence.contains(word), sentence);
	}

	private void checkCuts(final String name, final int step) throws IOException {
		checkCuts(name, step, 1);
	}

	private void checkCuts(final String name, final int step, final int first) throws IOException {
		assertDoesNotThrow(() -> ImageFiles.read(folder.resolve(name)), "the whole file");
		final byte[] whole = Files.readAllBytes(folder.resolve(name));
		final String cutName = "cut-" + name;
		for (int length = whole.length - first; length >= 0; length -= step) {
			Files.write(folder.resolve(cutName), Arrays.copyOf(whole, length));
			final String sentence = Quiet.refusal(() -> ImageFiles.read(folder.resolve(cutName)));
			assertTrue(sentence.contains(cutName), sentence);
			// with its first four bytes it is known as TIFF
			if (name.endsWith(".tif") && length >= 4) assertTrue(sentence.contains("is truncated"), sentence);
		}
	}

	private static BufferedImage noise() {
		final BufferedImage noise = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
		final Random random = new Random(1);
		for (int i = 0; i < 1200; i++)
			noise.getRaster().setSample(i % 40, i / 40, 0, random.nextInt(256));
		return noise;
	}
}
