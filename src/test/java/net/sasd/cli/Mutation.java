/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Damages bytes in ways that disks, networks and people do. The same seed does the same damage. */
public class Mutation {

	final SplittableRandom random;

	/** @param seed of all choices */
	public Mutation(final long seed) {
		random = new SplittableRandom(seed);
	}

	/** @return damaged bytes; the original stays as it is */
	public byte[] of(final byte[] original) {
		byte[] bytes = original.clone();
		for (int i = random.nextInt(3); i >= 0; i--)
			bytes = once(bytes);
		return bytes;
	}

	/** Does one kind of damage; may change the array. */
	byte[] once(final byte[] bytes) {
		if (bytes.length == 0) return bytes;
		switch (random.nextInt(6)) {
			case 0:
				return Arrays.copyOf(bytes, random.nextInt(bytes.length));
			case 1:
				for (int i = 1 + random.nextInt(20); i > 0; i--)
					bytes[random.nextInt(bytes.length)] ^= 1 << random.nextInt(8);
				return bytes;
			case 2:
				final int from = random.nextInt(bytes.length);
				Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(40)), (byte) random.nextInt(256));
				return bytes;
			case 3:
				return without(bytes, random.nextInt(bytes.length), 1 + random.nextInt(16));
			case 4:
				final int place = random.nextInt(bytes.length);
				return insert(bytes, place, Arrays.copyOfRange(bytes, place, Math.min(bytes.length, place + 1 + random.nextInt(
					32))));
			default:
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
				return bytes;
		}
	}

	static byte[] without(final byte[] bytes, final int from, final int length) {
		final int to = Math.min(bytes.length, from + length);
		final byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
		System.arraycopy(bytes, to, rest, from, bytes.length - to);
		return rest;
	}

	static byte[] insert(final byte[] bytes, final int place, final byte[] more) {
		final byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
		System.arraycopy(more, 0, all, place, more.length);
		System.arraycopy(bytes, place, all, place + more.length, bytes.length - place);
		return all;
	}
}
