/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/**
 * Maps in a stream, bit for bit: where less than half of the entries are something, those with their places;
 * otherwise all. Stateless.
 */
final class SparseFloats {

	private SparseFloats() {}

	/** @param maps of one length; null: none */
	static void write(final float[][] maps, final ObjectOutputStream out) throws IOException {
		out.writeInt(maps == null ? -1 : maps.length);
		if (maps != null) for (final float[] map : maps)
			write(map, out);
	}

	private static void write(final float[] map, final ObjectOutputStream out) throws IOException {
		int count = 0;
		for (final float value : map)
			if (Float.floatToRawIntBits(value) != 0) count++;
		final boolean sparse = 2L * count < map.length;
		out.writeInt(map.length);
		out.writeInt(sparse ? count : -1);
		for (int i = 0; i < map.length; i++) {
			final int bits = Float.floatToRawIntBits(map[i]);
			if (sparse && bits == 0) continue;
			if (sparse) out.writeInt(i);
			out.writeInt(bits);
		}
	}

	/** @return what was written */
	static float[][] read(final ObjectInputStream in) throws IOException {
		final int maps = in.readInt();
		if (maps < 0) return null;
		final float[][] read = new float[maps][];
		for (int k = 0; k < maps; k++) {
			read[k] = new float[in.readInt()];
			final int count = in.readInt();
			for (int n = 0, end = count < 0 ? read[k].length : count; n < end; n++)
				read[k][count < 0 ? n : in.readInt()] = Float.intBitsToFloat(in.readInt());
		}
		return read;
	}
}
