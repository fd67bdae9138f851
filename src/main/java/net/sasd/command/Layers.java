/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

import ij.ImagePlus;
import net.sasd.image.InputImage;
import net.sasd.image.ij.ColourOverlay;
import net.sasd.image.ij.DetectionOverlay;
import net.sasd.image.ij.Layer;
import net.sasd.image.ij.RunLayers;

/** Which layers a person wants, and what is added to them once they are there. */
final class Layers {

	private final boolean components, residual, colours, points, manager;
	private ImagePlus overlay;

	Layers(final boolean components, final boolean residual, final boolean colours, final boolean points,
		final boolean manager)
	{
		this.components = components;
		this.residual = residual;
		this.colours = colours;
		this.points = points;
		this.manager = manager;
	}

	/** @return the layers to be made */
	Set<Layer> wanted() {
		final Set<Layer> wanted = EnumSet.of(Layer.MOTIFS, Layer.ACTIVATION);
		// the overlay is made of them
		if (components || colours) wanted.add(Layer.COMPONENTS);
		if (residual) wanted.add(Layer.RESIDUAL);
		return wanted;
	}

	/**
	 * Solves, tells what a person should know, and adds the overlay in colours and the points.
	 *
	 * @param command on whose behalf it is done
	 * @throws IllegalArgumentException as {@link LayerJob#run}
	 * @throws IOException as {@link LayerJob#run}
	 */
	RunLayers make(final SasdCommand command, final LayerJob job, final StackHandling handling) throws IOException {
		final RunLayers result = job.run(handling, new Progress(command.statusService, command.token, handling.runs(job
			.input)), command.token);
		command.tell(result.choices, result.warnings);
		finish(job.input, result);
		return result;
	}

	private void finish(final InputImage input, final RunLayers result) {
		final ImagePlus activation = result.images.get(Layer.ACTIVATION);
		final int motifs = activation.getNChannels();
		if (colours) overlay = ColourOverlay.of(input, result.images.get(Layer.COMPONENTS));
		if (points) {
			mark(activation, result, motifs);
			if (overlay != null) mark(overlay, result, motifs);
		}
		if (manager) DetectionOverlay.toManager(DetectionOverlay.forResult(result.detections, motifs, activation));
	}

	private static void mark(final ImagePlus image, final RunLayers result, final int motifs) {
		image.setOverlay(DetectionOverlay.forResult(result.detections, motifs, image));
	}

	/** @return the components, or null if they were only needed for the overlay */
	ImagePlus components(final RunLayers result) {
		return components ? result.images.get(Layer.COMPONENTS) : null;
	}

	/** @return the overlay in colours, or null */
	ImagePlus overlay() {
		return overlay;
	}
}
