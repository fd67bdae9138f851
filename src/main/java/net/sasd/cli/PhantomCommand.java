/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import net.sasd.image.file.JsonText;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.ij.ImageFiles;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomParameters;

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
		final String title = name != null ? name : options.presetOfShapes() != null ? options.presetOfShapes() :
			"phantom";
		if (title.isEmpty() || title.matches(".*[/\\\\:].*")) throw new IllegalArgumentException("The name is '" +
			title + "'; it must be a file name without folders, for example psf.");
		final Phantom phantom = PhantomGenerator.generate(options.parameters());
		try (OutputFolder folder = new OutputFolder(output)) {
			write(phantom, title, folder.staging());
			final int files = folder.publish(title + "-truth.json").size();
			spec.commandLine().getOut().println(summary(phantom, title));
			spec.commandLine().getOut().println("Wrote " + files + " files to " + output + ".");
		}
		return ExitStatus.SUCCESS;
	}

	private static String summary(final Phantom phantom, final String title) {
		final PhantomParameters p = phantom.parameters();
		return String.format(Locale.ROOT, "%s: %d x %d x %d (frames x rows x columns), motifs %d x %d x %d, " +
			"%d activations, noise sigma %.4g.", title, p.frames(), p.height(), p.width(), p.motifs().size(),
			p.motifHeight(), p.motifWidth(), count(phantom), phantom.noiseSigma());
	}

	private void write(final Phantom phantom, final String title, final Path directory) throws IOException {
		final PhantomParameters p = phantom.parameters();
		ImageFiles.saveFrames(phantom.frames(), p.height(), p.width(), directory.resolve(title + ".tif"));
		final double[][] motifs = phantom.motifs();
		final float[][] kernels = new float[motifs.length][p.motifHeight() * p.motifWidth()];
		for (int k = 0; k < motifs.length; k++)
			for (int i = 0; i < kernels[k].length; i++)
				kernels[k][i] = (float) motifs[k][i];
		ImageFiles.saveFrames(kernels, p.motifHeight(), p.motifWidth(), directory.resolve(title +
			"-truth-motifs.tif"));
		final float[][][] maps = phantom.maps();
		final float[][] planes = new float[maps.length * motifs.length][];
		for (int i = 0; i < planes.length; i++)
			planes[i] = maps[i / motifs.length][i % motifs.length];
		ImageFiles.saveFrames(planes, p.height(), p.width(), directory.resolve(title + "-truth-activation.tif"));
		Files.write(directory.resolve(title + "-truth.json"), JsonText.pretty(PhantomTruth.write(phantom, options
			.presetOfShapes())).getBytes(StandardCharsets.UTF_8));
	}

	/** Activations inside the field of view. */
	private static int count(final Phantom phantom) {
		int count = 0;
		for (final float[][] frame : phantom.maps())
			for (final float[] map : frame)
				for (final float value : map)
					if (value != 0) count++;
		return count;
	}
}
