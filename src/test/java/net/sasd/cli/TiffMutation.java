/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lies in the headers of a TIFF file. */
final class TiffMutation extends Mutation {

	private static final int DESCRIPTION = 270;
	private static final int[] TAGS = { 254, 256, 257, 258, 259, 262, DESCRIPTION, 273, 277, 278, 279, 282, 283, 284, 296,
		317, 320, 322, 323, 324, 325, 339, 34377, 34412, 50838, 50839 };
	private static final long[] NUMBERS = { 0, 1, 2, 3, 4, 5, 7, 8, 12, 13, 14, 24, 31, 32, 64, 100, 255, 256, 1000, 30000,
		32767, 32768, 32773, 32946, 65535, 65536, 1L << 20, 1L << 24, 0x7ffffff0L, 0x7fffffffL, 0x80000000L, 0xfffffff0L,
		0xffffffffL };
	private static final String[] LIES = { "images=1000000", "images=0", "images=-1", "images=99999999999", "slices=7",
		"frames=1000000", "channels=7", "channels=0", "channels=-2", "hyperstack=true", "mode=composite", "unit=cm",
		"unit=\\u00B5m", "spacing=NaN", "spacing=-1", "finterval=1e999", "fps=0", "min=Infinity", "max=-Infinity", "min=5",
		"max=5", "cf=1", "c0=NaN", "c1=0", "c0=1e300", "vunit==cmd()", "xorigin=1e300", "yorigin=NaN", "loop=true",
		"offset=-5", "images=2", "slices=2", "frames=2" };

	private ByteBuffer file;

	TiffMutation(final long seed) {
		super(seed);
	}

	@Override
	byte[] once(final byte[] bytes) {
		final List<Integer> entries = new ArrayList<>(), ends = new ArrayList<>();
		walk(bytes, entries, ends);
		final int kind = random.nextInt(8);
		if (kind < 2 || entries.isEmpty()) return super.once(bytes);
		if (kind == 2) file.putInt(ends.get(random.nextInt(ends.size())), place(bytes, ends));
		else if (kind == 3) return lie(bytes, entries);
		else entry(entries.get(random.nextInt(entries.size())), bytes);
		return bytes;
	}

	/** Finds the entries of all headers, and where each tells the place of the next header. */
	private void walk(final byte[] bytes, final List<Integer> entries, final List<Integer> ends) {
		file = ByteBuffer.wrap(bytes).order(bytes.length > 0 && bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN
			: ByteOrder.BIG_ENDIAN);
		if (bytes.length < 8) return;
		int pointer = 4;
		while (ends.size() < 20) {
			ends.add(pointer);
			final int header = file.getInt(pointer);
			if (header < 8 || header > bytes.length - 2) return;
			final int count = file.getShort(header) & 0xffff;
			if (header + 6 + 12 * count > bytes.length) return;
			for (int i = 0; i < count; i++)
				entries.add(header + 2 + 12 * i);
			pointer = header + 2 + 12 * count;
		}
	}

	private void entry(final int at, final byte[] bytes) {
		switch (random.nextInt(6)) {
			case 0:
				file.putShort(at, (short) TAGS[random.nextInt(TAGS.length)]);
				break;
			case 1:
				file.putShort(at + 2, (short) (random.nextBoolean() ? random.nextInt(14) : random.nextInt(65536)));
				break;
			case 2:
				file.putInt(at + 4, number());
				break;
			case 3:
				file.putInt(at + 8, place(bytes, Arrays.asList(4)));
				break;
			default:
				if (file.getShort(at + 2) == 3 && random.nextInt(3) > 0) file.putShort(at + 8, (short) number());
				else file.putInt(at + 8, number());
		}
	}

	/** Somewhere in the file, at its end, behind it, or at a header. */
	private int place(final byte[] bytes, final List<Integer> pointers) {
		switch (random.nextInt(4)) {
			case 0:
				return file.getInt(pointers.get(random.nextInt(pointers.size())));
			case 1:
				return bytes.length - random.nextInt(4);
			case 2:
				return number();
			default:
				return random.nextInt(bytes.length);
		}
	}

	private int number() {
		return (int) NUMBERS[random.nextInt(NUMBERS.length)];
	}

	/** Writes another description behind the file. */
	private byte[] lie(final byte[] bytes, final List<Integer> entries) {
		int at = entries.get(random.nextInt(entries.size()));
		for (final int entry : entries)
			if (file.getShort(entry) == DESCRIPTION) at = entry;
		final StringBuilder text = new StringBuilder("ImageJ=1.54p\n");
		for (int i = random.nextInt(6); i >= 0; i--)
			text.append(LIES[random.nextInt(LIES.length)]).append('\n');
		final byte[] description = text.append('\0').toString().getBytes(StandardCharsets.ISO_8859_1);
		file.putShort(at, (short) DESCRIPTION);
		file.putShort(at + 2, (short) 2);
		file.putInt(at + 4, description.length);
		file.putInt(at + 8, bytes.length);
		return insert(bytes, bytes.length, description);
	}
}
