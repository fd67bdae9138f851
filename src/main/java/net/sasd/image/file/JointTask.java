/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.InputImage;
import net.sasd.image.Run;
import net.sasd.image.RunEstimate;
import net.sasd.image.RunResult;
import net.sasd.image.ij.ImageFiles;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;

/** Deconvolution of each image, whose slices and time points share the motifs. */
public final class JointTask implements BatchTask {

	private final int channel;
	private final Function<InputImage, AutoParameters> request;
	private final Workers workers;

	/**
	 * Takes what is to be done.
	 *
	 * @param channel of each image, from 1
	 * @param request what is asked for with an image
	 * @param workers lend threads; their number changes no bit
	 */
	public JointTask(final int channel, final Function<InputImage, AutoParameters> request, final Workers workers) {
		this.channel = channel;
		this.request = request;
		this.workers = workers;
	}

	@Override
	public InputImage open(final Path file) {
		return ImageFiles.open(file, channel);
	}

	@Override
	public AutoParameters request(final InputImage image) {
		return request.apply(image);
	}

	@Override
	public Map<String, String> settings() {
		return Collections.singletonMap("channel", String.valueOf(channel));
	}

	@Override
	public Outcome run(final InputImage image, final Origin origin, final OutputFolder folder,
		final BatchListener listener, final CancelToken cancel) throws IOException
	{
		RunEstimate.joint(origin.request, image.frames().count(), image.frames().height(), image.frames().width())
			.requireFits("crop the image, or solve each slice by itself");
		final RunResult result = Run.solve(image, origin.request, workers, listener.solves(0, 1, origin.request.base), cancel);
		final Solution solution = result.solution;
		// the best so far is not what was asked for, and would look like it
		if (cancel.isCancelled()) return null;
		RunFiles.write(origin, image, result, folder);
		return new Outcome(solution.status, solution.objective, solution.seconds(), image.notes().size() +
			solution.warnings.size());
	}
}
