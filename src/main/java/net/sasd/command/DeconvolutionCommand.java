/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import org.scijava.Initializable;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.app.StatusService;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.ui.UIService;

import ij.ImagePlus;
import net.sasd.image.AmbientWorkers;
import net.sasd.image.InputImage;
import net.sasd.image.Run;
import net.sasd.image.ij.ImagePlusInput;
import net.sasd.image.ij.ResultImages;
import net.sasd.model.Boundary;
import net.sasd.model.FrameSource;
import net.sasd.model.Normalization;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.solver.Method;
import net.sasd.solver.Parameters;

/**
 * What both commands ask for and give back. The input image is never changed. Values that cannot be
 * used end the command before any work: it is cancelled with one sentence, and its outputs are null.
 * A cancelled run keeps the best so far: its outputs are there, and their status is CANCELLED.
 * <p>
 * No value is remembered between runs, so leaving out a macro key always means the default.
 * </p>
 */
abstract class DeconvolutionCommand extends ContextCommand implements Initializable {

	@Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private final String about =
		"Lau et al., Short-and-Sparse Deconvolution \u2013 A Geometric Approach, ICLR 2020";

	@Parameter(label = "Image", persist = false,
		description = "8-, 16- or 32-bit. All slices and time points share the motifs. A rectangular ROI crops, " +
			"any other ROI masks.")
	private ImagePlus image;

	@Parameter(label = "Motif size (pixels: n or rows x columns)", persist = false,
		description = "A little more than the extent of one motif: 11, or 11x15 for 11 rows and 15 columns. For an " +
			"image of one row or column, 11 is its length.")
	private String motif_size = "11";

	@Parameter(label = "Sparsity weight lambda (normalized intensity)", min = "0", stepSize = "0.01",
		style = "format:0.########", persist = false,
		description = "Larger values give fewer activations. In units of the normalized image, whose maximum is 1.")
	private double lambda = 0.1;

	@Parameter(label = "Non-negative activations", persist = false,
		description = "Motifs are only added, never subtracted: right for fluorescence.")
	private boolean nonnegative = false;

	@Parameter(label = "Non-negative motifs", persist = false,
		description = "The motifs themselves have no negative pixels: right for point spread functions.")
	private boolean nonnegative_motif = false;

	@Parameter(label = "Fit a constant background", persist = false,
		description = "Fits one constant (bias) per frame; otherwise the background must be 0 already.")
	private boolean bias = true;

	@Parameter(label = "Boundary", choices = { "extended", "periodic" }, persist = false,
		description = "extended: motifs may reach beyond the edges of the image. periodic: what leaves at one edge " +
			"enters at the other.")
	private String boundary = "extended";

	@Parameter(label = "Normalize intensities by", choices = { "max", "none" }, persist = false,
		description = "max: lambda is relative to the largest pixel. none: lambda is in the image's own units.")
	private String normalize = "max";

	@Parameter(label = "Solver", choices = { "iadm", "adm" }, persist = false,
		description = "iadm: descent with inertia, the faster one. adm: without inertia, the objective never rises.")
	private String solver = "iadm";

	@Parameter(label = "Maximum number of iterations", min = "1", stepSize = "50", persist = false,
		description = "The run ends after this many iterations even if it has not converged.")
	private int max_iterations = 300;

	@Parameter(label = "Tolerance (relative change per iteration)", min = "0", stepSize = "0.000001",
		style = "format:0.############", persist = false,
		description = "The run has converged when the objective falls by less than this share per iteration. " +
			"0 never stops early.")
	private double tolerance = 2e-7;

	@Parameter(label = "Random seed", stepSize = "1", persist = false,
		description = "The same seed gives the same result, bit for bit.")
	private long seed = 1;

	@Parameter(label = "Channel", min = "1", stepSize = "1", persist = false,
		description = "Which channel of the image to use, from 1.")
	private int channel = 1;

	@Parameter(label = "Motifs", type = ItemIO.OUTPUT)
	private ImagePlus motif_images;

	@Parameter(label = "Components", type = ItemIO.OUTPUT)
	private ImagePlus components;

	@Parameter(label = "Residual", type = ItemIO.OUTPUT)
	private ImagePlus residual;

	/** The last image, so that it is the current one afterwards. */
	@Parameter(label = "Activation", type = ItemIO.OUTPUT)
	private ImagePlus activation;

	@Parameter(label = "Status", type = ItemIO.OUTPUT)
	private String status;

	@Parameter(label = "Objective", type = ItemIO.OUTPUT)
	private Double objective;

	@Parameter
	private StatusService statusService;

	@Parameter
	private LogService logService;

	@Parameter
	private UIService uiService;

	private final CancelToken token = new CancelToken();
	private volatile boolean solving;

	/** Number K of motifs to look for. */
	abstract int motifCount();

	/** Ends the command before any dialog opens if there is no image to work on. */
	@Override
	public void initialize() {
		if (image == null) refuse("There is no image; open one, or name an open one with image=[title].");
	}

	@Override
	public void run() {
		try {
			final InputImage input = ImagePlusInput.of(image, channel);
			final Parameters parameters = parameters(input.frames());
			final Solution solution = solve(input, parameters);
			input.notes().forEach(logService::info);
			solution.warnings.forEach(logService::warn);
			deliver(solution, new ResultImages(solution, input, parameters));
		}
		catch (final IllegalArgumentException unusable) {
			refuse(unusable.getMessage());
		}
		catch (final OutOfMemoryError tooLarge) {
			refuse("There is not enough memory for this image; crop it with a ROI, or raise the limit in Edit > " +
				"Options > Memory & Threads.");
		}
	}

	/** {@inheritDoc} Once the solver runs, it is asked to stop, and the command ends as if it had finished. */
	@Override
	public void cancel(final String reason) {
		if (solving) token.cancel();
		else super.cancel(reason);
	}

	private Parameters parameters(final FrameSource frames) {
		final MotifSize size = MotifSize.parse(motif_size, frames.height(), frames.width());
		return Parameters.builder().motifs(motifCount()).motifSize(size.rows, size.columns).lambda(lambda)
			.nonNegative(nonnegative).nonNegativeMotifs(nonnegative_motif).bias(bias)
			.boundary(Choice.of(Boundary.class, "boundary", boundary))
			.normalization(Choice.of(Normalization.class, "normalization (normalize)", normalize))
			.method(Choice.of(Method.class, "solver", solver)).maxIterations(max_iterations).tolerance(tolerance)
			.seed(seed).build();
	}

	private Solution solve(final InputImage input, final Parameters parameters) {
		solving = true;
		try {
			return Run.solve(input, parameters, AmbientWorkers.workers(), new Progress(statusService, parameters, token),
				token);
		}
		finally {
			solving = false;
		}
	}

	private void deliver(final Solution solution, final ResultImages images) {
		motif_images = images.motifs();
		components = images.components();
		residual = images.residual();
		activation = images.activation();
		status = solution.status.name();
		objective = solution.objective;
	}

	private void refuse(final String reason) {
		// SciJava presets numbers with 0
		objective = null;
		cancel(reason);
		// with a user interface SciJava shows the reason in a dialog
		if (uiService.isHeadless()) logService.error(reason);
	}
}
