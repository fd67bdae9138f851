/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import net.sasd.image.DisplayRange;

/**
 * A bounded sample of the values of many planes, for a {@link DisplayRange}: all of them while they are few, then
 * every second, fourth, ... in the order of coming, and always the least and the largest. The same planes give the
 * same sample. Not thread-safe.
 */
final class RangeSample {

	/** Most values kept; even, so that halving the sample keeps its rhythm. */
	static final int LIMIT = 1 << 18;
	private final boolean zeros;
	private float[] values = new float[1024];
	private int count;
	private long seen, stride = 1;
	private float least = Float.POSITIVE_INFINITY, most = Float.NEGATIVE_INFINITY;

	/** @param zeros whether values of 0 count; of sparse planes they would be nearly all */
	RangeSample(final boolean zeros) {
		this.zeros = zeros;
	}

	/** Adds the values of a plane; NaN does not count. */
	void add(final float[] plane) {
		for (final float value : plane) {
			if (Float.isNaN(value) || !zeros && value == 0) continue;
			least = Math.min(least, value);
			most = Math.max(most, value);
			if (count == LIMIT && seen % stride == 0) thinOut();
			if (seen++ % stride == 0) keep(value);
		}
	}

	/** @return the sample, as planes of values */
	List<float[]> values() {
		final float[] kept = Arrays.copyOf(values, count);
		return stride == 1 ? Collections.singletonList(kept) : Arrays.asList(kept, new float[] { least, most });
	}

	private void keep(final float value) {
		if (count == values.length) values = Arrays.copyOf(values, 2 * count);
		values[count++] = value;
	}

	private void thinOut() {
		count = LIMIT / 2;
		for (int i = 0; i < count; i++)
			values[i] = values[2 * i];
		stride *= 2;
	}
}
