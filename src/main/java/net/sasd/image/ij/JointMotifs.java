/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.Arrays;
import java.util.Locale;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.LUT;
import net.sasd.image.ImageMetadata;
import net.sasd.image.Values;
import net.sasd.solver.JointSolution;

/** The motifs of many images as {@link ResultImages#motifs} shows those of one. Stateless. */
public final class JointMotifs {

	private JointMotifs() {}

	/**
	 * @param metadata of the images
	 * @param info the text of the image's info
	 * @return NAME-motifs: one slice per motif, of unit norm
	 */
	public static ImagePlus image(final JointSolution solution, final ImageMetadata metadata, final String info) {
		final int count = solution.motifs.count();
		final ImageStack stack = new ImageStack(solution.motifs.width(), solution.motifs.height());
		final RangeSample sample = LayerStyle.sample(Layer.MOTIFS);
		final double total = Arrays.stream(solution.energies).sum();
		for (int k = 0; k < count; k++) {
			final float[] plane = Values.toFloats(solution.motifs.get(k));
			sample.add(plane);
			stack.addSlice(String.format(Locale.ROOT, "motif %d (energy %.0f %%)", k + 1, total > 0 ? 100 *
				solution.energies[k] / total : 0), plane);
		}
		final ImagePlus image = LayerStyle.colour(Layer.MOTIFS, new ImagePlus(metadata.name + Layer.MOTIFS.suffix, stack),
			new LUT[] { LayerStyle.lut(Layer.MOTIFS, sample, 0, 1) });
		image.setDimensions(1, count, 1);
		image.setCalibration(Calibrations.ofMotifs(metadata, solution.motifs));
		image.setProperty("Info", info);
		return image;
	}
}
