/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.awt.Rectangle;

import ij.ImagePlus;
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

	/**
	 * Says what a run will need.
	 *
	 * @param frame size of a frame
	 * @param folder where results go, or nothing; those of separate frames are then not kept in memory
	 * @return a sentence
	 * @throws IllegalArgumentException if that is more memory than there is
	 */
	String needs(final AutoParameters request, final ImagePlus image, final Rectangle frame, final String folder) {
		final int frames = image.getNSlices() * image.getNFrames();
		final RunEstimate estimate = this == JOINT ? RunEstimate.joint(request, frames, frame.height, frame.width)
			: RunEstimate.separate(request, frames, frame.height, frame.width, TextValue.isEmpty(folder));
		estimate.requireFits(remedy());
		return frame.width + " x " + frame.height + (frames > 1 ? " x " + frames : "") + " pixels: needs " + estimate;
	}

	/** What a person can do if there is not enough memory. */
	private String remedy() {
		return this == JOINT ? "crop the image with a ROI, or solve each slice by itself (stack=separate)"
			: "name a folder for the results (output=...), crop the image with a ROI";
	}
}
