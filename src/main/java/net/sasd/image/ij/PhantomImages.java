/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.LUT;
import net.sasd.image.Values;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomParameters;

/** A phantom and its truth as ImageJ images, 32 bit. Each method makes a new image. Stateless. */
public final class PhantomImages {

	private PhantomImages() {}

	/** @return NAME: the frames, as time points */
	public static ImagePlus frames(final Phantom phantom, final String name) {
		final PhantomParameters p = phantom.parameters();
		final ImagePlus image = new ImagePlus(name, stack(phantom.frames(), p.height(), p.width()));
		image.setDimensions(1, 1, p.frames());
		image.resetDisplayRange();
		return image;
	}

	/** @return NAME-truth-motifs: one slice per motif, of unit norm */
	public static ImagePlus motifImage(final Phantom phantom, final String name) {
		final PhantomParameters p = phantom.parameters();
		final ImagePlus image = new ImagePlus(name + "-truth-motifs", stack(motifs(phantom), p.motifHeight(), p
			.motifWidth()));
		return coloured(Layer.MOTIFS, image, motifs(phantom), 1);
	}

	/** @return NAME-truth-activation: one channel per motif, frames as time points */
	public static ImagePlus activation(final Phantom phantom, final String name) {
		final PhantomParameters p = phantom.parameters();
		final float[][] maps = maps(phantom);
		final ImagePlus image = new ImagePlus(name + "-truth-activation", stack(maps, p.height(), p.width()));
		final int channels = maps.length / p.frames();
		image.setDimensions(channels, 1, p.frames());
		return coloured(Layer.ACTIVATION, image, maps, channels);
	}

	/** @return the motifs, [motif][row · columns + column] */
	public static float[][] motifs(final Phantom phantom) {
		final double[][] motifs = phantom.motifs();
		final float[][] slices = new float[motifs.length][];
		for (int k = 0; k < motifs.length; k++)
			slices[k] = Values.toFloats(motifs[k]);
		return slices;
	}

	/** @return the maps in the field of view, plane = frame · motifs + motif */
	public static float[][] maps(final Phantom phantom) {
		final float[][][] maps = phantom.maps();
		final float[][] planes = new float[maps.length * maps[0].length][];
		for (int i = 0; i < planes.length; i++)
			planes[i] = maps[i / maps[0].length][i % maps[0].length];
		return planes;
	}

	private static ImageStack stack(final float[][] planes, final int height, final int width) {
		final ImageStack stack = new ImageStack(width, height);
		for (final float[] plane : planes)
			stack.addSlice(null, (Object) plane);
		return stack;
	}

	/** All channels share their colours and their range. */
	private static ImagePlus coloured(final Layer layer, final ImagePlus image, final float[][] planes,
		final int channels)
	{
		final RangeSample sample = LayerStyle.sample(layer);
		for (final float[] plane : planes)
			sample.add(plane);
		final LUT[] luts = new LUT[channels];
		for (int k = 0; k < channels; k++)
			luts[k] = LayerStyle.lut(layer, sample, k, channels);
		return LayerStyle.colour(layer, image, luts);
	}
}
