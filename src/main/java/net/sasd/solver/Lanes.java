/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.ConvolutionModel;
import net.sasd.parallel.Chunks;
import net.sasd.parallel.Workers;

/**
 * Spreads frames over at most eight lanes, each with scratch of its own. Which
 * frames a lane gets depends on their number only, so that sums over frames have
 * the same bits whatever the threads. One frame alone is worked on by all threads
 * from inside.
 */
final class Lanes {

	private static final int MOST = 8;

	interface FrameTask {

		void run(int frame, int lane, ConvolutionModel.Workspace work);
	}

	interface FrameValue {

		double of(int frame, int lane, ConvolutionModel.Workspace work);
	}

	private final Chunks frames;
	private final double[] values;
	private final Workers outer;
	private final ConvolutionModel.Workspace[] workspaces;

	Lanes(final ConvolutionModel model, final Workers workers) {
		final int count = model.frames();
		frames = new Chunks(count, (count + MOST - 1) / MOST);
		values = new double[count];
		outer = count > 1 ? workers : Workers.serial();
		workspaces = new ConvolutionModel.Workspace[frames.count()];
		for (int i = 0; i < workspaces.length; i++)
			workspaces[i] = model.newWorkspace(count > 1 ? Workers.serial() : workers);
	}

	/** @return number of lanes */
	int count() {
		return workspaces.length;
	}

	/** @return scratch for work that is not about one frame; not while frames are under way */
	ConvolutionModel.Workspace shared() {
		return workspaces[0];
	}

	/** Runs the task for every frame; the frames of a lane in order. */
	void forEach(final FrameTask task) {
		outer.forEach(workspaces.length, lane -> {
			for (int t = frames.from(lane); t < frames.to(lane); t++)
				task.run(t, lane, workspaces[lane]);
		});
	}

	/** @return the sum of a value over the frames, in their order */
	double sum(final FrameValue value) {
		forEach((t, lane, work) -> values[t] = value.of(t, lane, work));
		double sum = 0;
		for (final double v : values)
			sum += v;
		return sum;
	}
}
