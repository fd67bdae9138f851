/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.sasd.model.FrameSource;

/**
 * An image as it enters a run: what it is called and measured in, its frames, and which
 * pixels count. Immutable; frames are read when asked for.
 */
public final class InputImage {

	private final ImageMetadata metadata;
	private final FrameSource frames;
	private final boolean[] roi;
	private final float saturation;
	private final List<String> notes;

	/**
	 * Takes an image together.
	 *
	 * @param metadata what describes the frames
	 * @param frames where the pixels come from, as many frames as the metadata has
	 * @param roi true where pixels count, row-major, shared by all frames; null: everywhere; copied
	 * @param saturation pixels of at least this value do not count; NaN: none
	 * @param notes what a user should know about how the image was read, a sentence each
	 * @throws IllegalArgumentException if the number of frames or the size of the ROI does not fit
	 */
	public InputImage(final ImageMetadata metadata, final FrameSource frames, final boolean[] roi, final float saturation,
		final List<String> notes)
	{
		if (metadata.frames() != frames.count()) throw new IllegalArgumentException("The metadata describe " +
			metadata.frames() + " frames, but the image has " + frames.count() + "; give one description per frame.");
		if (roi != null && roi.length != frames.height() * frames.width()) throw new IllegalArgumentException(
			"The ROI has " + roi.length + " pixels, but a frame has " + frames.height() * frames.width() +
				"; make the ROI from this image.");
		this.metadata = metadata;
		this.frames = frames;
		this.roi = roi == null ? null : roi.clone();
		this.saturation = saturation;
		this.notes = Collections.unmodifiableList(new ArrayList<>(notes));
	}

	/** Takes an image of which every pixel counts. */
	public InputImage(final ImageMetadata metadata, final FrameSource frames) {
		this(metadata, frames, null, Float.NaN, Collections.emptyList());
	}

	/** @return name, calibration and labels */
	public ImageMetadata metadata() {
		return metadata;
	}

	/** @return where the pixels come from, cropped to the ROI's bounds */
	public FrameSource frames() {
		return frames;
	}

	/** @return a copy of the mask of the pixels that count, row-major, or null if all do */
	public boolean[] roi() {
		return roi == null ? null : roi.clone();
	}

	/** @return the value at which the detector was full, in the image's units, or NaN if it never was */
	public float saturation() {
		return saturation;
	}

	/** @return what a user should know about how the image was read, a sentence each */
	public List<String> notes() {
		return notes;
	}
}
