/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.sasd.smlm.StormStack;

/** A stack as super-resolution takes it: pixels at which the camera was full do not count. Immutable. */
public final class StormInput {

	/** What results are named after. */
	public final String name;
	/** The frames, read when they are asked for. */
	public final StormStack stack;
	/** What a user should know about how the stack was read, a sentence each. */
	public final List<String> notes;
	private final ImageMetadata metadata;

	/**
	 * @param input the stack
	 * @param left columns of the camera's image before it, which count in the places of molecules
	 * @param top rows above it
	 */
	public StormInput(final InputImage input, final int left, final int top) {
		metadata = input.metadata();
		name = metadata.name;
		final boolean full = !Float.isNaN(input.saturation());
		stack = new StormStack(new CountedFrames(input), left, top);
		final List<String> said = new ArrayList<>(input.notes());
		if (full) said.add("The camera was full in some pixels (" + input.saturation() + "), which do not count.");
		notes = Collections.unmodifiableList(said);
	}

	/**
	 * Side of its pixels in nanometres, from the image's calibration.
	 *
	 * @param remedy what a person can do instead of calibrating, such as "give the pixel size (pixel_size)"
	 * @throws IllegalArgumentException if it has none, or the pixels are not square
	 */
	public double pixelSize(final String remedy) {
		return Nanometres.perPixel(name, metadata.pixelWidth, metadata.pixelHeight, metadata.unit, remedy);
	}
}
