/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ij.ImagePlus;
import net.sasd.image.InputImage;
import net.sasd.image.RunInfo;
import net.sasd.model.Solution;
import net.sasd.solver.Parameters;

/**
 * A joint solution as ImageJ images in memory, 32-bit and in the input's units: input = sum of components + bias
 * + residual. They are named after the input and carry its calibration, frame interval and slice
 * labels, and the run in their info. Each getter makes a new image with pixels of its own.
 */
public final class ResultImages {

	private final Solution solution;
	private final InputImage input;
	private final Parameters parameters;

	/** Takes what is to be shown. */
	public ResultImages(final Solution solution, final InputImage input, final Parameters parameters) {
		this.solution = solution;
		this.input = input;
		this.parameters = parameters;
	}

	/** @return all images, in the order motifs, activation, components, residual */
	public List<ImagePlus> all() {
		final List<ImagePlus> images = new ArrayList<>();
		for (final Layer layer : Layer.values())
			images.add(layer(layer));
		return images;
	}

	/** @return NAME-motifs: one slice per motif, of unit norm; the origin of the coordinates is the centre pixel */
	public ImagePlus motifs() {
		return layer(Layer.MOTIFS);
	}

	/** @return NAME-activation: one channel per motif, the maps in the field of view */
	public ImagePlus activation() {
		return layer(Layer.ACTIVATION);
	}

	/** @return NAME-components: one channel per motif in a colour of its own, motif convolved with activation */
	public ImagePlus components() {
		return layer(Layer.COMPONENTS);
	}

	/** @return NAME-residual: what the components and the bias leave, 0 in the middle; NaN where masked */
	public ImagePlus residual() {
		return layer(Layer.RESIDUAL);
	}

	/** @return one of the images */
	public ImagePlus layer(final Layer layer) {
		return layers(EnumSet.of(layer)).get(layer);
	}

	/** @return those of the images that are wanted */
	Map<Layer, ImagePlus> layers(final Set<Layer> which) {
		try (LayerBuilder builder = new LayerBuilder(input, solution.motifs, which, PlaneStore.memory())) {
			for (int t = 0; t < solution.frames(); t++)
				builder.add(solution, t);
			return builder.finish(info());
		}
	}

	/** @return the run and the notes on the input as lines key=value, for the info of images */
	private String info() {
		final StringBuilder info = new StringBuilder(RunInfo.describe(solution, parameters));
		for (int i = 0; i < input.notes().size(); i++)
			info.append("note").append(i + 1).append('=').append(input.notes().get(i)).append('\n');
		return info.toString();
	}
}
