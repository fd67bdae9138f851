/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.InputImage;
import net.sasd.image.PlaneRuns;
import net.sasd.image.RunResult;
import net.sasd.image.file.Origin;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.RunFiles;
import net.sasd.image.ij.FolderStore;
import net.sasd.image.ij.Layer;
import net.sasd.image.ij.PlaneStore;
import net.sasd.image.ij.RunLayers;
import net.sasd.optim.CancelToken;

/** One image solved, its layers made and, if a folder is given, saved. */
final class LayerJob {

	final InputImage input;
	private final AutoParameters request;
	private final PlaneRuns.Solving solving;
	private final Set<Layer> wanted;
	private final String folder;

	/** @param folder where to save, or nothing */
	LayerJob(final InputImage input, final AutoParameters request, final PlaneRuns.Solving solving,
		final Set<Layer> wanted, final String folder)
	{
		this.input = input;
		this.request = request;
		this.solving = solving;
		this.wanted = wanted;
		this.folder = folder;
	}

	/**
	 * Solves and saves.
	 *
	 * @throws IllegalArgumentException if the image, the request or the folder cannot be used
	 * @throws IOException if the folder could be used, and then not any more
	 */
	RunLayers run(final StackHandling handling, final Progress progress, final CancelToken token) throws IOException {
		// choosing parameters reports no iterations, by which Esc would be noticed
		try (EscapeWatch watch = new EscapeWatch(token)) {
			return solve(handling, progress, token);
		}
	}

	private RunLayers solve(final StackHandling handling, final Progress progress, final CancelToken token)
		throws IOException
	{
		if (handling == StackHandling.JOINT) return joint(progress);
		final PlaneRuns runs = new PlaneRuns(input, request, solving, token);
		if (TextValue.isEmpty(folder)) return RunLayers.separate(input, runs, progress::run, wanted, PlaneStore.memory());
		return separate(runs, progress, TextValue.folder(folder));
	}

	private RunLayers separate(final PlaneRuns runs, final Progress progress, final Path path) throws IOException {
		final long start = System.nanoTime();
		try (OutputFolder files = new OutputFolder(path)) {
			final FolderStore store = new FolderStore(files.staging());
			final RunLayers layers = RunLayers.separate(input, runs, progress::run, wanted, store);
			RunFiles.separate(Origin.open(), input, runs, layers, (System.nanoTime() - start) / 1e9, files.staging());
			files.publish(RunFiles.RESULT);
			store.movedTo(path);
			return layers;
		}
	}

	private RunLayers joint(final Progress progress) throws IOException {
		if (TextValue.isEmpty(folder)) return RunLayers.joint(input, solve(progress), wanted);
		try (OutputFolder files = new OutputFolder(TextValue.folder(folder))) {
			final RunResult result = solve(progress);
			RunFiles.write(Origin.open(), input, result, files);
			return RunLayers.joint(input, result, wanted);
		}
	}

	private RunResult solve(final Progress progress) {
		return solving.solve(input, request, progress.run(0, request.base));
	}
}
