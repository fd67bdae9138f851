/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;

/** Frames in other processes. Not thread-safe. */
final class RemoteFrames implements FrameSide {

	private final ConvolutionModel model;
	private final Workspace work;
	private final Spectrum[] directions, trial;
	private final RemoteLanes lanes;
	private final LongAdder ffts;

	/**
	 * @param model of any frames of the same size and mask
	 * @param motifs K
	 * @param ffts counts those of the other processes, too
	 */
	RemoteFrames(final ConvolutionModel model, final Workspace work, final int motifs, final RemoteLanes lanes,
		final LongAdder ffts)
	{
		this.model = model;
		this.work = work;
		this.lanes = lanes;
		this.ffts = ffts;
		directions = FrameMaps.newSpectra(model, motifs);
		trial = FrameMaps.newSpectra(model, motifs);
	}

	@Override
	public ConvolutionModel model() {
		return model;
	}

	@Override
	public Workspace shared() {
		return work;
	}

	@Override
	public Spectrum[] directions() {
		return directions;
	}

	@Override
	public Spectrum[] trial() {
		return trial;
	}

	@Override
	public <R extends Serializable> List<R> ask(final FramePass<R> pass) {
		return answers(lanes.ask(new LaneWork<>(pass)));
	}

	@Override
	public <R extends Serializable> List<R> change(final FramePass<R> pass) {
		return answers(lanes.change(new LaneWork<>(pass)));
	}

	@Override
	public void tell(final FramePass<?> pass) {
		lanes.tell(new LaneWork<>(pass));
	}

	private <R extends Serializable> List<R> answers(final List<LaneReply<R>> replies) {
		replies.forEach(reply -> ffts.add(reply.ffts));
		return replies.stream().map(reply -> reply.answer).collect(Collectors.toList());
	}
}
