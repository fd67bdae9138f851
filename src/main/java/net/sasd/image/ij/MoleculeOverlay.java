/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.awt.Color;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.process.FloatPolygon;
import net.sasd.image.preview.Colours;
import net.sasd.smlm.Localization;

/**
 * Molecules as points on the stack that they were found in: one selection per frame, shown on its plane only. On a
 * single plane all are shown. Images are left as they are until an overlay is put on one. Stateless.
 */
public final class MoleculeOverlay {

	private MoleculeOverlay() {}

	/**
	 * Places molecules.
	 *
	 * @param molecules in any order; frame f is plane f, counted as slices, then time points
	 * @param pixelSize side of the image's pixels in nm
	 * @param image the stack; molecules of frames that it does not have are left out
	 * @return the overlay, not yet put on the image
	 */
	public static Overlay of(final Collection<Localization> molecules, final double pixelSize, final ImagePlus image) {
		final int planes = image.getNSlices() * image.getNFrames();
		final Map<Integer, FloatPolygon> points = new TreeMap<>();
		for (final Localization molecule : molecules) {
			final int plane = planes == 1 ? 1 : molecule.frame;
			// a point of ImageJ with whole coordinates is the centre of a pixel
			if (plane <= planes) points.computeIfAbsent(plane, frame -> new FloatPolygon()).addPoint(molecule.x / pixelSize -
				0.5, molecule.y / pixelSize - 0.5);
		}
		final Overlay overlay = new Overlay();
		points.forEach((plane, places) -> overlay.add(roi(places, plane, image)));
		return overlay;
	}

	private static PointRoi roi(final FloatPolygon places, final int plane, final ImagePlus image) {
		final PointRoi roi = new PointRoi(places);
		roi.setPointType(PointRoi.CIRCLE);
		roi.setName("molecules" + (image.getStackSize() == 1 ? "" : ", plane " + plane));
		roi.setStrokeColor(new Color(Colours.ofMotif(0, 2)));
		DetectionOverlay.place(roi, image, 0, plane - 1);
		return roi;
	}
}
