/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.Rectangle;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import net.sasd.analysis.AutoParameters;
import net.sasd.image.InputImage;
import net.sasd.image.PlaneRuns;
import net.sasd.image.Run;
import net.sasd.image.preview.Montage;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;

/** A quick look at what parameters do: a few iterations on a small part of the shown plane. Stateless. */
public final class PreviewPicture {

	/** Sides of the part that is looked at where no ROI says which, and the longest of one that does, in pixels. */
	private static final int SIDE = 128, LONGEST = 512;
	/** Longest side of a panel of the picture, so that it finds a place beside the dialog. */
	private static final int BOX = 256;
	/** Iterations are few, for an answer in about a second. */
	private static final int ITERATIONS = 40;

	private PreviewPicture() {}

	/**
	 * Solves on a part and draws input, components, residual, motifs and activations side by side.
	 *
	 * @param image never changed; its ROI and shown plane decide what is looked at
	 * @param channel channel to take, from 1
	 * @param request what to do, with less iterations than it asks for
	 * @param cancel gives up
	 * @return the picture, or null if it was given up
	 * @throws IllegalArgumentException if the request cannot be used, alone or with so small a part
	 */
	public static ColorProcessor draw(final ImagePlus image, final int channel, final AutoParameters request,
		final Workers workers, final CancelToken cancel)
	{
		return draw(image, channel, request, (part, quick, listener) -> Run.solve(part, quick, workers, listener, cancel),
			cancel);
	}

	/**
	 * Like {@link #draw(ImagePlus, int, AutoParameters, Workers, CancelToken)}, with another way to solve.
	 *
	 * @param solving is given the part and fewer iterations
	 */
	public static ColorProcessor draw(final ImagePlus image, final int channel, final AutoParameters request,
		final PlaneRuns.Solving solving, final CancelToken cancel)
	{
		final InputImage part = ImagePlusInput.of(part(image, channel), 1);
		final Solution solution = solving.solve(part, quick(request), SolverListener.NONE).solution;
		return cancel.isCancelled() ? null : new ColorProcessor(Montage.sketch(part, solution, BOX));
	}

	private static AutoParameters quick(final AutoParameters request) {
		return request.withBase(request.base.toBuilder().maxIterations(Math.min(ITERATIONS, request.base.maxIterations))
			.starts(1).reweighting(Math.min(1, request.base.reweighting)).initialPatches((int[][]) null).build())
			.withIterations(0);
	}

	/** A copy of the part with its calibration and ROI. */
	static ImagePlus part(final ImagePlus image, final int channel) {
		final Roi roi = image.getRoi();
		final boolean area = roi != null && roi.isArea();
		final Rectangle bounds = middle(ImagePlusInput.bounds(image, channel), area ? LONGEST : SIDE);
		final ImageProcessor plane = image.getStack().getProcessor(image.getStackIndex(channel, image.getZ(), image
			.getT()));
		plane.setRoi(bounds);
		final ImagePlus part = new ImagePlus(image.getTitle(), plane.crop());
		plane.resetRoi();
		part.setCalibration(image.getCalibration());
		if (area && roi.getType() != Roi.RECTANGLE) {
			final Roi inside = (Roi) roi.clone();
			inside.setLocation(roi.getBounds().x - bounds.x, roi.getBounds().y - bounds.y);
			part.setRoi(inside);
		}
		return part;
	}

	private static Rectangle middle(final Rectangle of, final int longest) {
		final int width = Math.min(of.width, longest), height = Math.min(of.height, longest);
		return new Rectangle(of.x + (of.width - width) / 2, of.y + (of.height - height) / 2, width, height);
	}
}
