/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.InputImage;
import net.sasd.image.Run;
import net.sasd.model.Motifs;
import net.sasd.solver.Parameters;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sasd code}: sparse coding with known motifs. */
@Command(name = "code", description = {
	"Sparse coding with known motifs: finds where in an image they are and how strong. The motifs stay as they " +
		"are, in their order and sign; activations, components and residual are written as by deconvolve.",
	"", "Example: sasd code --input beads2.tif --motifs results/beads-motifs.tif --nonnegative --output coded" },
	customSynopsis = "sasd code --input FILE --motifs FILE --output DIR [OPTION...]", sortOptions = false,
	optionListHeading = "%nOptions:%n", footer = { "", SolveCommand.FOOTER })
final class CodeCommand implements Callable<Integer> {

	@Mixin
	private InputOptions input;

	@Option(names = "--motifs", required = true, paramLabel = "FILE", order = 3, description =
		"The motifs, of which each is scaled to unit norm: a TIFF with one slice per motif, such as the " +
			"NAME-motifs.tif of an earlier run, or NAME.f64 with NAME.json as for --init-file of learn.")
	private Path file;

	@Option(names = "--output", required = true, paramLabel = "DIR", order = 2, description =
		"Folder for the results, made if it is missing: the same files as those of deconvolve. Files of an " +
			"earlier run are replaced.")
	private Path output;

	@Mixin
	private CodeOptions options;

	@Mixin
	private final ThreadOptions threads = new ThreadOptions();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		threads.check();
		final Motifs motifs = StartMotifs.read(file).motifs;
		final Parameters parameters = options.parameters();
		final InputImage image = input.open();
		final int workers = threads.count();
		final CommandLine line = spec.commandLine();
		return new SolveJob(input.file, image, AutoParameters.of(parameters), workers, (pool, listener, cancel) -> Run
			.code(image, motifs, parameters, pool, listener, cancel)).run(output, line.getOut(), line.getErr());
	}
}
