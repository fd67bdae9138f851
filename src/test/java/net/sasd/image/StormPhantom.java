/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import net.sasd.image.ij.MoleculeImages;
import net.sasd.image.ij.StormImages;
import net.sasd.phantom.MoleculePresets;
import net.sasd.phantom.MoleculeStack;

import ij.ImagePlus;

/** A small stack of molecules from which a point spread function can be learned. */
public final class StormPhantom {

	private StormPhantom() {}

	/** 32 x 32 pixels of 100 nm, about ten molecules in each frame. */
	public static MoleculeStack molecules(final int frames) {
		return new MoleculeStack(MoleculePresets.get("storm").toBuilder().size(32, 32).frames(frames).density(1).seed(5)
			.build());
	}

	/** The same as an image. */
	public static ImagePlus image(final int frames) {
		return MoleculeImages.frames(molecules(frames), "storm");
	}

	/** The same as an input. */
	public static StormInput input(final int frames) {
		return StormImages.input(image(frames), 1);
	}
}
