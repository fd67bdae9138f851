/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.ImageProcessor;
import net.sasd.image.ImageMetadata;
import net.sasd.image.InputImage;

/**
 * Takes one channel of an ImageJ image as the input of a run: 8-, 16- and 32-bit images, stacks
 * and hyperstacks. Every z and t of the channel is a frame, z fastest. A rectangular ROI crops
 * and shifts the origin of the coordinates; any other area masks what lies outside. The image is
 * never changed.
 */
public final class ImagePlusInput {

	private ImagePlusInput() {}

	/**
	 * Looks at an image. The planes of a virtual stack are read once here if they are 8- or 16-bit, in search
	 * of saturation, and again when the frames are read, one at a time.
	 *
	 * @param image the image, with its ROI
	 * @param channel the channel to take, from 1
	 * @return the input, whose frames keep reading from the image
	 * @throws IllegalArgumentException if there is no image, it has no pixels or is in colour, or the channel or the ROI
	 *           does not fit
	 */
	public static InputImage of(final ImagePlus image, final int channel) {
		final Rectangle bounds = bounds(image, channel);
		final StackFrames frames = new StackFrames(image, channel, bounds);
		return new InputImage(metadata(image, channel, bounds), frames, mask(image, bounds), Saturation.find(frames), notes(
			image, channel));
	}

	/** @return what a user should know about how an image is read, a sentence each */
	static List<String> notes(final ImagePlus image, final int channel) {
		final List<String> notes = new ArrayList<>();
		if (image.getNChannels() > 1) notes.add("Channel " + channel + " of " + image.getNChannels() + " is used.");
		area(image, notes);
		return notes;
	}

	/** Refuses what cannot be read. */
	static void check(final ImagePlus image, final int channel) {
		if (image == null) throw new IllegalArgumentException("There is no image; open one first.");
		final ImageProcessor pixels = image.getProcessor();
		if (pixels == null) throw new IllegalArgumentException("The image \"" + image.getTitle() +
			"\" has no pixels; open it again or choose another.");
		if (image.getBitDepth() == 24) throw colour(image.getTitle(), "RGB");
		// its values are the numbers of colours
		if (image.getType() == ImagePlus.COLOR_256) throw colour(image.getTitle(), "8-bit Color");
		if (channel < 1 || channel > image.getNChannels()) throw new IllegalArgumentException("The channel is " + channel +
			", but the image \"" + image.getTitle() + "\" has channels 1 to " + image.getNChannels() +
			"; choose one of them.");
	}

	/** @return the refusal of an image in colours */
	static IllegalArgumentException colour(final String title, final String type) {
		return new IllegalArgumentException("The image \"" + title + "\" is " + type +
			"; convert it to 8-bit, 16-bit or 32-bit (Image > Type) or take one of its channels (Image > Color > " +
			"Split Channels).");
	}

	/**
	 * Looks how large the frames will be, without reading any.
	 *
	 * @return a rectangle on the image, as its ROI says
	 * @throws IllegalArgumentException as {@link #of}
	 */
	public static Rectangle bounds(final ImagePlus image, final int channel) {
		check(image, channel);
		return bounds(image, area(image, new ArrayList<>()));
	}

	private static Roi area(final ImagePlus image, final List<String> notes) {
		final Roi roi = image.getRoi();
		if (roi == null || roi.isArea()) return roi;
		notes.add("The ROI is no area (" + roi.getTypeAsString() + "), so the whole image is used.");
		return null;
	}

	private static Rectangle bounds(final ImagePlus image, final Roi roi) {
		final Rectangle whole = new Rectangle(image.getWidth(), image.getHeight());
		if (roi == null) return whole;
		final Rectangle bounds = whole.intersection(roi.getBounds());
		if (bounds.isEmpty()) throw new IllegalArgumentException("The ROI lies outside of the image \"" +
			image.getTitle() + "\"; move it inside or remove it.");
		return bounds;
	}

	/** @return true where pixels count, row-major within the bounds; null: everywhere */
	static boolean[] mask(final ImagePlus image, final Rectangle bounds) {
		final Roi roi = area(image, new ArrayList<>());
		final ImageProcessor shape = roi == null ? null : roi.getMask();
		if (shape == null) return null;
		final boolean[] mask = new boolean[bounds.width * bounds.height];
		final int dx = bounds.x - roi.getBounds().x, dy = bounds.y - roi.getBounds().y;
		for (int y = 0; y < bounds.height; y++)
			for (int x = 0; x < bounds.width; x++)
				mask[y * bounds.width + x] = shape.get(x + dx, y + dy) != 0;
		return mask;
	}

	private static ImageMetadata metadata(final ImagePlus image, final int channel, final Rectangle bounds) {
		final ImageMetadata.Builder metadata = calibrated(ImageMetadata.builder(image.getTitle(), image.getNSlices(), image
			.getNFrames()), image, bounds);
		for (int frame = 0; frame < image.getNSlices() * image.getNFrames(); frame++)
			metadata.label(frame, label(image, StackFrames.plane(image, channel, frame)));
		return metadata.build();
	}

	/** Adds what an image's calibration says. */
	static ImageMetadata.Builder calibrated(final ImageMetadata.Builder metadata, final ImagePlus image,
		final Rectangle bounds)
	{
		final Calibration c = image.getCalibration();
		return metadata.pixelSize(c.pixelWidth, c.pixelHeight, c.pixelDepth, c.getUnit()).origin(c.xOrigin - bounds.x,
			c.yOrigin - bounds.y, c.zOrigin).frameInterval(c.frameInterval, c.getTimeUnit()).valueUnit(c.getValueUnit());
	}

	/** Readers put whole file headers behind the first line of a label. */
	private static String label(final ImagePlus image, final int plane) {
		final String label = image.getStackSize() == 1 ? image.getProp("Slice_Label") : image.getStack().getSliceLabel(
			plane);
		return label == null || label.trim().isEmpty() ? null : label.split("\n", 2)[0];
	}
}
