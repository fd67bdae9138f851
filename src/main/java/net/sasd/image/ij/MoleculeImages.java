/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import net.sasd.phantom.MoleculeStack;
import net.sasd.phantom.SampledPsf;

/** A stack of molecules and their light as ImageJ images. Each method makes a new image. Stateless. */
public final class MoleculeImages {

	private MoleculeImages() {}

	/** @return NAME: the frames as time points, 16 bit, calibrated, each made when it is asked for */
	public static ImagePlus virtual(final MoleculeStack molecules, final String name) {
		return calibrated(new MoleculeFrames(molecules), molecules, name);
	}

	/** @return NAME: the same in memory */
	public static ImagePlus frames(final MoleculeStack molecules, final String name) {
		final ImageStack made = new MoleculeFrames(molecules), kept = new ImageStack(made.getWidth(), made.getHeight());
		for (int t = 1; t <= made.size(); t++)
			kept.addSlice(null, made.getPixels(t));
		return calibrated(kept, molecules, name);
	}

	private static ImagePlus calibrated(final ImageStack stack, final MoleculeStack molecules, final String name) {
		final ImagePlus image = new ImagePlus(name, stack);
		image.setDimensions(1, 1, stack.size());
		image.setCalibration(calibration(molecules.parameters().pixelSize));
		image.resetDisplayRange();
		return image;
	}

	/** @return NAME-psf: the light of one molecule, 32 bit, the origin of the coordinates is its centre */
	public static ImagePlus psf(final MoleculeStack molecules, final String name) {
		final SampledPsf psf = molecules.psf();
		final ImageStack stack = new ImageStack(psf.side, psf.side);
		stack.addSlice(null, (Object) psf.values());
		final ImagePlus image = new ImagePlus(name + "-truth-psf", stack);
		final Calibration calibration = calibration(SampledPsf.STEP);
		calibration.xOrigin = psf.side / 2;
		calibration.yOrigin = psf.side / 2;
		image.setCalibration(calibration);
		image.resetDisplayRange();
		return image;
	}

	private static Calibration calibration(final double nanometres) {
		final Calibration calibration = new Calibration();
		calibration.pixelWidth = nanometres / 1000;
		calibration.pixelHeight = nanometres / 1000;
		calibration.setUnit("um");
		return calibration;
	}
}
