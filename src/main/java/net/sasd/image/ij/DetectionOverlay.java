/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Rectangle;
import java.util.List;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import net.sasd.analysis.Detection;
import net.sasd.image.preview.Colours;

/**
 * Detections as points on images: one selection per motif and plane, named after both, in the motif's colour and
 * shown on its plane only. Points lie between pixels where the activations do. Images are left as they are until
 * an overlay is put on one.
 */
public final class DetectionOverlay {

	private DetectionOverlay() {}

	/**
	 * Places detections on a result.
	 *
	 * @param detections ordered by frame, then motif
	 * @param motifCount number K of motifs
	 * @param result an image with the frames of the run, such as NAME-activation; with a channel for each motif
	 *          each is shown on its own channel, if channels are shown one by one
	 * @return the overlay, not yet put on the image
	 */
	public static Overlay forResult(final List<Detection> detections, final int motifCount, final ImagePlus result) {
		final boolean each = motifCount > 1 && result.getNChannels() == motifCount && !isComposite(result);
		return overlay(detections, motifCount, result, new Rectangle(), each ? -1 : 0);
	}

	/**
	 * Places detections on the image that was the input, or a copy of it: the ROI that cropped the run shifts them.
	 *
	 * @param detections ordered by frame, then motif
	 * @param motifCount number K of motifs
	 * @param image the input with the ROI it had in the run
	 * @param channel the channel that was used, from 1
	 * @return the overlay, not put on the image
	 */
	public static Overlay forInput(final List<Detection> detections, final int motifCount, final ImagePlus image,
		final int channel)
	{
		final boolean each = image.getNChannels() > 1 && !isComposite(image);
		return overlay(detections, motifCount, image, ImagePlusInput.bounds(image, channel), each ? channel : 0);
	}

	/**
	 * Adds the selections to the ROI Manager, for measuring and saving: to the open one or the hidden one of a macro
	 * in batch mode, otherwise a new one is opened.
	 *
	 * @return the manager, or null without a display, where ImageJ has none
	 */
	public static RoiManager toManager(final Overlay overlay) {
		RoiManager manager;
		try {
			manager = RoiManager.getInstance2();
		}
		catch (final HeadlessException unpatched) {
			// the hidden one is a window, too, unless Fiji has changed ImageJ
			return null;
		}
		if (manager == null) {
			if (GraphicsEnvironment.isHeadless()) return null;
			manager = RoiManager.getRoiManager();
		}
		for (final Roi roi : overlay.toArray())
			manager.addRoi(roi);
		return manager;
	}

	private static boolean isComposite(final ImagePlus image) {
		return image.isComposite() && ((CompositeImage) image).getMode() == CompositeImage.COMPOSITE;
	}

	/** @param channel the channel of the image; 0: all; -1: that of the motif */
	private static Overlay overlay(final List<Detection> detections, final int motifCount, final ImagePlus image,
		final Rectangle bounds, final int channel)
	{
		final Overlay overlay = new Overlay();
		int from = 0;
		while (from < detections.size()) {
			final Detection first = detections.get(from);
			int to = from + 1;
			while (to < detections.size() && detections.get(to).frame == first.frame && detections.get(
				to).motif == first.motif)
				to++;
			final PointRoi roi = points(detections.subList(from, to), bounds);
			roi.setName("motif " + (first.motif + 1) + (image.getNSlices() * image.getNFrames() == 1 ? "" : ", plane " +
				(first.frame + 1)));
			// a lone motif is white in other pictures, which would not be seen on its own layer
			roi.setStrokeColor(new Color(Colours.ofMotif(first.motif, Math.max(motifCount, 2))));
			place(roi, image, channel < 0 ? first.motif + 1 : channel, first.frame);
			overlay.add(roi);
			from = to;
		}
		return overlay;
	}

	private static PointRoi points(final List<Detection> detections, final Rectangle bounds) {
		final float[] x = new float[detections.size()], y = new float[x.length];
		for (int i = 0; i < x.length; i++) {
			x[i] = (float) (detections.get(i).column + bounds.x);
			y[i] = (float) (detections.get(i).row + bounds.y);
		}
		final PointRoi roi = new PointRoi(x, y);
		roi.setPointType(PointRoi.CIRCLE);
		return roi;
	}

	/**
	 * Shows points on one plane only.
	 *
	 * @param channel from 1; 0: all
	 * @param frame slice, then time point, from 0
	 */
	static void place(final PointRoi roi, final ImagePlus image, final int channel, final int frame) {
		final int slice = frame % image.getNSlices() + 1, time = frame / image.getNSlices() + 1;
		if (image.getStackSize() == 1) return;
		// ImageJ looks at three positions of hyperstacks only, and stacks of one axis are none until they are shown
		if (image.getNChannels() == 1 && (image.getNSlices() == 1 || image.getNFrames() == 1)) roi.setPosition(frame + 1);
		else roi.setPosition(channel, slice, time);
	}
}
