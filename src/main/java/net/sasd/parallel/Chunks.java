/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

/**
 * A range 0 ... length − 1 cut into chunks of a fixed size (the last one may be shorter).
 * <p>
 * The cut depends on the length and the size only, never on the number of threads, which makes chunks the
 * right tasks for {@link Workers#forEach}: chunk i covers {@code from(i) <= j < to(i)}. Immutable.
 * </p>
 */
public final class Chunks {

	private final int length;
	private final int size;

	/**
	 * @param length number of elements, 0 or more
	 * @param size elements per chunk, 1 or more
	 * @throws IllegalArgumentException if either is too small
	 */
	public Chunks(final int length, final int size) {
		if (length < 0) {
			throw new IllegalArgumentException("The length is " + length + "; give 0 or more.");
		}
		if (size < 1) {
			throw new IllegalArgumentException("The chunk size is " + size + "; give 1 or more.");
		}
		this.length = length;
		this.size = size;
	}

	/** Returns the number of chunks. */
	public int count() {
		return length / size + (length % size == 0 ? 0 : 1);
	}

	/** Returns the first element of a chunk. */
	public int from(final int chunk) {
		return chunk * size;
	}

	/** Returns the element behind the last one of a chunk. */
	public int to(final int chunk) {
		return chunk * size + Math.min(size, length - chunk * size);
	}
}
