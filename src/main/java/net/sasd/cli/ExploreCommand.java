/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.Exploration;
import net.sasd.image.InputImage;
import net.sasd.image.file.ExplorationFiles;
import net.sasd.image.file.OutputFolder;
import net.sasd.optim.SolverListener;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sasd explore}: what the image says about noise, motif size, number of motifs and λ. */
@Command(name = "explore", description = {
	"Tells which parameters an image asks for: estimates the noise, finds the motif's size and number by trial runs, " +
		"and solves along falling lambda, so that one sees where the motif stops to change. What is given as a number " +
		"is taken as it is.",
	"", "Example: sasd explore --input beads.tif --nonnegative --output advice" },
	customSynopsis = "sasd explore --input FILE --output DIR [OPTION...]", sortOptions = false,
	optionListHeading = "%nOptions:%n", footer = { "", SolveCommand.FOOTER })
final class ExploreCommand implements Callable<Integer> {

	private static final int MOST_MOTIFS = 6;

	@Mixin
	private InputOptions input;

	@Option(names = "--output", required = true, paramLabel = "DIR", order = 2, description =
		"Folder for the results, made if it is missing: NAME-path.csv (one row per lambda: nonzero activations, " +
			"fidelity, explained share, noise that is left, change of the motifs), NAME-path.png and explore.json with " +
			"the parameters, which --parameters takes. Files of an earlier run are replaced.")
	private Path output;

	@Option(names = "--motifs", paramLabel = "K|auto", order = 3, converter = Auto.Whole.class, description =
		"Number of motifs, 1 or more; auto tries 1 to 6. Default: auto.")
	private Auto<Integer> motifs;

	@Option(names = "--steps", paramLabel = "N", order = 4, defaultValue = "12", description =
		"Number of lambdas, 3 or more. Default: 12.")
	private Integer steps;

	@Mixin
	private SolverOptions solver;

	@Mixin
	private final ThreadOptions threads = new ThreadOptions();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		threads.check();
		Exploration.requireSteps(steps);
		final Parameters base = solver.base();
		final InputImage image = input.open();
		final AutoParameters request = request(base, image);
		if (!request.motifSize) request.base.validateFor(image.frames().height(), image.frames().width());
		final PrintWriter out = spec.commandLine().getOut(), err = spec.commandLine().getErr();
		try (Interruption interruption = new Interruption(err); OutputFolder folder = new OutputFolder(output);
			WorkerPool pool = new WorkerPool(threads.count()))
		{
			final Exploration found = Exploration.of(image, request, steps, pool.workers, SolverListener.NONE, interruption
				.token());
			found.chosen.reasons.forEach(out::println);
			found.warnings.forEach(warning -> err.println("Warning: " + warning));
			final int files = ExplorationFiles.write(found, image.metadata().name, folder).size();
			found.report.findings().forEach(out::println);
			out.println("Wrote " + files + " files to " + output + ".");
			return interruption.token().isCancelled() ? ExitStatus.CANCELLED : ExitStatus.SUCCESS;
		}
	}

	/** λ, size and number are chosen unless a value or a file with parameters is given. */
	private AutoParameters request(final Parameters base, final InputImage image) {
		final ParametersBuilder builder = base.toBuilder();
		if (!solver.hasFile() && image.frames().height() == 1) builder.motifHeight(1);
		if (!solver.hasFile() && image.frames().width() == 1) builder.motifWidth(1);
		solver.applyTo(builder, image.frames().height(), image.frames().width());
		if (motifs != null && motifs.value != null) builder.motifs(motifs.value);
		AutoParameters request = solver.choices(builder.build());
		if (solver.motifSize == null && !solver.hasFile()) request = request.withMotifSize();
		if (solver.lambda == null && !solver.hasFile()) request = solver.withLambda(request);
		final boolean choose = motifs == null ? !solver.hasFile() : motifs.value == null;
		return request.withMotifs(choose ? MOST_MOTIFS : 0).validate();
	}
}
