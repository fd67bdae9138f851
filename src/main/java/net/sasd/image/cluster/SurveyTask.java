/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.io.IOException;

import net.sasd.image.InputImage;
import net.sasd.model.PixelSurvey;

/** Looks for the range of some frames, and for pixels that do not count. Immutable. */
public final class SurveyTask implements ClusterTask<PixelSurvey> {

	private static final long serialVersionUID = 1;

	private final StackReference stack;
	private final float saturation;
	private final FrameRange range;

	/** @param saturation pixels of at least this value do not count; NaN: none */
	public SurveyTask(final StackReference stack, final float saturation, final FrameRange range) {
		this.stack = stack;
		this.saturation = saturation;
		this.range = range;
	}

	@Override
	public PixelSurvey call() throws IOException {
		final InputImage image = stack.open().image(saturation);
		return new PixelSurvey(saturation).add(image.frames(), image.roi(), range.first - 1, range.last);
	}
}
