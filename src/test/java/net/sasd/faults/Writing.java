/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import net.sasd.cli.Main;
import net.sasd.command.CommandMain;
import net.sasd.image.StormPhantom;
import net.sasd.image.Values;
import net.sasd.image.ij.ImageFiles;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomPresets;
import net.sasd.phantom.PhantomRequest;

/** A command that writes files, with small inputs. */
final class Writing {

	private static final String FEW = " --max-iterations 20 ";

	final String name;
	/** The file that comes last, which says that all are there; empty: each file is for itself. */
	final String last;
	private final boolean inFiji;
	private final String arguments;

	private Writing(final String name, final String last, final boolean inFiji, final String arguments) {
		this.name = name;
		this.last = last;
		this.inFiji = inFiji;
		this.arguments = arguments;
	}

	/** @return main class and arguments, to write into a folder */
	List<String> line(final Path inputs, final Path output) {
		final List<String> line = new ArrayList<>();
		line.add((inFiji ? CommandMain.class : Main.class).getName());
		line.addAll(Arrays.stream(arguments.trim().split(" +")).map(word -> word.replace("IN", inputs.toString()).replace(
			"OUT", output.toString())).collect(Collectors.toList()));
		return line;
	}

	@Override
	public String toString() {
		return name;
	}

	/** @return all commands that write; the first of them do in different ways */
	static List<Writing> all() {
		return Arrays.asList(
			cli("deconvolve", "result.json", "--input IN/psf.tif --motif-size 5 --output OUT" + FEW),
			cli("render", "image.tif", "IN/table.csv --output OUT/image.tif --save-table OUT/table.csv"),
			cli("storm", "storm-storm.json", "--input IN/storm.tif --learning-rounds 1 --magnification 3 --aggregate " +
				"--output OUT"),
			new Writing("separate", "result.json", true, "BlindDeconvolution image=IN/frames.tif motif_size=5 " +
				"max_iterations=10 stack=separate output=OUT"),
			cli("demo", "", "--images IN --output OUT"),
			new Writing("batch", "", true, "BatchFolder input=IN/images output=OUT motif_size=5 max_iterations=10 " +
				"overwrite=true"),
			cli("phantom", "psf-truth.json", "--preset psf --size 48 --output OUT"),
			cli("deblur", "deblur.json", "--input IN/psf.tif --kernel-size 5 --output OUT"),
			cli("traces", "traces.json", "--input IN/trace.tif --motif-size 20 --output OUT" + FEW),
			cli("experiment", "coherence.png", "coherence --quick --output OUT"),
			cli("learn", "result.json", "--input IN/psf.tif --motif-size 5 --motifs 2 --output OUT" + FEW),
			cli("code", "result.json", "--input IN/psf.tif --motifs IN/motif.tif --output OUT" + FEW),
			cli("explore", "explore.json", "--input IN/psf.tif --motif-size 5 --motifs 1 --steps 3 --output OUT" + FEW),
			cli("phantom", "storm-truth.json", "--preset storm --size 32 --frames 10 --output OUT"),
			cli("storm", "storm-preview.png", "--input IN/storm.tif --learning-rounds 1 --preview 2 --output OUT"),
			new Writing("batch separate", "", true, "BatchFolder input=IN/images output=OUT motif_size=5 " +
				"max_iterations=10 overwrite=true stack=separate"));
	}

	private static Writing cli(final String command, final String last, final String arguments) {
		return new Writing(command, last, false, command + " " + arguments);
	}

	/** Makes the inputs of all commands. */
	static void makeInputs(final Path folder) throws IOException {
		for (final String preset : PhantomPresets.names()) {
			final PhantomRequest request = new PhantomRequest(preset).size(preset.equals("trace") ? 1 : 48, preset.equals(
				"trace") ? 300 : 48);
			if (preset.equals("frames")) request.scene.frames(2).bias(0.1);
			final Phantom phantom = PhantomGenerator.generate(request.parameters());
			save(phantom, folder.resolve(preset + ".tif"));
		}
		final double[] motif = new double[25];
		Arrays.fill(motif, 0.2);
		ImageFiles.saveFrames(new float[][] { Values.toFloats(motif) }, 5, 5, folder.resolve("motif.tif"));
		Files.createDirectories(folder.resolve("images"));
		for (final String copy : new String[] { "a.tif", "b.tif" })
			Files.copy(folder.resolve("frames.tif"), folder.resolve("images").resolve(copy));
		ImageFiles.save(StormPhantom.image(8), folder.resolve("storm.tif"));
		final StringBuilder table = new StringBuilder("frame,x [nm],y [nm],intensity [photon],uncertainty [nm]\n");
		for (int i = 0; i < 20000; i++)
			table.append(i / 20 + 1).append(',').append(i * 37 % 3000).append(',').append(i * 91 % 3000).append(",900,10\n");
		Files.write(folder.resolve("table.csv"), table.toString().getBytes(StandardCharsets.US_ASCII));
	}

	private static void save(final Phantom phantom, final Path file) {
		ImageFiles.saveFrames(phantom.frames(), phantom.parameters().height(), phantom.parameters().width(), file);
	}
}
