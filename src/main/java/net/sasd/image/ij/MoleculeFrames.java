/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.VirtualStack;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import net.sasd.phantom.MoleculeStack;
import net.sasd.phantom.MoleculeStackParameters;

/** The frames of a stack of molecules, 16 bit, each made when it is asked for. */
final class MoleculeFrames extends VirtualStack {

	private final MoleculeStack molecules;

	MoleculeFrames(final MoleculeStack molecules) {
		super(molecules.parameters().width, molecules.parameters().height, molecules.parameters().frames);
		this.molecules = molecules;
		setBitDepth(16);
	}

	@Override
	public ImageProcessor getProcessor(final int number) {
		final MoleculeStackParameters p = molecules.parameters();
		final float[] frame = molecules.frame(number);
		final short[] pixels = new short[frame.length];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (short) (int) frame[i];
		return new ShortProcessor(p.width, p.height, pixels, null);
	}

	@Override
	public Object getPixels(final int number) {
		return getProcessor(number).getPixels();
	}

	/** ImageJ would look for files of its own. */
	@Override
	public String getSliceLabel(final int number) {
		return null;
	}
}
