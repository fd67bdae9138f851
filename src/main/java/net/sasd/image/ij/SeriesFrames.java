/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import ij.ImagePlus;
import net.sasd.model.FrameSource;

/**
 * The frames of several files, one after the other. One file is open at a time, and of an uncompressed TIFF one plane
 * is in memory. To be read by one thread at a time.
 */
final class SeriesFrames implements FrameSource {

	private final List<Path> files;
	private final int channel;
	private final Rectangle bounds;
	private final ImagePlus first;
	/** First frame of each file, and the end. */
	private final int[] starts;
	private int present;
	private StackFrames frames;

	/**
	 * @param first the first of the files, opened
	 * @param starts first frame of each file, from 0, and the number of all
	 */
	SeriesFrames(final List<Path> files, final ImagePlus first, final int channel, final Rectangle bounds,
		final int[] starts)
	{
		this.files = files;
		this.first = first;
		this.channel = channel;
		this.bounds = bounds;
		this.starts = starts;
		frames = new StackFrames(first, channel, bounds);
	}

	@Override
	public int count() {
		return starts[files.size()];
	}

	@Override
	public int height() {
		return bounds.height;
	}

	@Override
	public int width() {
		return bounds.width;
	}

	@Override
	public void read(final int t, final float[] frame) {
		at(t).read(t - starts[present], frame);
	}

	/** Reads a frame as it is stored, without a density calibration. */
	void readStored(final int t, final float[] frame) {
		at(t).readStored(t - starts[present], frame);
	}

	/** @return the frames of the first file */
	StackFrames reference() {
		return new StackFrames(first, channel, bounds);
	}

	private StackFrames at(final int t) {
		final int found = Arrays.binarySearch(starts, t), file = found >= 0 ? found : -found - 2;
		if (file != present) {
			frames = open(file);
			present = file;
		}
		return frames;
	}

	private StackFrames open(final int file) {
		final ImagePlus image = ImageFiles.planes(files.get(file));
		ImagePlusInput.check(image, channel);
		final StackFrames opened = new StackFrames(image, channel, bounds);
		final String is = describe(image, opened.count()), must = describe(first, starts[file + 1] - starts[file]);
		if (!is.equals(must)) throw new IllegalArgumentException("The file " + files.get(file) + " has " + is +
			", but here the stack has " + must + "; take the file out of the stack.");
		return opened;
	}

	private static String describe(final ImagePlus image, final int frames) {
		return frames + (frames == 1 ? " frame of " : " frames of ") + image.getWidth() + " x " + image.getHeight() +
			" pixels of " + image.getBitDepth() + " bit";
	}
}
