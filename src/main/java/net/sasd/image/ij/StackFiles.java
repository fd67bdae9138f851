/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import ij.ImagePlus;
import net.sasd.image.AtomicFile;
import net.sasd.image.ImageMetadata;
import net.sasd.image.InputImage;
import net.sasd.image.StormInput;
import net.sasd.model.FrameSource;

/**
 * A stack on the disk that any number of processes open, each to read some of its frames: one file, or several, one
 * after the other. Where the first file has one frame, so have all; otherwise each is asked. Opening costs
 * no more than the headers. Immutable; what it opens is for one thread at a time.
 */
public final class StackFiles {

	/** What results are named after. */
	public final String name;
	private final List<Path> files;
	private final int channel;
	private final ImagePlus first;
	private final Rectangle bounds;
	private final int[] starts;

	/**
	 * Looks at the headers.
	 *
	 * @param name what results are named after
	 * @param files in their order, at least one
	 * @param channel from 1
	 * @param starts what {@link #starts} of another process gave; null: to be found out
	 * @throws IllegalArgumentException if the first file cannot be used
	 */
	public StackFiles(final String name, final List<Path> files, final int channel, final int[] starts) {
		this.name = name;
		this.files = new ArrayList<>(files);
		this.channel = channel;
		first = ImageFiles.planes(files.get(0));
		bounds = ImagePlusInput.bounds(first, channel);
		this.starts = starts != null ? starts : findStarts();
	}

	/** @return number of frames */
	public int count() {
		return starts[files.size()];
	}

	/** @return number of pixels of a frame */
	public long pixels() {
		return (long) bounds.width * bounds.height;
	}

	/** @return first frame of each file, from 0, and the number of all; null if that goes without saying */
	public int[] starts() {
		return count() == files.size() || files.size() == 1 ? null : starts.clone();
	}

	/**
	 * @return what tells this stack from others, without reading it: its files' names, and size and time of the first and
	 *         the last
	 * @throws IllegalArgumentException if they are gone
	 */
	public String fingerprint() {
		final Path last = files.get(files.size() - 1);
		final StringBuilder text = new StringBuilder();
		files.forEach(file -> text.append(file.getFileName()).append('\n'));
		try {
			for (final Path file : Arrays.asList(files.get(0), last))
				text.append(Files.size(file)).append(' ').append(Files.getLastModifiedTime(file).toMillis()).append('\n');
		}
		catch (final IOException gone) {
			throw new IllegalArgumentException("The files of " + name + " cannot be read (" + AtomicFile.reason(gone) +
				"); check the folder.", gone);
		}
		return UUID.nameUUIDFromBytes(text.append(count()).toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** @return false if no frame has to be looked at to know that the detector was not full */
	public boolean canSaturate() {
		return SaturationScan.applies(frames().reference());
	}

	/**
	 * Looks for a full detector in some frames; those that cannot be read are left out.
	 *
	 * @param from first of them, from 1, @param to last of them
	 */
	public SaturationScan scan(final int from, final int to) {
		final SeriesFrames frames = frames();
		final SaturationScan scan = new SaturationScan();
		final float[] frame = new float[frames.height() * frames.width()];
		for (int t = from - 1; t < to; t++) {
			try {
				frames.readStored(t, frame);
			}
			catch (final IllegalArgumentException bad) {
				continue;
			}
			scan.add(frame, frames.width());
		}
		return scan;
	}

	/** @return the value of a full detector after all scans are joined, or NaN if it never was full */
	public float saturation(final SaturationScan all) {
		return all.level(frames().reference());
	}

	/**
	 * Opens it for reading.
	 *
	 * @param saturation pixels of at least this value do not count; NaN: none
	 * @param guard takes the frames, and gives those that are read in their place
	 */
	public StormInput open(final float saturation, final UnaryOperator<FrameSource> guard) {
		return new StormInput(image(saturation, guard), bounds.x, bounds.y);
	}

	/**
	 * Opens it for reading.
	 *
	 * @param saturation pixels of at least this value do not count; NaN: none
	 */
	public InputImage image(final float saturation) {
		return image(saturation, all -> all);
	}

	private InputImage image(final float saturation, final UnaryOperator<FrameSource> guard) {
		final ImageMetadata metadata = ImagePlusInput.calibrated(ImageMetadata.builder(name, 1, count()), first, bounds)
			.build();
		return new InputImage(metadata, guard.apply(frames()), ImagePlusInput.mask(first, bounds), saturation, ImagePlusInput
			.notes(first, channel));
	}

	private SeriesFrames frames() {
		return new SeriesFrames(files, first, channel, bounds, starts);
	}

	private int[] findStarts() {
		final int each = frames(first);
		if (each == 1) return IntStream.rangeClosed(0, files.size()).toArray();
		final int[] found = new int[files.size() + 1];
		for (int k = 0; k < files.size(); k++)
			found[k + 1] = Math.addExact(found[k], k == 0 ? each : frames(files.get(k), each));
		return found;
	}

	/** A file that cannot be read has as many bad frames as the first has good ones. */
	private static int frames(final Path file, final int otherwise) {
		try {
			return frames(ImageFiles.planes(file));
		}
		catch (final IllegalArgumentException bad) {
			return otherwise;
		}
	}

	private static int frames(final ImagePlus image) {
		return image.getNSlices() * image.getNFrames();
	}
}
