/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.scijava.Initializable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import net.sasd.image.ImageMetadata;
import net.sasd.image.RunEstimate;
import net.sasd.image.file.TraceFiles;
import net.sasd.image.ij.ResultFiles;
import net.sasd.image.ij.TraceLayers;
import net.sasd.model.Boundary;
import net.sasd.solver.ParametersBuilder;
import net.sasd.trace.Drift;
import net.sasd.trace.KernelKind;
import net.sasd.trace.TraceParameters;
import net.sasd.trace.TraceScale;
import net.sasd.trace.TraceSolution;
import net.sasd.trace.Traces;

/** Finds spikes in signals in time: rows of an image, or means over regions through a stack. */
@Plugin(type = Command.class, headless = true,
	menuPath = "Plugins>Sparse Deconvolution>Deconvolve Traces...",
	description = "Finds when and how strongly a response occurs in signals in time.")
public class DeconvolveTraces extends SasdCommand implements Initializable {

	@Parameter(label = "Image", persist = false, callback = "changed",
		description = "An image whose rows are traces, or a stack through time.")
	private ImagePlus image;

	@Parameter(label = "Traces are", choices = { "rows", "rois", "labels" }, persist = false, callback = "changed",
		description = "rows: every row is a trace, its columns are the samples. rois: the means over the areas in the ROI " +
			"Manager, or if it has none over the selection, through the stack. labels: the means over the regions of a label " +
			"image.")
	private String source = "rows";

	@Parameter(label = "Label image (for labels)", required = false, autoFill = false, persist = false,
		callback = "changed", description = "The number of its region in each pixel, 0 for none; as large as a slice.")
	private ImagePlus labels_from;

	@Parameter(label = "Sampling rate (hertz, or auto)", persist = false, callback = "changed",
		description = "Samples per second. auto: from the frame interval, for rows from the pixel width if its unit is a " +
			"time.")
	private String rate = "auto";

	@Parameter(label = "Response length (samples)", min = "1", stepSize = "1", persist = false, callback = "changed",
		description = "As long as a response takes to die away, after binning; for a decay at least twice its time " +
			"constant.")
	private int motif_size = 60;

	@Parameter(label = "Number of responses", min = "1", stepSize = "1", persist = false, callback = "changed",
		description = "Kinds of response: 1 for calcium traces, more for spike sorting.")
	private int motifs = 1;

	@Parameter(label = "Shape of the response", choices = { "free", "ar1", "ar2" }, persist = false,
		callback = "changed", description = "free: nothing is known. ar1: exp(-t/tau). ar2: exp(-t/tau1) - exp(-t/tau2). " +
			"The time constants are fitted.")
	private String kernel = "free";

	@Parameter(label = "Take out a drift", choices = { "none", "median", "line", "quadratic", "cubic" }, persist = false,
		callback = "changed", description = "Drift of each trace that is taken out first, by robust regression.")
	private String detrend = "none";

	@Parameter(label = "Sparsity weight lambda (scaled units, or auto)", persist = false, callback = "changed",
		description = "Larger values give fewer spikes. In units of the scaled traces, with scale = noise in standard " +
			"deviations of the noise. auto is 2, for several responses 5.")
	private String lambda = "auto";

	@Parameter(label = "Evidence for a spike (noise standard deviations)", min = "0", stepSize = "0.5", persist = false,
		callback = "changed", description = "What a spike must be worth to count.")
	private double evidence = 4;

	@Parameter(label = "Non-negative amplitudes", persist = false, callback = "changed",
		description = "Responses are only added, never subtracted.")
	private boolean nonnegative = true;

	@Parameter(label = "Save everything in folder (optional)", style = "directory", required = false, persist = false,
		description = "Writes the files that the command line writes into this folder; those of an earlier run are " +
			"replaced.")
	private String output = "";

	@Parameter(label = "Divide each trace by", style = "advanced", choices = { "noise", "deviation", "max", "none" },
		persist = false, callback = "changed", description = "Before lambda applies: by its noise, its standard " +
			"deviation, its largest absolute value, or nothing.")
	private String scale = "noise";

	@Parameter(label = "Each trace has responses of its own", style = "advanced", persist = false, callback = "changed",
		description = "Otherwise all traces share them.")
	private boolean separate = false;

	@Parameter(label = "Bin (samples)", style = "advanced", min = "1", stepSize = "1", persist = false,
		callback = "changed", description = "Averages so many neighbouring samples first, for traces sampled faster than " +
			"their noise is independent.")
	private int bin = 1;

	@Parameter(label = "Least amplitude (share of the median, or auto)", style = "advanced", persist = false,
		callback = "changed", description = "Weaker spikes do not count; from 0 to below 1. auto is 0, for several " +
			"responses 0.4.")
	private String amplitude_share = "auto";

	@Parameter(label = "Rounds of reweighting (or auto)", style = "advanced", persist = false, callback = "changed",
		description = "They undo what lambda does to amplitudes and responses; 0 is none. auto is 4, for several " +
			"responses 2.")
	private String reweighting = "auto";

	@Parameter(label = "Boundary", style = "advanced", choices = { "extended", "periodic" }, persist = false,
		callback = "changed", description = "extended: responses may begin before a trace and go on behind it. periodic: " +
			"what leaves at the end enters at the start.")
	private String boundary = "extended";

	@Parameter(label = "Maximum number of iterations (or auto)", style = "advanced", persist = false,
		callback = "changed", description = "The run ends after this many iterations even if it has not converged. auto " +
			"is 300, for several responses 200.")
	private String max_iterations = "auto";

	@Parameter(label = "Random seed", style = "advanced", stepSize = "1", persist = false, callback = "changed",
		description = "The same seed gives the same result, bit for bit.")
	private long seed = 1;

	@Parameter(label = "Channel", style = "advanced", min = "1", stepSize = "1", persist = false, callback = "changed",
		description = "Which channel of the image to use, from 1.")
	private int channel = 1;

	@Parameter(label = "Advanced options...", persist = false, required = false,
		description = "Asks for more in a second dialog.")
	private boolean advanced = false;

	@Parameter(label = "Kernels", type = ItemIO.OUTPUT)
	private ImagePlus kernels;

	/** The last image, so that it is the current one afterwards. */
	@Parameter(label = "Fit", type = ItemIO.OUTPUT)
	private ImagePlus fit;

	@Parameter(label = "Spikes", type = ItemIO.OUTPUT)
	private ResultsTable spikes_table;

	@Parameter(label = "Status", type = ItemIO.OUTPUT)
	private String status;

	/** Ends the command before any dialog opens if there is no image to work on. */
	@Override
	public void initialize() {
		require(image);
	}

	@Override
	String check() {
		final TraceSource from = Choice.of(TraceSource.class, "kind of traces (source)", source);
		final double hertz = hertz(from);
		final int count = from.count(image, channel, labels_from), samples = from.samples(image, channel) / Math.max(1, bin);
		if (bin < 1 || samples < 1) throw new IllegalArgumentException("The number of samples per bin (bin) is " + bin +
			"; it must be from 1 to the " + from.samples(image, channel) + " samples of a trace.");
		final TraceParameters parameters = parameters();
		parameters.solver.validateFor(1, samples);
		final RunEstimate estimate = RunEstimate.traces(parameters.solver, count, samples);
		estimate.requireFits("choose fewer or shorter traces");
		return String.format(Locale.ROOT, "%d %s of %d samples at %.4g Hz: needs %s%s", count, count == 1 ? "trace" :
			"traces", samples, hertz / bin, estimate, separate && count > 1 ? ", for each trace" : "");
	}

	private double hertz(final TraceSource from) {
		if (TextValue.isAuto(rate)) return from.rate(image);
		final double hertz = TextValue.number(rate, "sampling rate in hertz (rate)", "30");
		if (!(hertz > 0) || Double.isInfinite(hertz)) throw new IllegalArgumentException(
			"The sampling rate in hertz (rate) is " + rate + "; give a number above 0, such as 30, or auto.");
		return hertz;
	}

	private TraceParameters parameters() {
		if (motif_size < 1) throw new IllegalArgumentException("The motif size (motif_size) is " + motif_size +
			" samples; it must be at least 1.");
		final TraceParameters base = (motifs == 1 ? TraceParameters.calcium(motif_size) : TraceParameters.spikeSorting(
			motifs, motif_size)).build();
		final ParametersBuilder solver = base.solver.toBuilder().nonNegative(nonnegative).seed(seed).boundary(Choice.of(
			Boundary.class, "boundary", boundary));
		if (!TextValue.isAuto(lambda)) solver.lambda(TextValue.number(lambda, "sparsity weight (lambda)", "2"));
		if (!TextValue.isAuto(reweighting)) solver.reweighting(TextValue.whole(reweighting,
			"number of rounds of reweighting (reweighting)", "4"));
		if (!TextValue.isAuto(max_iterations)) solver.maxIterations(TextValue.whole(max_iterations,
			"maximum number of iterations (max_iterations)", "300"));
		final TraceParameters.Builder builder = base.toBuilder().solver(solver.build()).evidence(evidence).kernel(Choice.of(
			KernelKind.class, "shape of the response (kernel)", kernel)).trendDegree(Choice.of(Drift.class,
				"drift (detrend)", detrend).degree).scale(Choice.of(TraceScale.class, "scale", scale));
		if (!TextValue.isAuto(amplitude_share)) builder.amplitudeShare(TextValue.number(amplitude_share,
			"least amplitude (amplitude_share)", "0.4"));
		return builder.build().validate();
	}

	@Override
	void work() throws IOException {
		statusService.showStatus(check());
		final TraceSource from = Choice.of(TraceSource.class, "kind of traces (source)", source);
		final Traces all = from.read(image, channel, labels_from, hertz(from)), traces = bin == 1 ? all : all.binned(bin);
		final String name = ResultFiles.fileName(ImageMetadata.plain(image.getTitle(), 1).name);
		final TraceJob job = new TraceJob(traces, parameters(), separate, token);
		final List<TraceSolution> solutions = job.run(statusService, name, output);
		for (final TraceSolution solution : solutions) {
			logService.info(TraceFiles.summary(solution, name));
			solution.warnings.forEach(logService::warn);
		}
		if (token.isCancelled()) logService.warn("The run was stopped; these are the best results so far.");
		kernels = TraceLayers.kernels(solutions, name);
		fit = TraceLayers.fit(solutions, name);
		spikes_table = TraceLayers.spikes(solutions);
		status = job.status().name();
	}
}
