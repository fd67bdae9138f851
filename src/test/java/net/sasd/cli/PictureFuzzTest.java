/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.sasd.image.InputImage;
import net.sasd.image.ij.ImageFiles;
import net.sasd.phantom.PhantomRandom;

/** Damaged image files that are no TIFF, through the command line. */
class PictureFuzzTest {

	/** Of the files that can be read, one in so many goes through the whole command. */
	private static final int EVERY = 10;

	@TempDir
	private Path folder;

	@Test
	void damagedPicturesAreReadOrRefused() throws IOException {
		final Fuzz fuzz = new Fuzz(folder);
		final Map<String, byte[]> seeds = seeds();
		final String[] names = seeds.keySet().toArray(new String[0]);
		final int count = Fuzz.count(240, 8000);
		int read = 0;
		for (int i = 0; i < count && !fuzz.isEnough(); i++) {
			final String kind = names[i % names.length];
			final Path file = folder.resolve("seed." + kind);
			Files.write(file, i < names.length ? seeds.get(kind) : (kind.matches("txt|csv|pgm") ? new TextMutation(i)
				: new Mutation(i)).of(seeds.get(kind)));
			final boolean canBeRead = fuzz.isDone("picture" + i, file, () -> {
				final InputImage image = ImageFiles.open(file);
				image.frames().read(0, new float[image.frames().height() * image.frames().width()]);
			});
			if (canBeRead && read++ % EVERY > 0) continue;
			fuzz.run("picture" + i, Collections.singletonList(file), "deconvolve", "--input", file, "--output", fuzz.output,
				"--motif-size", 3, "--max-iterations", 2, "--threads", 1);
		}
		fuzz.finish(read / (2 * EVERY), count / 4);
	}

	private static Map<String, byte[]> seeds() throws IOException {
		final Map<String, byte[]> seeds = new LinkedHashMap<>();
		final PhantomRandom random = new PhantomRandom(1);
		final BufferedImage picture = new BufferedImage(12, 10, BufferedImage.TYPE_BYTE_GRAY);
		final StringBuilder text = new StringBuilder(), pgm = new StringBuilder("P2\n12 10\n255\n");
		for (int i = 0; i < 120; i++) {
			final int value = 20 + random.nextInt(60) + (i % 13 == 0 ? 100 : 0);
			picture.getRaster().setSample(i % 12, i / 12, 0, value);
			text.append(value).append(i % 12 == 11 ? "\n" : ",");
			pgm.append(value).append(i % 12 == 11 ? "\n" : " ");
		}
		for (final String kind : new String[] { "png", "jpg", "gif", "bmp" }) {
			final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			ImageIO.write(picture, kind, bytes);
			seeds.put(kind, bytes.toByteArray());
		}
		seeds.put("csv", text.toString().getBytes(StandardCharsets.UTF_8));
		seeds.put("txt", text.toString().replace(',', '\t').getBytes(StandardCharsets.UTF_8));
		seeds.put("pgm", pgm.toString().getBytes(StandardCharsets.UTF_8));
		seeds.put("dcm", dicom());
		seeds.put("fits", fits());
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("../seed.tif"));
			zip.write(TiffSeeds.all().get("16-big-stack"));
		}
		seeds.put("zip", bytes.toByteArray());
		return seeds;
	}

	private static byte[] dicom() {
		final ByteBuffer bytes = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
		bytes.position(128);
		bytes.put("DICM".getBytes(StandardCharsets.US_ASCII));
		for (final int[] entry : new int[][] { { 0x2, 0x10, 1 }, { 0x28, 0x2, 1 }, { 0x28, 0x10, 10 }, { 0x28, 0x11, 6 },
			{ 0x28, 0x100, 16 } })
			bytes.putShort((short) entry[0]).putShort((short) entry[1]).put("US".getBytes(StandardCharsets.US_ASCII)).putShort(
				(short) 2).putShort((short) entry[2]);
		bytes.putShort((short) 0x7fe0).putShort((short) 0x10).put("OW".getBytes(StandardCharsets.US_ASCII)).putShort(
			(short) 0).putInt(120);
		for (int i = 0; i < 60; i++)
			bytes.putShort((short) (i * i % 41));
		return java.util.Arrays.copyOf(bytes.array(), bytes.position());
	}

	private static byte[] fits() {
		final StringBuilder header = new StringBuilder();
		for (final String card : new String[] { "SIMPLE  =                    T", "BITPIX  =                   16",
			"NAXIS   =                    2", "NAXIS1  =                   12", "NAXIS2  =                   10", "END" })
			header.append(String.format("%-80s", card));
		final byte[] bytes = java.util.Arrays.copyOf(String.format("%-2880s", header).getBytes(StandardCharsets.US_ASCII),
			5760);
		for (int i = 0; i < 120; i++)
			bytes[2880 + 2 * i + 1] = (byte) (i * i % 41);
		return bytes;
	}
}
