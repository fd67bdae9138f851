/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import net.sasd.deblur.DeblurParameters;
import net.sasd.deblur.DeblurResult;
import net.sasd.deblur.Deblurring;
import net.sasd.image.RunEstimate;
import net.sasd.image.file.DeblurFiles;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.ij.Photograph;
import net.sasd.optim.SolverStatus;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sasd deblur}: a sharp picture from one that the camera's motion has blurred. */
@Command(name = "deblur", description = {
	"Blind motion deblurring: finds the blur kernel of a picture by SaSD on its gradients, from coarse to fine, " +
		"and restores the sharp picture with it. The shift cannot be known: the sharp picture may be moved by " +
		"a few pixels.",
	"", "Example: sasd deblur --input photo.png --kernel-size 31 --output results" },
	customSynopsis = "sasd deblur --input FILE --output DIR [OPTION...]", sortOptions = false,
	optionListHeading = "%nOptions:%n", footer = { "",
		"Method: Zhang et al., CVPR 2017, section 4 (see 'sasd --help'). Ctrl-C stops and restores the picture " +
			"with the kernel so far." })
final class DeblurCommand implements Callable<Integer> {

	@Option(names = "--input", required = true, paramLabel = "FILE", order = 1, description =
		"The picture: whatever ImageJ opens, such as PNG, JPEG or TIFF, one plane; grey (8, 16 or 32 bit) or RGB. " +
			"The file is never changed.")
	private Path input;

	@Option(names = "--output", required = true, paramLabel = "DIR", order = 2, description =
		"Folder for the results, made if it is missing: NAME-deblurred.tif (32 bit, or RGB), NAME-kernel.tif (32 " +
			"bit, sum 1), a PNG preview of each and deblur.json. Files of an earlier run are replaced.")
	private Path output;

	@Mixin
	private DeblurOptions options;

	@Mixin
	private final ThreadOptions threads = new ThreadOptions();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		threads.check();
		final DeblurParameters parameters = options.parameters().validate();
		final Photograph picture = Photograph.open(input);
		RunEstimate.deblurring(parameters, picture.height, picture.width, picture.channels().length).requireFits(
			"crop the picture");
		final PrintWriter out = spec.commandLine().getOut(), err = spec.commandLine().getErr();
		try (Interruption interruption = new Interruption(err); OutputFolder folder = new OutputFolder(output)) {
			final DeblurResult result = solve(picture, parameters, interruption, err);
			final int files = DeblurFiles.write(input, picture, parameters, result, folder).size();
			out.println(String.format(Locale.ROOT, "%s: %s after %.1f s; noise %.4g.", picture.name, result.status,
				result.seconds, result.noise));
			out.println("Wrote " + files + " files to " + output + ".");
			return result.status == SolverStatus.CANCELLED ? ExitStatus.CANCELLED : ExitStatus.SUCCESS;
		}
	}

	private DeblurResult solve(final Photograph picture, final DeblurParameters parameters,
		final Interruption interruption, final PrintWriter err)
	{
		try (WorkerPool pool = new WorkerPool(threads.count())) {
			return Deblurring.run(picture.channels(), picture.height, picture.width, parameters, pool.workers,
				step -> {
					err.println(String.format(Locale.ROOT, "%d/%d  %s  %.1f s", step.done, step.total, step.what,
						step.seconds));
					err.flush();
				}, interruption.token());
		}
	}
}
