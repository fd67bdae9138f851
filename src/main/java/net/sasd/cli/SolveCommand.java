/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.InputImage;
import net.sasd.image.Run;
import net.sasd.model.FrameSource;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code deconvolve} and {@code learn} share: everything but the number of motifs. */
abstract class SolveCommand implements Callable<Integer> {

	/** The end of the help. */
	static final String FOOTER = "Method: Lau et al., ICLR 2020; Zhang et al., CVPR 2017 (see 'sasd --help'). " +
		"Ctrl-C stops and keeps the best result so far.";

	@Mixin
	private InputOptions input;

	@Option(names = "--output", required = true, paramLabel = "DIR", order = 2, description =
		"Folder for the results, made if it is missing: NAME-motifs.tif, NAME-activation.tif, " +
			"NAME-components.tif, NAME-residual.tif (32 bit, in the image's units, with its calibration), a PNG " +
			"preview of each, NAME-overview.png, NAME-activations.csv (one row per activation), NAME-motifs.csv (one " +
			"row per motif), result.json and iterations.csv. Files of an earlier run are replaced.")
	private Path output;

	@Mixin
	private SolverOptions solver;

	@Mixin
	private StartOptions start;

	@Mixin
	private final ThreadOptions threads = new ThreadOptions();

	@Spec
	private CommandSpec spec;

	/**
	 * @param stated the number of motifs that an earlier run or the start says, or null
	 * @return the number of motifs
	 */
	abstract int motifs(Integer stated);

	/** @return the most motifs to try where their number is to be chosen, 0 where it is not */
	int mostMotifs() {
		return 0;
	}

	@Override
	public final Integer call() throws IOException {
		final Parameters base = base();
		final InputImage image = input.open();
		final int workers = threads.count();
		final CommandLine line = spec.commandLine();
		final AutoParameters request = request(base, image.frames());
		return new SolveJob(input.file, image, request, workers, (pool, listener, cancel) -> Run.solve(image, request,
			pool, listener, cancel)).run(output, line.getOut(), line.getErr());
	}

	/** @return what the options are laid over, after those were checked that can be without the image */
	final Parameters base() {
		threads.check();
		start.read();
		return solver.base();
	}

	/** @return what is asked for */
	final AutoParameters request(final Parameters base, final FrameSource frames) {
		return solver.choices(parameters(base, frames)).withMotifs(mostMotifs());
	}

	/** @return which pixels go in */
	final InputOptions input() {
		return input;
	}

	/** @return number of threads */
	final int threads() {
		return threads.count();
	}

	private Parameters parameters(final Parameters base, final FrameSource frames) {
		final ParametersBuilder builder = base.toBuilder();
		if (!solver.hasFile()) {
			final PixelSize size = PixelSize.square(base.motifHeight);
			builder.motifSize(size.rowsIn(frames.height()), size.columnsIn(frames.width()));
		}
		final Integer started = start.count();
		start.applyTo(builder);
		solver.applyTo(builder, frames.height(), frames.width());
		builder.motifs(motifs(started != null ? started : solver.hasFile() ? base.motifs : null));
		return builder.build();
	}
}
