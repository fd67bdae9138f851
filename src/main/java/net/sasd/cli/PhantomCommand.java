/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.PhantomFiles;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sasd phantom}: synthetic images with their truth. */
@Command(name = "phantom", description = {
	"Makes a synthetic image whose motifs and activations are known: frames = sum of motifs * activations + " +
		"bias + noise.",
	"", "Example: sasd phantom --preset psf --seed 7 --output phantoms" },
	customSynopsis = "sasd phantom --output DIR [--preset NAME] [OPTION...]", sortOptions = false,
	optionListHeading = "%nOptions:%n")
final class PhantomCommand implements Callable<Integer> {

	@Mixin
	private PhantomOptions options;

	@Option(names = "--output", required = true, paramLabel = "DIR", order = 2, description =
		"Folder for NAME.tif, NAME-truth-motifs.tif, NAME-truth-activation.tif (32 bit) and NAME-truth.json " +
			"(every option that makes the same bits again), made if it is missing. Files of the same name are " +
			"replaced.")
	private Path output;

	@Option(names = "--name", paramLabel = "NAME", order = 3, description =
		"What the files are called. Default: the preset's name, otherwise phantom.")
	private String name;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		final PhantomRequest request = options.request();
		final String title = name != null ? name : request.presetOfShapes() != null ? request.presetOfShapes() : "phantom";
		if (title.isEmpty() || title.matches(".*[/\\\\:].*")) throw new IllegalArgumentException("The name is '" +
			title + "'; it must be a file name without folders, for example psf.");
		final Phantom phantom = PhantomGenerator.generate(request.parameters());
		try (OutputFolder folder = new OutputFolder(output)) {
			final int files = PhantomFiles.write(phantom, title, request.presetOfShapes(), folder).size();
			spec.commandLine().getOut().println(PhantomFiles.summary(phantom, title));
			spec.commandLine().getOut().println("Wrote " + files + " files to " + output + ".");
		}
		return ExitStatus.SUCCESS;
	}
}
