/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import net.sasd.model.FrameSource;

/**
 * Frames of which some may not be readable: these hold NaN, which does not count, and are remembered. Not thread-safe.
 */
public final class TolerantFrames implements FrameSource {

	private final FrameSource frames;
	private final SortedMap<Integer, String> bad = new TreeMap<>();

	/** @param frames throw IllegalArgumentException where one cannot be read */
	public TolerantFrames(final FrameSource frames) {
		this.frames = frames;
	}

	@Override
	public int count() {
		return frames.count();
	}

	@Override
	public int height() {
		return frames.height();
	}

	@Override
	public int width() {
		return frames.width();
	}

	@Override
	public void read(final int t, final float[] frame) {
		if (!bad.containsKey(t + 1)) try {
			frames.read(t, frame);
			return;
		}
		catch (final IllegalArgumentException unreadable) {
			bad.put(t + 1, unreadable.getMessage());
		}
		Arrays.fill(frame, Float.NaN);
	}

	/** @return frames, from 1, that were asked for and could not be read, and why, a sentence each */
	public SortedMap<Integer, String> bad() {
		return Collections.unmodifiableSortedMap(bad);
	}
}
