/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.EnumSet;
import java.util.Map;

import ij.ImagePlus;
import net.sasd.image.ExampleSolution;
import net.sasd.image.ImageMetadata;
import net.sasd.image.InputImage;
import net.sasd.model.FrameSource;
import net.sasd.model.Solution;

/** An input of two slices at three times, and made-up solutions of it: one for all frames, or one for each. */
final class LayerCase {

	static final int HEIGHT = 12, WIDTH = 15, SLICES = 2, TIMES = 3, FRAMES = SLICES * TIMES;
	final InputImage input;
	final int motifs;
	/** One solution of all frames. */
	final Solution joint;

	LayerCase(final int motifs) {
		this(motifs, FrameSource.of(HEIGHT, WIDTH, new ExampleSolution(HEIGHT, WIDTH, motifs, FRAMES, false).frames));
	}

	LayerCase(final int motifs, final FrameSource frames) {
		this.motifs = motifs;
		joint = new ExampleSolution(HEIGHT, WIDTH, motifs, FRAMES, false).solution;
		final ImageMetadata.Builder metadata = ImageMetadata.builder("cells.tif", SLICES, TIMES).pixelSize(0.1, 0.2, 0.5,
			"nm").origin(-3, 7, 0).frameInterval(1.5, "min").valueUnit("photons");
		for (int frame = 0; frame < FRAMES; frame++)
			metadata.label(frame, "plane " + frame);
		input = new InputImage(metadata.build(), frames);
	}

	/** @return a solution of one frame, different for each */
	Solution own(final int frame) {
		return new ExampleSolution(HEIGHT, WIDTH, motifs, 1, frame % 2 == 1).solution;
	}

	/** @return all layers of the joint solution */
	Map<Layer, ImagePlus> jointLayers(final PlaneStore store) {
		try (LayerBuilder builder = new LayerBuilder(input, joint.motifs, EnumSet.allOf(Layer.class), store)) {
			for (int t = 0; t < FRAMES; t++)
				builder.add(joint, t);
			return builder.finish("version=test\n");
		}
	}

	/** @return all layers of solutions of their own, the given frame left out */
	Map<Layer, ImagePlus> ownLayers(final PlaneStore store, final int missing) {
		try (LayerBuilder builder = new LayerBuilder(input, joint.motifs, EnumSet.allOf(Layer.class), store)) {
			for (int t = 0; t < FRAMES; t++)
				if (t == missing) builder.leaveOut();
				else builder.add(own(t), 0);
			return builder.finish("version=test\n");
		}
	}
}
