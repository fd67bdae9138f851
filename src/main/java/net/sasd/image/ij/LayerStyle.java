/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.process.LUT;
import net.sasd.image.DisplayRange;
import net.sasd.image.preview.Colours;

/** In which colours and ranges a layer is shown. */
final class LayerStyle {

	private LayerStyle() {}

	/** @return a sample of the values that decide the range */
	static RangeSample sample(final Layer layer) {
		return new RangeSample(layer == Layer.COMPONENTS || layer == Layer.MOTIFS);
	}

	/** @return the colour table of channel k of so many, with its range */
	static LUT lut(final Layer layer, final RangeSample sample, final int k, final int channels) {
		switch (layer) {
			case ACTIVATION:
				final DisplayRange sparse = DisplayRange.sparse(sample.values());
				return Luts.of(sparse.isSymmetric() ? Colours::coldHeat : Colours::heat, sparse);
			case COMPONENTS:
				final int colour = Colours.ofMotif(k, channels);
				return Luts.of(position -> Colours.dim(colour, position), channels == 1 ? DisplayRange.picture(sample
					.values()) : DisplayRange.positive(sample.values()));
			case RESIDUAL:
				return Luts.of(Colours::grey, DisplayRange.symmetric(sample.values()));
			default:
				return Luts.of(Colours::grey, DisplayRange.motif(sample.values()));
		}
	}

	/** @return the image in the colours of its channels: activations are shown one by one, components together */
	static ImagePlus colour(final Layer layer, final ImagePlus image, final LUT[] luts) {
		if (luts.length == 1) {
			image.getStack().setColorModel(luts[0]);
			image.getProcessor().setLut(luts[0]);
			image.setDisplayRange(luts[0].min, luts[0].max);
			return image;
		}
		final CompositeImage composite = new CompositeImage(image, layer == Layer.COMPONENTS ? CompositeImage.COMPOSITE :
			CompositeImage.COLOR);
		composite.setLuts(luts);
		return composite;
	}
}
