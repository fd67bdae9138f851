/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.LUT;
import net.sasd.image.DisplayRange;
import net.sasd.image.ImageMetadata;
import net.sasd.image.InputImage;
import net.sasd.image.RunInfo;
import net.sasd.image.Values;
import net.sasd.image.preview.Colours;
import net.sasd.model.Solution;
import net.sasd.solver.Parameters;

/**
 * A solution as ImageJ images, 32-bit and in the input's units: input = sum of components + bias
 * + residual. They are named after the input and carry its calibration, frame interval and slice
 * labels, and the run in their info. Each getter makes a new image with pixels of its own.
 */
public final class ResultImages {

	private final Solution solution;
	private final ImageMetadata metadata;
	private final String info;
	private final double[] shares;

	/** Takes what is to be shown. */
	public ResultImages(final Solution solution, final InputImage input, final Parameters parameters) {
		this.solution = solution;
		metadata = input.metadata();
		info = info(solution, input, parameters);
		shares = Values.energyShares(solution);
	}

	/** @return all images, in the order motifs, activation, components, residual */
	public List<ImagePlus> all() {
		return Arrays.asList(motifs(), activation(), components(), residual());
	}

	/** @return NAME-motifs: one slice per motif, of unit norm; the origin of the coordinates is the centre pixel */
	public ImagePlus motifs() {
		final int height = solution.motifs.height(), width = solution.motifs.width();
		final ImageStack stack = new ImageStack(width, height);
		final List<float[]> shown = new ArrayList<>();
		for (int k = 0; k < solution.motifs.count(); k++) {
			final float[] motif = Values.toFloats(solution.motifs.get(k));
			shown.add(motif);
			stack.addSlice(motifName(k), motif);
		}
		final ImagePlus image = describe(new ImagePlus(metadata.name + "-motifs", stack));
		final Calibration c = image.getCalibration();
		c.xOrigin = width / 2;
		c.yOrigin = height / 2;
		c.zOrigin = 0;
		c.pixelDepth = 1;
		c.frameInterval = 0;
		c.setValueUnit(Calibration.DEFAULT_VALUE_UNIT);
		final DisplayRange range = DisplayRange.motif(shown);
		image.setDisplayRange(range.min, range.max);
		return image;
	}

	/** @return NAME-activation: one channel per motif, the maps in the field of view */
	public ImagePlus activation() {
		final List<List<float[]>> channels = new ArrayList<>();
		final LUT[] luts = new LUT[solution.motifs.count()];
		for (int k = 0; k < luts.length; k++) {
			final List<float[]> maps = new ArrayList<>();
			for (int t = 0; t < solution.frames(); t++)
				maps.add(Values.activation(solution, t, k));
			channels.add(maps);
			final DisplayRange range = DisplayRange.sparse(maps);
			luts[k] = Luts.of(range.isSymmetric() ? Colours::coldHeat : Colours::heat, range);
		}
		return hyperstack("-activation", channels, luts, CompositeImage.COLOR);
	}

	/** @return NAME-components: one channel per motif in a colour of its own, motif convolved with activation */
	public ImagePlus components() {
		final List<List<float[]>> channels = new ArrayList<>();
		final LUT[] luts = new LUT[solution.motifs.count()];
		for (int k = 0; k < luts.length; k++) {
			final List<float[]> components = new ArrayList<>();
			for (int t = 0; t < solution.frames(); t++)
				components.add(solution.component(t, k).clone());
			channels.add(components);
			final int colour = Colours.ofMotif(k, luts.length);
			luts[k] = Luts.of(position -> Colours.dim(colour, position), luts.length == 1 ? DisplayRange.picture(components) :
				DisplayRange.positive(components));
		}
		return hyperstack("-components", channels, luts, CompositeImage.COMPOSITE);
	}

	/** @return NAME-residual: what the components and the bias leave, 0 in the middle; NaN where masked */
	public ImagePlus residual() {
		final List<float[]> residuals = new ArrayList<>();
		for (int t = 0; t < solution.frames(); t++)
			residuals.add(solution.residual(t).clone());
		final List<List<float[]>> channels = new ArrayList<>();
		channels.add(residuals);
		final LUT[] luts = { Luts.of(Colours::grey, DisplayRange.symmetric(residuals)) };
		return hyperstack("-residual", channels, luts, CompositeImage.GRAYSCALE);
	}

	private ImagePlus hyperstack(final String suffix, final List<List<float[]>> channels, final LUT[] luts,
		final int mode)
	{
		final ImageStack stack = new ImageStack(solution.maps.fieldWidth, solution.maps.fieldHeight, luts[0]);
		for (int t = 0; t < solution.frames(); t++)
			for (int k = 0; k < luts.length; k++)
				stack.addSlice(label(t, luts.length == 1 ? null : motifName(k)), channels.get(k).get(t));
		final ImagePlus image = new ImagePlus(metadata.name + suffix, stack);
		image.setDimensions(luts.length, metadata.slices, metadata.times);
		image.setOpenAsHyperStack(stack.size() > 1);
		if (luts.length == 1) {
			image.setDisplayRange(luts[0].min, luts[0].max);
			return describe(image);
		}
		final CompositeImage composite = new CompositeImage(image, mode);
		composite.setLuts(luts);
		return describe(composite);
	}

	private ImagePlus describe(final ImagePlus image) {
		final Calibration c = image.getCalibration();
		c.pixelWidth = metadata.pixelWidth;
		c.pixelHeight = metadata.pixelHeight;
		c.pixelDepth = metadata.pixelDepth;
		c.setUnit(metadata.unit);
		c.xOrigin = metadata.originX;
		c.yOrigin = metadata.originY;
		c.zOrigin = metadata.originZ;
		c.frameInterval = metadata.frameInterval;
		c.setTimeUnit(metadata.timeUnit);
		c.setValueUnit(metadata.valueUnit);
		image.setCalibration(c);
		image.setProperty("Info", info);
		return image;
	}

	private String motifName(final int k) {
		return String.format(Locale.ROOT, "motif %d (energy %.0f %%)", k + 1, 100 * shares[k]);
	}

	private String label(final int frame, final String motif) {
		final String label = metadata.label(frame);
		if (motif == null || label == null) return motif == null ? label : motif;
		return label + ", " + motif;
	}

	private static String info(final Solution solution, final InputImage input, final Parameters parameters) {
		final StringBuilder info = new StringBuilder(RunInfo.describe(solution, parameters));
		for (int i = 0; i < input.notes().size(); i++)
			info.append("note").append(i + 1).append('=').append(input.notes().get(i)).append('\n');
		return info.toString();
	}
}
