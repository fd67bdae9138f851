/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import net.sasd.evaluate.MotifError;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sasd demo}: both jobs on the test images, next to their truth. */
@Command(name = "demo", description =
	"Runs deconvolve and learn on the project's test images, writes a picture of each result that a person " +
		"can judge (DIR/NAME/NAME-overview.png), and compares the motifs that were found with the true ones.",
	customSynopsis = "sasd demo [OPTION...]", sortOptions = false, optionListHeading = "%nOptions:%n")
final class DemoCommand implements Callable<Integer> {

	/** Name of a test image, and what is asked for. */
	private static final String[][] JOBS = {
		{ "psf", "deconvolve", "--motif-size", "11", "--nonnegative" },
		{ "two-motifs", "learn", "--motifs", "2", "--motif-size", "15", "--nonnegative" },
		{ "frames", "deconvolve", "--motif-size", "11", "--nonnegative" },
		{ "trace", "deconvolve", "--motif-size", "80", "--nonnegative" } };

	@Option(names = "--output", paramLabel = "DIR", defaultValue = "sasd-demo", order = 1, description =
		"Folder for the results, made if it is missing. Default: sasd-demo.")
	private Path output;

	@Option(names = "--images", paramLabel = "DIR", order = 2, description =
		"Folder with the test images. Default: test-images here, or beside the program.")
	private Path images;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		final Path folder = images != null ? images : testImages();
		for (final String[] job : JOBS) {
			final int status = run(job, folder);
			if (status != ExitStatus.SUCCESS) return status;
		}
		return ExitStatus.SUCCESS;
	}

	private int run(final String[] job, final Path folder) {
		final PrintWriter out = spec.commandLine().getOut();
		final String name = job[0];
		final List<String> line = new ArrayList<>(Arrays.asList(job).subList(1, job.length));
		line.addAll(1, Arrays.asList("--input", folder.resolve(name + ".tif").toString()));
		line.addAll(Arrays.asList("--output", output.resolve(name).toString()));
		out.println("sasd " + String.join(" ", line));
		final int status = Main.execute(line.toArray(new String[0]), out, spec.commandLine().getErr());
		if (status == ExitStatus.SUCCESS) compare(name, folder, out);
		return status;
	}

	private void compare(final String name, final Path folder, final PrintWriter out) {
		final Path truth = folder.resolve(name + "-truth-motifs.tif");
		if (!Files.exists(truth)) return;
		final Path found = output.resolve(name).resolve(name + "-motifs.tif");
		final double[] errors = MotifError.of(StartMotifs.read(found).motifs, StartMotifs.read(truth).motifs);
		for (int k = 0; k < errors.length; k++)
			out.println(String.format(Locale.ROOT,
				"True motif %d: error 1 - max |<found, shifted truth>| = %.4f", k + 1, errors[k]));
		out.println();
	}

	/** The program lies in the project's target folder. */
	private static Path testImages() {
		final Path here = Paths.get("test-images");
		if (Files.isDirectory(here)) return here;
		try {
			final URL location = DemoCommand.class.getProtectionDomain().getCodeSource().getLocation();
			final Path program = Paths.get(location.toURI());
			final Path beside = program.getParent().resolveSibling("test-images");
			if (Files.isDirectory(beside)) return beside;
		}
		catch (final URISyntaxException notAFile) {
			// told below
		}
		throw new IllegalArgumentException("The test images are neither in " + here.toAbsolutePath() +
			" nor beside the program; tell where they are with --images.");
	}
}
