/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import net.sasd.image.file.MoleculeFiles;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.PhantomFiles;
import net.sasd.phantom.MoleculeStack;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sasd phantom}: synthetic images and stacks of molecules with their truth. */
@Command(name = "phantom", description = {
	"Makes a synthetic image whose motifs and activations are known: frames = sum of motifs * activations + " +
		"bias + noise.",
	"", "Example: sasd phantom --preset psf --seed 7 --output phantoms" },
	customSynopsis = "sasd phantom --output DIR [--preset NAME] [OPTION...]", sortOptions = false,
	optionListHeading = "%nOptions:%n")
final class PhantomCommand implements Callable<Integer> {

	/** Options that stacks of molecules have. */
	private static final List<String> OF_MOLECULES = Arrays.asList("--preset", "--output", "--name", "--size", "--frames",
		"--density", "--photons", "--bias", "--seed");

	@Mixin
	private PhantomOptions options;

	@Option(names = "--output", required = true, paramLabel = "DIR", order = 2, description =
		"Folder for NAME.tif, NAME-truth-motifs.tif, NAME-truth-activation.tif (32 bit) and NAME-truth.json " +
			"(every option that makes the same bits again), made if it is missing. Of storm: NAME.tif (16 bit), " +
			"NAME-truth.csv (the molecules), NAME-truth-psf.tif (their light, every 10 nm) and NAME-truth.json. Files of the " +
			"same name are replaced.")
	private Path output;

	@Option(names = "--name", paramLabel = "NAME", order = 3, description =
		"What the files are called. Default: the preset's name, otherwise phantom.")
	private String name;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		if (options.moleculePreset() != null) return molecules(options.moleculePreset());
		final PhantomRequest request = options.request();
		final String title = title(request.presetOfShapes());
		final Phantom phantom = PhantomGenerator.generate(request.parameters());
		try (Abandonment abandonment = new Abandonment(); OutputFolder folder = abandonment.open(output)) {
			final int files = PhantomFiles.write(phantom, title, request.presetOfShapes(), folder).size();
			tell(PhantomFiles.summary(phantom, title), files);
		}
		return ExitStatus.SUCCESS;
	}

	private int molecules(final String preset) throws IOException {
		for (final OptionSpec option : spec.commandLine().getParseResult().matchedOptions())
			if (!OF_MOLECULES.contains(option.longestName())) throw new IllegalArgumentException("The preset " + preset +
				" has no " + option.longestName() + "; leave it out, or choose another preset.");
		final String title = title(preset);
		final MoleculeStack stack = new MoleculeStack(options.molecules());
		try (Abandonment abandonment = new Abandonment(); OutputFolder folder = abandonment.open(output)) {
			final int files = MoleculeFiles.write(stack, title, preset, folder).size();
			tell(MoleculeFiles.summary(stack.parameters(), title), files);
		}
		return ExitStatus.SUCCESS;
	}

	private void tell(final String summary, final int files) {
		spec.commandLine().getOut().println(summary);
		spec.commandLine().getOut().println("Wrote " + files + " files to " + output + ".");
	}

	private String title(final String preset) {
		final String title = name != null ? name : preset != null ? preset : "phantom";
		if (title.isEmpty() || title.matches(".*[/\\\\:].*")) throw new IllegalArgumentException("The name is '" +
			title + "'; it must be a file name without folders, for example psf.");
		return title;
	}
}
