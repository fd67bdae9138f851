/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes sure that a TIFF file holds all that its headers promise. Readers tend to fill what is
 * missing with zeros, to drop the frames behind a cut, or to follow damaged offsets for ever.
 */
public final class TiffCheck {

	private static final int WIDTH = 256, HEIGHT = 257, BITS = 258, COMPRESSION = 259, DESCRIPTION = 270,
			STRIP_OFFSETS = 273, SAMPLES = 277, STRIP_LENGTHS = 279, TILE_OFFSETS = 324;
	private static final int SHORT = 3, LONG = 4, LONGEST_DESCRIPTION = 1 << 20;
	/** Bytes of a value of each field type, from 0. */
	private static final int[] TYPE_SIZE = { 1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8 };
	private static final long UNSIGNED = 0xffffffffL, PADDING = 1 << 16;
	private static final Pattern IMAGEJ_STACK = Pattern.compile("ImageJ=.*?^images=(\\d{1,10})$", Pattern.DOTALL |
		Pattern.MULTILINE);

	private final Path path;
	private final RandomAccessFile file;
	private final long length;
	private ByteOrder order;
	/** Bytes that the headers claim; more than there are means that they lie on each other. */
	private long claimed;

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
		order = file.readByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		final ByteBuffer start = bytes(2, 6);
		require(start.getShort() == 42, "is a BigTIFF, which ImageJ's own reader does not know; save it as classic TIFF.");
		final Set<Long> visited = new HashSet<>();
		for (long next = start.getInt() & UNSIGNED; next != 0;) {
			require(visited.add(next), "is damaged (its image headers form a loop); save it again.");
			next = directory(next, visited.size() == 1);
		}
		require(!visited.isEmpty(), "holds no image; save it again.");
	}

	/** Checks one image header; returns the place of the next. */
	private long directory(final long offset, final boolean isFirst) throws IOException {
		final int count = bytes(offset, 2).getShort() & 0xffff;
		final ByteBuffer entries = bytes(offset + 2, 12 * count + 4);
		final Map<Integer, Entry> tags = new HashMap<>();
		for (int i = 0; i < count; i++)
			tags.put(entries.getShort(12 * i) & 0xffff, new Entry(entries, 12 * i, offset + 2));
		final Entry description = tags.get(DESCRIPTION);
		final Matcher stack = IMAGEJ_STACK.matcher(description == null ? "" : description.text());
		// of ImageJ's stacks the first header stands for all pixels, and those of more than 4 GB have no other
		pixels(tags, isFirst && stack.find() ? Long.parseLong(stack.group(1)) : 1);
		return entries.getInt(12 * count) & UNSIGNED;
	}

	private void pixels(final Map<Integer, Entry> tags, final long images) throws IOException {
		require(tags.get(TILE_OFFSETS) == null,
			"is made of tiles, which ImageJ's own reader does not know; save it in strips.");
		require(first(tags, STRIP_OFFSETS, 0) > 0, "is damaged (no place of pixels); save it again.");
		final long width = first(tags, WIDTH, 0), height = first(tags, HEIGHT, 0), samples = first(tags, SAMPLES, 1);
		require(width > 0 && height > 0 && width * height <= Integer.MAX_VALUE, "is damaged or too large (" + width +
			" x " + height + " pixels); save it again in parts.");
		final long bits = first(tags, BITS, 1);
		require(bits <= 64 && samples <= 1 << 16, "is damaged (" + samples + " samples of " + bits +
			" bits in a pixel); save it again.");
		final long rowBytes = (width * bits * samples + 7) / 8;
		final int compression = (int) first(tags, COMPRESSION, 1);
		final Entry offsets = tags.get(STRIP_OFFSETS), lengths = tags.get(STRIP_LENGTHS);
		if (compression <= 1 && offsets.count == 1) {
			// as double, because lies are larger than a long
			requireLength((long) (first(tags, STRIP_OFFSETS, 0) + (double) images * height * rowBytes));
			claim(height * rowBytes);
			return;
		}
		require(offsets.count <= height * samples, "is damaged (it has " + offsets.count + " strips for " + height +
			" rows); save it again.");
		require(lengths != null && lengths.count == offsets.count, "is damaged (strips without length); save it again.");
		final long total = strips(offsets.numbers(), lengths.numbers(), compression, height * rowBytes);
		require(total >= height * rowBytes, "is damaged (its strips hold " + total + " of " + height * rowBytes +
			" bytes); save it again.");
	}

	/** @return bytes of pixels in all strips */
	private long strips(final long[] offsets, final long[] lengths, final int compression, final long pixelBytes)
		throws IOException
	{
		long total = 0;
		for (int i = 0; i < offsets.length; i++) {
			requireLength(offsets[i] + lengths[i]);
			claim(lengths[i]);
			final long bytes = compression <= 1 ? lengths[i] : TiffStrip.pixelBytes(compression, bytes(offsets[i], lengths[i])
				.array(), 2 * pixelBytes + PADDING);
			require(bytes >= 0, "is damaged (a compressed strip does not end); save it again.");
			total += bytes;
		}
		return total;
	}

	/** Headers that point to the same bytes again and again would keep a reader busy for ever. */
	private void claim(final long bytes) {
		claimed += bytes;
		// ImageJ has a header for every plane, and the first for all of them
		require(claimed <= 2 * length + PADDING, "is damaged (its headers claim the same bytes again and again); save it " +
			"again.");
	}

	private ByteBuffer bytes(final long offset, final long count) throws IOException {
		requireLength(offset + count);
		require(count <= Integer.MAX_VALUE - 8, "is too large (a part of " + count + " bytes); save it again in parts.");
		final ByteBuffer bytes = ByteBuffer.allocate((int) count).order(order);
		file.seek(offset);
		file.readFully(bytes.array());
		return bytes;
	}

	private long first(final Map<Integer, Entry> tags, final int tag, final long otherwise) throws IOException {
		final Entry entry = tags.get(tag);
		if (entry == null) return otherwise;
		// ImageJ's reader takes what is there for a number, whatever it is
		final boolean mayBeMany = tag == BITS || tag == STRIP_OFFSETS;
		require(entry.isNumber() && (entry.count == 1 || mayBeMany && entry.count > 0), "is damaged (tag " + tag +
			" is no number); save it again.");
		return entry.numbers(1)[0];
	}

	private void requireLength(final long needed) {
		require(needed <= length, "is truncated (it has " + length + " bytes and needs at least " + needed +
			"); copy or save it again.");
	}

	private void require(final boolean condition, final String problem) {
		if (!condition) throw new IllegalArgumentException("The file " + path + " " + problem);
	}

	/** An entry of a header; its values are read when they are asked for. */
	private final class Entry {

		final long count;
		private final int type, size;
		private final long offset;

		Entry(final ByteBuffer entries, final int at, final long start) {
			type = entries.getShort(at + 2) & 0xffff;
			size = TYPE_SIZE[type < TYPE_SIZE.length ? type : 0];
			count = entries.getInt(at + 4) & UNSIGNED;
			offset = count * size <= 4 ? start + at + 8 : entries.getInt(at + 8) & UNSIGNED;
			requireLength(offset + count * size);
		}

		boolean isNumber() {
			return type == SHORT || type == LONG;
		}

		long[] numbers() throws IOException {
			require(isNumber(), "is damaged (strips without length); save it again.");
			return numbers((int) count);
		}

		long[] numbers(final int wanted) throws IOException {
			claim((long) wanted * size);
			final ByteBuffer values = bytes(offset, (long) wanted * size);
			final long[] numbers = new long[wanted];
			for (int i = 0; i < wanted; i++)
				numbers[i] = type == SHORT ? values.getShort() & 0xffff : values.getInt() & UNSIGNED;
			return numbers;
		}

		String text() throws IOException {
			return new String(bytes(offset, Math.min(count * size, LONGEST_DESCRIPTION)).array(),
				StandardCharsets.ISO_8859_1);
		}
	}
}
