/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Frames that one task works on. Immutable. */
public final class FrameRange implements Serializable {

	private static final long serialVersionUID = 1;
	/** Pixels that keep a processor busy for some minutes. */
	private static final long PIXELS = 1L << 27;
	/** Parts for each processor, so that slow ones hold nobody up. */
	private static final int SHARE = 3;

	/** The first and the last, from 1. */
	public final int first, last;

	/** Takes both. */
	public FrameRange(final int first, final int last) {
		this.first = first;
		this.last = last;
	}

	/** @return number of frames */
	public int count() {
		return last - first + 1;
	}

	/**
	 * @param pixels of a frame
	 * @param parallelism tasks done at a time
	 * @return into how many parts these frames are best cut
	 */
	public int parts(final long pixels, final int parallelism) {
		final long parts = Math.max((count() * pixels + PIXELS - 1) / PIXELS, (long) SHARE * parallelism);
		return (int) Math.min(count(), parts);
	}

	/**
	 * @param parts number of them, 1 or more
	 * @return these frames, cut evenly; no more parts than frames
	 */
	public List<FrameRange> cut(final int parts) {
		final int n = Math.min(parts, count());
		final List<FrameRange> cut = new ArrayList<>();
		for (int k = 0; k < n; k++)
			cut.add(new FrameRange(first + (int) ((long) k * count() / n), first + (int) ((k + 1L) * count() / n) - 1));
		return cut;
	}
}
