/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.atomic.AtomicInteger;

import net.sasd.model.ConvolutionModel;
import net.sasd.parallel.Chunks;
import net.sasd.parallel.Workers;

/**
 * Spreads frames over lanes. Which frames a lane gets depends on their number only, so that sums over frames, first
 * those of a lane and then those of the lanes, have the same bits whatever the threads, and wherever the lanes are. At
 * most eight lanes are worked on at a time, each with scratch of its own, which are called slots. One frame alone is
 * worked on by all threads from inside.
 */
final class Lanes {

	/** Up to 64 frames make at most this many lanes; so many are worked on at a time. */
	private static final int MOST = 8;
	/** Most frames of a lane. */
	private static final int FRAMES = 8;

	interface FrameTask {

		void run(int frame, int slot, ConvolutionModel.Workspace work);
	}

	interface FrameValue {

		double of(int frame, int slot, ConvolutionModel.Workspace work);
	}

	interface LaneTask {

		void run(int lane, int slot, ConvolutionModel.Workspace work);
	}

	private final Chunks frames;
	private final double[] values;
	private final Workers outer;
	private final ConvolutionModel.Workspace[] workspaces;

	Lanes(final ConvolutionModel model, final Workers workers) {
		final int count = model.frames();
		frames = cut(count);
		values = new double[count];
		outer = count > 1 ? workers : Workers.serial();
		workspaces = new ConvolutionModel.Workspace[Math.min(frames.count(), Math.min(MOST, outer.count()))];
		for (int i = 0; i < workspaces.length; i++)
			workspaces[i] = model.newWorkspace(count > 1 ? Workers.serial() : workers);
	}

	/** @return the frames of each lane; at least one frame */
	static Chunks cut(final int count) {
		return new Chunks(count, Math.min(FRAMES, (count + MOST - 1) / MOST));
	}

	/** @return number of lanes */
	int count() {
		return frames.count();
	}

	/** @return number of slots */
	int slots() {
		return workspaces.length;
	}

	/** @return first frame of a lane */
	int from(final int lane) {
		return frames.from(lane);
	}

	/** @return the frame behind the last one of a lane */
	int to(final int lane) {
		return frames.to(lane);
	}

	/** @return scratch for work that is not about one frame; not while frames are under way */
	ConvolutionModel.Workspace shared() {
		return workspaces[0];
	}

	/** Runs the task for every lane. */
	void forEachLane(final LaneTask task) {
		final AtomicInteger next = new AtomicInteger();
		outer.forEach(workspaces.length, slot -> {
			for (int lane = next.getAndIncrement(); lane < frames.count(); lane = next.getAndIncrement())
				task.run(lane, slot, workspaces[slot]);
		});
	}

	/** Runs the task for every frame; the frames of a lane in order. */
	void forEach(final FrameTask task) {
		forEachLane((lane, slot, work) -> {
			for (int t = from(lane); t < to(lane); t++)
				task.run(t, slot, work);
		});
	}

	/** @return the sum of a value over the frames, in their order */
	double sum(final FrameValue value) {
		forEach((t, slot, work) -> values[t] = value.of(t, slot, work));
		double sum = 0;
		for (final double v : values)
			sum += v;
		return sum;
	}
}
