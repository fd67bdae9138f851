/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.LUT;
import net.sasd.image.ImageMetadata;
import net.sasd.image.InputImage;
import net.sasd.image.Values;
import net.sasd.model.Motifs;
import net.sasd.model.Solution;

/**
 * Makes the images of one or several solutions plane by plane: input = sum of components + bias + residual. They
 * are named after the input and carry its calibration, frame interval and slice labels. The frames come either
 * from one joint solution or each from a solution of its own; the motifs are then a hyperstack with the motifs as
 * slices and the runs as frames. Holds, besides the planes in their store, a bounded sample of the values of each
 * channel for the display ranges. Not thread-safe.
 */
public final class LayerBuilder implements AutoCloseable {

	private final InputImage input;
	private final Motifs shape;
	private final int motifCount;
	private final Set<Layer> which;
	private final Map<Layer, PlaneStore.Planes> planes = new EnumMap<>(Layer.class);
	private final Map<Layer, RangeSample[]> samples = new EnumMap<>(Layer.class);
	private final MotifSets motifs;

	/**
	 * Starts the images.
	 *
	 * @param shape motifs as each solution has, in number and size
	 * @param which the images that are wanted
	 * @throws IllegalArgumentException if the store cannot keep them
	 */
	public LayerBuilder(final InputImage input, final Motifs shape, final Set<Layer> which, final PlaneStore store) {
		this.input = input;
		this.shape = shape;
		motifCount = shape.count();
		this.which = which.isEmpty() ? EnumSet.noneOf(Layer.class) : EnumSet.copyOf(which);
		motifs = new MotifSets(input.metadata());
		try {
			for (final Layer layer : this.which)
				start(layer, store);
		}
		catch (final IllegalArgumentException e) {
			close();
			throw e;
		}
	}

	private void start(final Layer layer, final PlaneStore store) {
		final RangeSample[] ranges = new RangeSample[channels(layer)];
		for (int k = 0; k < ranges.length; k++)
			ranges[k] = LayerStyle.sample(layer);
		samples.put(layer, ranges);
		final boolean small = layer == Layer.MOTIFS;
		planes.put(layer, store.open(title(layer), small ? shape.width() : input.frames().width(), small ? shape
			.height() : input.frames().height()));
	}

	/**
	 * Adds the next frame of the input.
	 *
	 * @param solution where it was solved
	 * @param index which frame of the solution it is, from 0
	 * @throws IllegalArgumentException if the sizes do not fit, there are enough frames already, or the planes cannot
	 *           be written
	 */
	public void add(final Solution solution, final int index) {
		check(solution);
		motifs.add(solution, index);
		for (int k = 0; k < motifCount; k++) {
			if (which.contains(Layer.ACTIVATION)) add(Layer.ACTIVATION, k, Values.activation(solution, index, k));
			if (which.contains(Layer.COMPONENTS)) add(Layer.COMPONENTS, k, solution.component(index, k));
		}
		if (which.contains(Layer.RESIDUAL)) add(Layer.RESIDUAL, 0, solution.residual(index));
	}

	/**
	 * Adds the next frame of the input as one without a solution: nothing is activated, and residual and motifs are
	 * unknown, NaN.
	 *
	 * @throws IllegalArgumentException if there are enough frames already, or the planes cannot be written
	 */
	public void leaveOut() {
		checkRoom();
		motifs.leaveOut();
		final float[] zeros = new float[input.frames().height() * input.frames().width()];
		for (int k = 0; k < motifCount; k++) {
			if (which.contains(Layer.ACTIVATION)) add(Layer.ACTIVATION, k, zeros);
			if (which.contains(Layer.COMPONENTS)) add(Layer.COMPONENTS, k, zeros);
		}
		if (which.contains(Layer.RESIDUAL)) add(Layer.RESIDUAL, 0, unknown(zeros.length));
	}

	/**
	 * Ends the images.
	 *
	 * @param info the text of the images' info
	 * @return the images that were wanted, in the order of {@link Layer}
	 * @throws IllegalArgumentException if frames are missing, or a file cannot be written
	 */
	public Map<Layer, ImagePlus> finish(final String info) {
		if (motifs.frames() < input.frames().count()) throw new IllegalArgumentException("There are results of " +
			motifs.frames() + " of " + input.frames().count() + " frames; give each frame once.");
		if (which.contains(Layer.MOTIFS)) addMotifs();
		final Map<Layer, ImagePlus> images = new EnumMap<>(Layer.class);
		for (final Layer layer : which)
			images.put(layer, planes.get(layer).finish(labels(layer), image(layer, info)));
		return images;
	}

	/** Removes what was not finished. */
	@Override
	public void close() {
		planes.values().forEach(PlaneStore.Planes::close);
	}

	private void add(final Layer layer, final int channel, final float[] plane) {
		planes.get(layer).add(plane);
		samples.get(layer)[channel].add(plane);
	}

	private void addMotifs() {
		for (int set = 0; set < motifs.count(); set++)
			for (int k = 0; k < motifCount; k++)
				if (motifs.get(set) == null) add(Layer.MOTIFS, 0, unknown(shape.height() * shape.width()));
				else add(Layer.MOTIFS, 0, Values.toFloats(motifs.get(set).get(k)));
	}

	private static float[] unknown(final int length) {
		final float[] unknown = new float[length];
		Arrays.fill(unknown, Float.NaN);
		return unknown;
	}

	private void check(final Solution solution) {
		checkRoom();
		final String given = sizes(solution.motifs, solution.maps.fieldHeight, solution.maps.fieldWidth);
		final String taken = sizes(shape, input.frames().height(), input.frames().width());
		if (!given.equals(taken)) throw new IllegalArgumentException("The solution has " + given +
			", but the images take " + taken + "; solve all frames with the same sizes.");
	}

	private static String sizes(final Motifs motifs, final int height, final int width) {
		return motifs.count() + " motifs of " + motifs.height() + " x " + motifs.width() + " on " + height + " x " +
			width + " pixels";
	}

	private void checkRoom() {
		if (motifs.frames() == input.frames().count()) throw new IllegalArgumentException("There are results of all " +
			motifs.frames() + " frames already; give each frame once.");
	}

	private int channels(final Layer layer) {
		return layer == Layer.ACTIVATION || layer == Layer.COMPONENTS ? motifCount : 1;
	}

	private String title(final Layer layer) {
		return input.metadata().name + layer.suffix;
	}

	private String[] labels(final Layer layer) {
		final int channels = layer == Layer.MOTIFS ? motifCount : channels(layer);
		final String[] labels = new String[channels * (layer == Layer.MOTIFS ? motifs.count() : motifs.frames())];
		for (int i = 0; i < labels.length; i++)
			if (layer == Layer.MOTIFS) labels[i] = motifs.motifLabel(i / channels, i % channels);
			else labels[i] = channels == 1 ? input.metadata().label(i) : motifs.frameLabel(i / channels, i % channels);
		return labels;
	}

	private Function<ImageStack, ImagePlus> image(final Layer layer, final String info) {
		final LUT[] luts = new LUT[channels(layer)];
		for (int k = 0; k < luts.length; k++)
			luts[k] = LayerStyle.lut(layer, samples.get(layer)[k], k, luts.length);
		return stack -> {
			final ImagePlus image = LayerStyle.colour(layer, axes(layer, new ImagePlus(title(layer), stack)), luts);
			image.setCalibration(layer == Layer.MOTIFS ? Calibrations.ofMotifs(input.metadata(), shape) : Calibrations.of(
				input.metadata()));
			image.setProperty("Info", info);
			return image;
		};
	}

	private ImagePlus axes(final Layer layer, final ImagePlus image) {
		final ImageMetadata metadata = input.metadata();
		if (layer == Layer.MOTIFS) image.setDimensions(1, motifCount, motifs.count());
		else image.setDimensions(channels(layer), metadata.slices, metadata.times);
		image.setOpenAsHyperStack(layer == Layer.MOTIFS ? motifs.count() > 1 : image.getStackSize() > 1);
		return image;
	}
}
