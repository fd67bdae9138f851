/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;

import net.sasd.image.InputImage;
import net.sasd.model.Observation;
import net.sasd.solver.LaneSource;

/** Some frames of a stack, scaled as all are. Immutable. */
final class StackLane implements LaneSource {

	private static final long serialVersionUID = 1;

	private final StackReference stack;
	private final float saturation;
	private final double scale;
	private final boolean complete;
	private final int from, to;

	/** Takes the frames from … to − 1, from 0, and what {@link Observation#part} wants to know of all. */
	StackLane(final StackReference stack, final float saturation, final double scale, final boolean complete,
		final int from, final int to)
	{
		this.stack = stack;
		this.saturation = saturation;
		this.scale = scale;
		this.complete = complete;
		this.from = from;
		this.to = to;
	}

	@Override
	public Observation read() {
		try {
			final InputImage image = stack.open().image(saturation);
			return Observation.part(image.frames(), image.roi(), saturation, scale, complete, from, to);
		}
		catch (final IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}
}
