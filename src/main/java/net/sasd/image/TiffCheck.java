/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Makes sure that a TIFF file holds all that its headers promise. Readers tend to fill what is
 * missing with zeros, to drop the frames behind a cut, or to follow damaged offsets for ever.
 */
public final class TiffCheck {

	private static final int WIDTH = 256, HEIGHT = 257, BITS = 258, COMPRESSION = 259, DESCRIPTION = 270,
			STRIP_OFFSETS = 273, SAMPLES = 277, STRIP_LENGTHS = 279, TILE_OFFSETS = 324;
	private static final int SHORT = 3, LONG = 4, ZIP = 8, OLD_ZIP = 32946;
	private static final String DAMAGED_STRIP = "is damaged (a compressed strip does not end); save it again.";
	/** Bytes of a value of each field type, from 0. */
	private static final int[] TYPE_SIZE = { 1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8 };
	private static final Pattern IMAGEJ_STACK = Pattern.compile("ImageJ=.*?^images=(\\d{1,7})$", Pattern.DOTALL |
		Pattern.MULTILINE);

	private final Path path;
	private final RandomAccessFile file;
	private final long length;
	private boolean littleEndian;

	private TiffCheck(final Path path, final RandomAccessFile file) throws IOException {
		this.path = path;
		this.file = file;
		length = file.length();
	}

	/** @return true if a file begins like a TIFF file, the kind for large files included */
	public static boolean isTiff(final Path path) throws IOException {
		final byte[] start = new byte[4];
		try (InputStream in = Files.newInputStream(path)) {
			if (in.read(start) < 4) return false;
		}
		final int magic = start[0] == 'I' ? start[2] + (start[3] << 8) : start[3] + (start[2] << 8);
		return start[0] == start[1] && (start[0] == 'I' || start[0] == 'M') && (magic == 42 || magic == 43);
	}

	/**
	 * Walks through all headers of a TIFF file.
	 *
	 * @throws IllegalArgumentException if it is truncated, damaged, or of a kind that ImageJ's reader does not know
	 * @throws IOException if it cannot be read
	 */
	public static void check(final Path path) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
			new TiffCheck(path, file).walk();
		}
	}

	private void walk() throws IOException {
		requireLength(8);
		littleEndian = file.readByte() == 'I';
		file.seek(2);
		require(read(2) == 42, "is a BigTIFF, which ImageJ's own reader does not know; save it as classic TIFF.");
		final Set<Long> visited = new HashSet<>();
		for (long next = read(4); next != 0; next = read(4)) {
			require(visited.add(next), "is damaged (its image headers form a loop); save it again.");
			directory(next, visited.size() == 1);
		}
		require(!visited.isEmpty(), "holds no image; save it again.");
	}

	/** Checks one image header and leaves the file behind its entries. */
	private void directory(final long offset, final boolean isFirst) throws IOException {
		requireLength(offset + 2);
		file.seek(offset);
		final int entries = (int) read(2);
		requireLength(offset + 2 + 12L * entries + 4);
		final Map<Integer, long[]> tags = new HashMap<>();
		String description = "";
		for (int i = 0; i < entries; i++) {
			file.seek(offset + 2 + 12L * i);
			final int tag = (int) read(2), type = (int) read(2);
			final long bytes = seekValues(type);
			if (tag == DESCRIPTION) description = text(bytes);
			else if (type == SHORT || type == LONG) tags.put(tag, numbers(bytes, TYPE_SIZE[type]));
		}
		final Matcher stack = IMAGEJ_STACK.matcher(description);
		// of ImageJ's stacks the first header stands for all pixels, and those of more than 4 GB have no other
		pixels(tags, isFirst && stack.find() ? Long.parseLong(stack.group(1)) : 1);
		file.seek(offset + 2 + 12L * entries);
	}

	private void pixels(final Map<Integer, long[]> tags, final long images) throws IOException {
		require(tags.get(TILE_OFFSETS) == null,
			"is made of tiles, which ImageJ's own reader does not know; save it in strips.");
		require(first(tags.get(STRIP_OFFSETS), 0) > 0, "is damaged (no place of pixels); save it again.");
		final long width = first(tags.get(WIDTH), 0), height = first(tags.get(HEIGHT), 0);
		require(width > 0 && height > 0 && width * height <= Integer.MAX_VALUE, "is damaged or too large (" + width +
			" x " + height + " pixels); save it again in parts.");
		final long[] offsets = tags.get(STRIP_OFFSETS), lengths = tags.get(STRIP_LENGTHS);
		final long rowBytes = (width * first(tags.get(BITS), 1) * first(tags.get(SAMPLES), 1) + 7) / 8;
		final long compression = first(tags.get(COMPRESSION), 1);
		final boolean compressed = compression > 1;
		if (!compressed && offsets.length == 1) {
			requireLength(offsets[0] + images * height * rowBytes);
			return;
		}
		long total = 0;
		for (int i = 0; i < offsets.length; i++) {
			require(lengths != null && lengths.length == offsets.length, "is damaged (strips without length); save it again.");
			requireLength(offsets[i] + lengths[i]);
			if (compression == ZIP || compression == OLD_ZIP) requireInflates(offsets[i], lengths[i]);
			total += lengths[i];
		}
		require(compressed || total >= height * rowBytes, "is damaged (its strips hold " + total + " of " + height *
			rowBytes + " bytes); save it again.");
	}

	/** On a damaged strip ImageJ's reader would wait for ever. */
	private void requireInflates(final long offset, final long size) throws IOException {
		final byte[] strip = new byte[(int) size], inflated = new byte[1 << 13];
		file.seek(offset);
		file.readFully(strip);
		final Inflater inflater = new Inflater();
		inflater.setInput(strip);
		try {
			while (!inflater.finished())
				require(inflater.inflate(inflated) > 0 || inflater.finished(), DAMAGED_STRIP);
		}
		catch (final DataFormatException e) {
			require(false, DAMAGED_STRIP);
		}
		finally {
			inflater.end();
		}
	}

	private String text(final long bytes) throws IOException {
		final byte[] text = new byte[(int) bytes];
		file.readFully(text);
		return new String(text, StandardCharsets.ISO_8859_1);
	}

	private long[] numbers(final long bytes, final int size) throws IOException {
		final long[] numbers = new long[(int) (bytes / size)];
		for (int i = 0; i < numbers.length; i++)
			numbers[i] = read(size);
		return numbers;
	}

	/** Goes to the values of an entry whose type has been read; returns their size in bytes. */
	private long seekValues(final int type) throws IOException {
		final long bytes = read(4) * TYPE_SIZE[type < TYPE_SIZE.length ? type : 0];
		if (bytes <= 4) return bytes;
		final long offset = read(4);
		requireLength(offset + bytes);
		file.seek(offset);
		return bytes;
	}

	private long read(final int bytes) throws IOException {
		long value = 0;
		for (int i = 0; i < bytes; i++) {
			final long next = file.readUnsignedByte();
			value = littleEndian ? value | next << 8 * i : value << 8 | next;
		}
		return value;
	}

	private static long first(final long[] values, final long otherwise) {
		return values == null || values.length == 0 ? otherwise : values[0];
	}

	private void requireLength(final long needed) {
		require(needed <= length, "is truncated (it has " + length + " bytes and needs at least " + needed +
			"); copy or save it again.");
	}

	private void require(final boolean condition, final String problem) {
		if (!condition) throw new IllegalArgumentException("The file " + path + " " + problem);
	}
}
