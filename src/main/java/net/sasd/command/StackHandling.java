/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.InputImage;
import net.sasd.image.RunEstimate;

/** What slices and time points have to do with each other. */
enum StackHandling {
	JOINT, SEPARATE;

	/** @throws IllegalArgumentException if the text names none */
	static StackHandling of(final String text) {
		return Choice.of(StackHandling.class, "handling of the stack (stack)", text);
	}

	/** @return number of runs that an image takes */
	int runs(final InputImage input) {
		return this == JOINT ? 1 : input.frames().count();
	}

	/** @param toDisk whether layers of separate frames are kept there */
	RunEstimate estimate(final AutoParameters request, final int frames, final int height, final int width,
		final boolean toDisk)
	{
		return this == JOINT ? RunEstimate.joint(request, frames, height, width) : RunEstimate.separate(request, frames,
			height, width, !toDisk);
	}

	/** What a person can do if there is not enough memory. */
	String remedy() {
		return this == JOINT ? "crop the image with a ROI, or solve each slice by itself (stack=separate)"
			: "name a folder for the results (output=...), crop the image with a ROI";
	}
}
