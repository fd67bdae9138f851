/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;

/** Frames in the memory of this process. Not thread-safe. */
final class LocalFrames implements FrameSide {

	final ConvolutionModel model;
	final Lanes lanes;
	final FrameMaps[] frames;
	private final MapStep mapStep;
	private Spectrum[] directions;
	/** For every slot; the first is also for motifs on trial. */
	private final Spectrum[][] sums;

	/**
	 * @param motifs K
	 * @param mapStep moves the maps with scratch for every slot; null: nobody asks for that
	 */
	LocalFrames(final ConvolutionModel model, final Lanes lanes, final FrameMaps[] frames, final int motifs,
		final MapStep mapStep)
	{
		this.model = model;
		this.lanes = lanes;
		this.frames = frames;
		this.mapStep = mapStep;
		sums = new Spectrum[lanes.slots()][];
		for (int i = 0; i < sums.length; i++)
			sums[i] = FrameMaps.newSpectra(model, motifs);
	}

	@Override
	public ConvolutionModel model() {
		return model;
	}

	@Override
	public Workspace shared() {
		return lanes.shared();
	}

	@Override
	public Spectrum[] directions() {
		if (directions == null) directions = mapStep != null ? mapStep.scratch() : FrameMaps.newSpectra(model,
			sums[0].length);
		return directions;
	}

	@Override
	public Spectrum[] trial() {
		return sums[0];
	}

	@Override
	public <R extends Serializable> List<R> ask(final FramePass<R> pass) {
		final List<R> answers = new ArrayList<>(Collections.nCopies(lanes.count(), null));
		lanes.forEachLane((lane, slot, work) -> answers.set(lane, pass.on(new FrameLane(model, frames, lanes.from(lane),
			lanes.to(lane), mapStep, slot, sums[slot], work))));
		return answers;
	}

	@Override
	public <R extends Serializable> List<R> change(final FramePass<R> pass) {
		return ask(pass);
	}

	@Override
	public void tell(final FramePass<?> pass) {
		ask(pass);
	}

	/** @return the maps, [t][k][grid]; not copies */
	float[][][] maps() {
		return Arrays.stream(frames).map(frame -> frame.maps).toArray(float[][][]::new);
	}
}
