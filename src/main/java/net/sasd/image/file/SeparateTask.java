/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.InputImage;
import net.sasd.image.PlaneRuns;
import net.sasd.image.Run;
import net.sasd.image.RunEstimate;
import net.sasd.image.ij.Layer;
import net.sasd.image.ij.PlaneStore;
import net.sasd.image.ij.RunLayers;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;

/**
 * Deconvolution of each slice and time point of each image by itself. The layers go to the disk plane by plane;
 * there are no previews.
 */
public final class SeparateTask implements BatchTask {

	private final JointTask whole;
	private final Workers workers;

	/** Takes what is to be done, like {@link JointTask}. */
	public SeparateTask(final int channel, final Function<InputImage, AutoParameters> request, final Workers workers) {
		whole = new JointTask(channel, request, workers);
		this.workers = workers;
	}

	@Override
	public InputImage open(final Path file) {
		return whole.open(file);
	}

	@Override
	public AutoParameters request(final InputImage image) {
		return whole.request(image);
	}

	@Override
	public Map<String, String> settings() {
		final Map<String, String> settings = new LinkedHashMap<>(whole.settings());
		settings.put("stack", "separate");
		return settings;
	}

	@Override
	public Outcome run(final InputImage image, final Origin origin, final OutputFolder folder,
		final BatchListener listener, final CancelToken cancel) throws IOException
	{
		final int frames = image.frames().count();
		RunEstimate.separate(origin.request, frames, image.frames().height(), image.frames().width(), false).requireFits(
			"crop the image");
		final long start = System.nanoTime();
		final PlaneRuns runs = new PlaneRuns(image, origin.request, (frame, request, iterations) -> Run.solve(frame, request,
			workers, iterations, cancel), cancel);
		final RunLayers layers = RunLayers.separate(image, runs, (t, parameters) -> listener.solves(t, frames, parameters),
			Layer.all(), PlaneStore.folder(folder.staging(), true));
		if (cancel.isCancelled()) return null;
		final double seconds = (System.nanoTime() - start) / 1e9;
		RunFiles.separate(origin, image, runs, layers, seconds, folder.staging());
		folder.publish(RunFiles.RESULT);
		return new Outcome(runs.status(), runs.objective(), seconds, image.notes().size() + runs.warnings().size());
	}
}
