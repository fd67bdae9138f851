/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import net.sasd.analysis.Detection;
import net.sasd.image.InputImage;
import net.sasd.image.PlaneRuns;
import net.sasd.image.RunInfo;
import net.sasd.image.RunResult;
import net.sasd.model.Solution;
import net.sasd.optim.SolverStatus;

/** What a run leaves behind in ImageJ: layers, tables, detections, and how it ended. */
public final class RunLayers {

	/** The layers that were asked for. */
	public final Map<Layer, ImagePlus> images;
	/** One row per activation. */
	public final ResultsTable activations;
	/** One row per motif. */
	public final ResultsTable motifs;
	/** The activations again. */
	public final List<Detection> detections;
	/** How it ended. */
	public final SolverStatus status;
	/** Ψ, over all frames. */
	public final double objective;
	/** A sentence for each parameter that was chosen from the image. */
	public final List<String> choices;
	/** A sentence for each thing that a person should know. */
	public final List<String> warnings;

	private RunLayers(final Map<Layer, ImagePlus> images, final ResultTables tables, final SolverStatus status,
		final double objective, final List<String> choices, final List<String> warnings)
	{
		this.images = images;
		activations = tables.activations();
		motifs = tables.motifs();
		detections = tables.detections();
		this.status = status;
		this.objective = objective;
		this.choices = Collections.unmodifiableList(choices);
		this.warnings = Collections.unmodifiableList(warnings);
	}

	/** Makes the layers of one problem over all frames, in memory. */
	public static RunLayers joint(final InputImage input, final RunResult result, final Set<Layer> which) {
		final Solution solution = result.solution;
		final ResultTables tables = new ResultTables(input);
		tables.add(solution, 0);
		return new RunLayers(new ResultImages(solution, input, result.parameters).layers(which), tables, solution.status,
			solution.objective, result.choices, warnings(input, solution.warnings));
	}

	private static List<String> warnings(final InputImage input, final List<String> ofTheRun) {
		final List<String> warnings = new ArrayList<>(input.notes());
		warnings.addAll(ofTheRun);
		return warnings;
	}

	/**
	 * Solves frame after frame and makes the layers as the solutions come.
	 *
	 * @param store where the planes are kept
	 * @throws IllegalArgumentException if no frame can be solved, or the store cannot be written to
	 */
	public static RunLayers separate(final InputImage input, final PlaneRuns runs, final PlaneRuns.Listeners listeners,
		final Set<Layer> which, final PlaneStore store)
	{
		try (PlaneLayers planes = new PlaneLayers(input, which, store)) {
			runs.solve(listeners, planes);
			final StringBuilder info = new StringBuilder(RunInfo.describe(runs.parameters()));
			info.append("status=").append(runs.status()).append('\n');
			return new RunLayers(planes.finish(info.toString()), planes.tables, runs.status(), runs.objective(), runs
				.choices(), warnings(input, runs.warnings()));
		}
	}
}
