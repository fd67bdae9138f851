/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import ij.process.ImageProcessor;
import net.sasd.image.TraceInput;
import net.sasd.trace.Traces;

/** Traces from ImageJ images, which are never changed. Stateless. */
public final class TraceImages {

	private TraceImages() {}

	/**
	 * Every row of every slice and time point is a trace. A rectangular ROI crops, any other area masks.
	 *
	 * @param channel to take, from 1
	 * @param rate columns per second, in hertz
	 * @throws IllegalArgumentException if the image cannot be used
	 */
	public static Traces rows(final ImagePlus image, final int channel, final double rate) {
		return TraceInput.rows(ImagePlusInput.of(image, channel), rate);
	}

	/**
	 * The mean over each region in every slice and time point.
	 *
	 * @param regions at least one, areas on the image
	 * @param rate frames per second, in hertz
	 * @throws IllegalArgumentException if a region is no area or lies outside, or the image cannot be used
	 */
	public static Traces means(final ImagePlus image, final int channel, final List<Roi> regions, final double rate) {
		ImagePlusInput.check(image, channel);
		final boolean[][] pixels = new boolean[regions.size()][];
		final List<String> names = new ArrayList<>();
		for (int r = 0; r < pixels.length; r++) {
			final String name = regions.get(r).getName();
			names.add(name == null || name.trim().isEmpty() ? String.valueOf(r + 1) : name);
			pixels[r] = inside(regions.get(r), names.get(r), image);
		}
		return TraceInput.means(new StackFrames(image, channel, whole(image)), pixels, names, rate);
	}

	/**
	 * The mean over each region of a label image in every slice and time point.
	 *
	 * @param labels whole numbers, 0 where no region is; as large as the image; its shown plane counts
	 * @throws IllegalArgumentException if the label image does not fit, or an image cannot be used
	 */
	public static Traces labels(final ImagePlus image, final int channel, final ImagePlus labels, final double rate) {
		ImagePlusInput.check(image, channel);
		return TraceInput.labels(new StackFrames(image, channel, whole(image)), numbers(image, labels), rate);
	}

	/**
	 * Looks how many regions a label image has.
	 *
	 * @throws IllegalArgumentException if it does not fit the image
	 */
	public static int countLabels(final ImagePlus image, final ImagePlus labels) {
		final Set<Float> seen = new HashSet<>();
		for (final float number : numbers(image, labels))
			if (number != 0) seen.add(number);
		return seen.size();
	}

	private static float[] numbers(final ImagePlus image, final ImagePlus labels) {
		if (labels == null) throw new IllegalArgumentException("There is no label image; choose one, whose pixels hold " +
			"the number of their region and 0 for none (labels_from).");
		ImagePlusInput.check(labels, 1);
		if (labels.getWidth() != image.getWidth() || labels.getHeight() != image.getHeight())
			throw new IllegalArgumentException("The label image \"" + labels.getTitle() + "\" has " + labels.getWidth() +
				" x " + labels.getHeight() + " pixels, but the image \"" + image.getTitle() + "\" has " + image.getWidth() +
				" x " + image.getHeight() + "; make the labels from this image.");
		final ImageProcessor plane = labels.getProcessor();
		final float[] numbers = new float[plane.getPixelCount()];
		for (int i = 0; i < numbers.length; i++)
			numbers[i] = plane.getf(i);
		return numbers;
	}

	/**
	 * @return the areas in the ROI Manager, or if it has none, the selection on the image
	 * @throws IllegalArgumentException if there is neither
	 */
	public static List<Roi> regions(final ImagePlus image) {
		final List<Roi> regions = new ArrayList<>();
		final RoiManager manager = RoiManager.getInstance2();
		if (manager != null) for (final Roi roi : manager.getRoisAsArray())
			regions.add(roi);
		if (regions.isEmpty() && image.getRoi() != null) regions.add(image.getRoi());
		if (regions.isEmpty()) throw new IllegalArgumentException("There are no regions; add areas to the ROI Manager, " +
			"or select one on the image.");
		return regions;
	}

	private static Rectangle whole(final ImagePlus image) {
		return new Rectangle(image.getWidth(), image.getHeight());
	}

	private static boolean[] inside(final Roi roi, final String name, final ImagePlus image) {
		if (!roi.isArea()) throw new IllegalArgumentException("Region " + name + " is no area (" + roi.getTypeAsString() +
			"); remove it, or draw it as an area.");
		final int width = image.getWidth();
		final boolean[] inside = new boolean[width * image.getHeight()];
		final ImageProcessor mask = roi.getMask();
		final Rectangle bounds = roi.getBounds(), seen = bounds.intersection(whole(image));
		for (int y = seen.y; y < seen.y + seen.height; y++)
			for (int x = seen.x; x < seen.x + seen.width; x++)
				inside[y * width + x] = mask == null || mask.get(x - bounds.x, y - bounds.y) != 0;
		return inside;
	}
}
