/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

import net.sasd.image.DisplayRange;

/** Pictures of one frame's fields, each fitted into a box. A frame of one row or column is drawn as a trace. */
final class Panels {

	/** Side of the box of a field in pixels, where nothing else is asked for; a wide one's is about twice that. */
	static final int BOX = 512;
	private static final int TRACE_HEIGHT = 130;
	private final int height, width, box;

	/** @param box side of the box of a field, in pixels */
	Panels(final int height, final int width, final int box) {
		this.height = height;
		this.width = width;
		this.box = box;
	}

	/** @return true if frames are drawn as traces */
	boolean areTraces() {
		return height == 1 || width == 1;
	}

	/** @return true if frames are much wider than high */
	boolean isWide() {
		return width > 2 * height;
	}

	/** @return true if frames are much higher than wide, as pictures */
	boolean isTall() {
		return height > 2 * width && !areTraces();
	}

	/** @return an observed image, grey */
	Picture input(final float[] values) {
		final List<float[]> one = Collections.singletonList(values);
		if (areTraces()) return traces(one, colours(1));
		final DisplayRange range = DisplayRange.picture(one);
		return zoom(Zoom.Pooling.MEAN).picture(values, v -> Colours.grey(range.position(v)));
	}

	/** @return a residual, grey where it is 0, black where masked */
	Picture residual(final float[] values) {
		final List<float[]> one = Collections.singletonList(values);
		if (areTraces()) return traces(one, colours(1));
		final DisplayRange range = DisplayRange.symmetric(one);
		return zoom(Zoom.Pooling.MEAN).picture(values, v -> Colours.grey(range.position(v)));
	}

	/** @return one map by the heat scale, or several in their motifs' colours; weak and lone peaks stay visible */
	Picture activation(final List<float[]> maps) {
		if (areTraces()) return traces(maps, colours(maps.size()));
		final Zoom zoom = zoom(Zoom.Pooling.PEAK);
		final DisplayRange range = DisplayRange.sparse(maps);
		if (maps.size() == 1) return zoom.picture(maps.get(0), v -> heat(v / range.max));
		return composite(zoom, maps, layer -> DisplayRange.sparse(layer).max, v -> Math.sqrt(Math.abs(v)));
	}

	/** The square root lifts the weak; negative values are cold. */
	private static int heat(final double value) {
		final double strength = Math.sqrt(Math.min(Math.abs(value), 1));
		return value < 0 ? Colours.coldHeat(0.5 - strength / 2) : Colours.heat(strength);
	}

	/** @return one component in grey, or several in their motifs' colours */
	Picture components(final List<float[]> components) {
		if (areTraces()) return traces(components, colours(components.size()));
		final Zoom zoom = zoom(Zoom.Pooling.MEAN);
		if (components.size() > 1) return composite(zoom, components, layer -> DisplayRange.positive(layer).max, v -> v);
		final DisplayRange range = DisplayRange.picture(components);
		return zoom.picture(components.get(0), v -> Colours.grey(range.position(v)));
	}

	/** @return a motif in grey, 0 in the middle if it has both signs, in a frame */
	static Picture motif(final float[] values, final int height, final int width, final int box, final int frame) {
		final List<float[]> one = Collections.singletonList(values);
		if (height == 1 || width == 1) return TracePlot.draw(one, new int[] { frame }, box, Math.min(box, TRACE_HEIGHT))
			.framed(1, frame);
		final DisplayRange range = DisplayRange.motif(one);
		return new Zoom(height, width, box - 4, Zoom.Pooling.MEAN).picture(values, v -> Colours.grey(range.position(v)))
			.framed(2, frame);
	}

	/** Adds the lights of the layers: each is divided by its end, then its brightness is taken. */
	private static Picture composite(final Zoom zoom, final List<float[]> layers,
		final ToDoubleFunction<List<float[]>> end, final DoubleUnaryOperator brightness)
	{
		final Picture picture = new Picture(zoom.pictureWidth(), zoom.pictureHeight(), 0);
		for (int k = 0; k < layers.size(); k++) {
			final float[] layer = layers.get(k);
			final double max = end.applyAsDouble(Collections.singletonList(layer));
			final int colour = Colours.ofMotif(k, layers.size());
			for (int y = 0; y < picture.height; y++)
				for (int x = 0; x < picture.width; x++) {
					final double light = brightness.applyAsDouble(zoom.value(layer, x, y) / max);
					if (light > 0) picture.set(x, y, Colours.add(picture.get(x, y), Colours.dim(colour, Math.min(light, 1))));
				}
		}
		return picture;
	}

	private Picture traces(final List<float[]> values, final int[] colours) {
		return TracePlot.draw(values, colours, wide(), TRACE_HEIGHT);
	}

	private static int[] colours(final int count) {
		final int[] colours = new int[count];
		Arrays.setAll(colours, k -> Colours.ofMotif(k, count));
		return colours;
	}

	private Zoom zoom(final Zoom.Pooling pooling) {
		return new Zoom(height, width, isWide() ? wide() : box, pooling);
	}

	/** 1000 pixels for a box of 512. */
	private int wide() {
		return 2 * box - 24;
	}
}
