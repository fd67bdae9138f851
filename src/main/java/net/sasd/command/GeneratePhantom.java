/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.scijava.Initializable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import net.sasd.image.file.MoleculeFiles;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.PhantomFiles;
import net.sasd.image.ij.ImageFiles;
import net.sasd.image.ij.MoleculeImages;
import net.sasd.image.ij.MoleculeTable;
import net.sasd.image.ij.PhantomImages;
import net.sasd.model.Boundary;
import net.sasd.phantom.MoleculePresets;
import net.sasd.phantom.MoleculeStack;
import net.sasd.phantom.MoleculeStackParameters;
import net.sasd.phantom.MotifFamily;
import net.sasd.phantom.Noise;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomParameters;
import net.sasd.phantom.PhantomRequest;
import net.sasd.phantom.SceneBoundary;
import net.sasd.phantom.SparseMapDistribution;

/** Makes a synthetic image whose motifs and activations, or whose molecules, are known. */
@Plugin(type = Command.class, headless = true, menuPath = "Plugins>Sparse Deconvolution>Generate Phantom...",
	description = "Makes a synthetic image whose motifs and activations are known.")
public class GeneratePhantom extends SasdCommand implements Initializable {

	private static final String CUSTOM = "custom";

	@Parameter(label = "Preset", choices = { "psf", "two-motifs", "frames", "trace", "storm", "storm-aberrated",
		CUSTOM }, persist = false, callback = "changed", description = "psf: points seen through a lens. two-motifs: rings " +
			"and a random pattern. frames: a movie of an elongated spot. trace: calcium transients in one row. storm: " +
			"blinking molecules on filaments, seen by an EMCCD with pixels of 100 nm. storm-aberrated: the same through " +
			"a lens with aberrations. custom: one Gaussian, no noise.")
	private String preset = "psf";

	@Parameter(label = "Width (pixels, or preset)", persist = false, callback = "changed",
		description = "Columns of a frame. preset: what the preset says; for custom 128.")
	private String width = PresetText.KEEP;

	@Parameter(label = "Height (pixels, or preset)", persist = false, callback = "changed",
		description = "Rows of a frame. preset: what the preset says; for custom 128.")
	private String height = PresetText.KEEP;

	@Parameter(label = "Frames (or preset)", persist = false, callback = "changed",
		description = "Number of time points. preset: what the preset says; for custom 1.")
	private String frames = PresetText.KEEP;

	@Parameter(label = "Motif families (names between commas, or preset)", persist = false, callback = "changed",
		description = "The shape of each motif: gaussian, airy, random, ring, stm (decaying oscillation), ar1, ar2 " +
			"(calcium transients, one row); such as ring,random. preset: what the preset says; for custom gaussian.")
	private String families = PresetText.KEEP;

	@Parameter(label = "Motif size (pixels: n, rows x columns, or preset)", persist = false, callback = "changed",
		description = "The window of a motif, up to the image's size. preset: what the preset says; for custom 11.")
	private String motif_size = PresetText.KEEP;

	@Parameter(label = "Density (share of pixels, or preset)", persist = false, callback = "changed",
		description = "Expected share of pixels with an activation, for each motif; above 0 up to 1; for storm molecules " +
			"per square micrometre and frame. preset: what the preset says; for custom 0.004.")
	private String density = PresetText.KEEP;

	@Parameter(label = "Noise: SNR (decibel, none, or preset)", persist = false, callback = "changed",
		description = "Gaussian noise of this signal-to-noise ratio, -100 to 300. none: no noise. preset: what the preset " +
			"says, 20 dB; for custom none.")
	private String snr = PresetText.KEEP;

	@Parameter(label = "Non-negative activations", choices = { PresetText.KEEP, "true", "false" }, persist = false,
		callback = "changed", description = "true: excludes negative activations. preset: what the preset says, true; " +
			"for custom false.")
	private String nonnegative = PresetText.KEEP;

	@Parameter(label = "Background (number, one per frame between commas, or preset)", persist = false,
		callback = "changed", description = "Constant bias of all frames, or of each; for storm photons per pixel. preset: " +
			"what the preset says; for custom 0.")
	private String bias = PresetText.KEEP;

	@Parameter(label = "Random seed (or preset)", persist = false, callback = "changed",
		description = "The same inputs and seed give the same image, bit for bit. preset: what the preset says; for " +
			"custom 1.")
	private String seed = PresetText.KEEP;

	@Parameter(label = "Save everything in folder (optional)", style = "directory", required = false, persist = false,
		description = "Writes the files that the command line writes into this folder; those of an earlier run are " +
			"replaced.")
	private String output = "";

	@Parameter(label = "Number of motifs (or preset)", style = "advanced", persist = false, callback = "changed",
		description = "Only a single family random can be repeated. preset: one per family.")
	private String motifs = PresetText.KEEP;

	@Parameter(label = "Distribution of activations", style = "advanced", choices = { PresetText.KEEP, "bernoulli",
		"bernoulli_rademacher", "bernoulli_gaussian" }, persist = false, callback = "changed",
		description = "bernoulli: magnitudes in a range. bernoulli_rademacher: with both signs. bernoulli_gaussian: normal " +
			"amplitudes. preset: bernoulli.")
	private String distribution = PresetText.KEEP;

	@Parameter(label = "Amplitudes (least,most, or preset)", style = "advanced", persist = false, callback = "changed",
		description = "Range of the magnitudes, above 0, uniform. preset: 0.5,1.5; for custom 1,1.")
	private String amplitudes = PresetText.KEEP;

	@Parameter(label = "Standard deviation of normal amplitudes (or preset)", style = "advanced", persist = false,
		callback = "changed", description = "For the distribution bernoulli_gaussian; above 0. preset: 1.")
	private String spread = PresetText.KEEP;

	@Parameter(label = "Least distance of activations (pixels, or preset)", style = "advanced", persist = false,
		callback = "changed", description = "Of one motif in one frame; 0 is free. preset: what the preset says; for " +
			"custom 0.")
	private String min_distance = PresetText.KEEP;

	@Parameter(label = "Noise: photons at the brightest pixel (or preset)", style = "advanced", persist = false,
		callback = "changed", description = "Poisson noise instead of Gaussian; above 0 up to 1e9. For storm: mean photons of a " +
			"molecule, 100 to 1e6. preset: none, for storm 2500.")
	private String photons = PresetText.KEEP;

	@Parameter(label = "Boundary", style = "advanced", choices = { PresetText.KEEP, "extended", "periodic" },
		persist = false, callback = "changed", description = "extended: a crop of a larger scene. periodic: what leaves " +
			"at one edge enters at the other. preset: extended.")
	private String boundary = PresetText.KEEP;

	@Parameter(label = "Advanced options...", persist = false, required = false,
		description = "Asks for more in a second dialog.")
	private boolean advanced = false;

	@Parameter(label = "True motifs", type = ItemIO.OUTPUT)
	private ImagePlus truth_motifs;

	@Parameter(label = "True activation", type = ItemIO.OUTPUT)
	private ImagePlus truth_activation;

	@Parameter(label = "True molecules", type = ItemIO.OUTPUT)
	private ResultsTable truth_molecules;

	/** The last image, so that it is the current one afterwards. */
	@Parameter(label = "Phantom", type = ItemIO.OUTPUT)
	private ImagePlus phantom;

	@Override
	public void initialize() {
		changed();
	}

	@Override
	String check() {
		if (isOfMolecules()) {
			final MoleculeStackParameters wanted = molecules();
			wanted.validate();
			return MoleculeFiles.summary(wanted, preset);
		}
		final PhantomParameters p = request().parameters();
		p.validate();
		return p.width() + " x " + p.height() + (p.frames() > 1 ? " x " + p.frames() : "") + " pixels, " + p.motifs()
			.size() + (p.motifs().size() == 1 ? " motif of " : " motifs of ") + p.motifWidth() + " x " + p.motifHeight() +
			", seed " + p.seed();
	}

	private boolean isOfMolecules() {
		return MoleculePresets.names().contains(preset);
	}

	private MoleculeStackParameters molecules() {
		return new MoleculeStackInputs(preset).without("families", families).without("motif_size", motif_size).without("motifs",
			motifs).without("snr", snr).without("nonnegative", nonnegative).without("distribution", distribution).without(
				"amplitudes", amplitudes).without("spread", spread).without("min_distance", min_distance).without("boundary",
					boundary).size(width, height).frames(frames).density(density).photons(photons).background(bias).seed(seed)
			.parameters();
	}

	private PhantomRequest request() {
		final PhantomRequest request = new PhantomRequest(CUSTOM.equals(preset) ? null : preset);
		PresetText.whole(width, "width", "128", columns -> request.size(request.height(), columns));
		PresetText.whole(height, "height", "128", rows -> request.size(rows, request.width()));
		PresetText.text(motif_size, text -> {
			final MotifSize size = MotifSize.parse(text, request.height(), request.width());
			request.motifSize(size.rows, size.columns);
		});
		PresetText.text(families, text -> request.families(families(text)));
		PresetText.whole(motifs, "number of motifs (motifs)", "2", request::motifs);
		PresetText.whole(frames, "number of frames (frames)", "10", request.scene::frames);
		PresetText.numbers(bias, "background (bias)", "0.2", request.scene::bias);
		PresetText.text(seed, text -> request.scene.seed(seed(text)));
		PresetText.text(boundary, text -> request.scene.boundary(Choice.of(Boundary.class, "boundary", text) ==
			Boundary.PERIODIC ? SceneBoundary.CYCLIC : SceneBoundary.OPEN));
		maps(request);
		noise(request);
		return request;
	}

	/** Every bit of a seed counts, more than a double holds. */
	static long seed(final String text) {
		try {
			return Long.parseLong(text);
		}
		catch (final NumberFormatException unreadable) {
			throw new IllegalArgumentException("The seed is \"" + text + "\"; give a whole number, such as 1, or preset.",
				unreadable);
		}
	}

	private void maps(final PhantomRequest request) {
		PresetText.number(density, "density", "0.004", request.maps::density);
		PresetText.number(spread, "standard deviation of amplitudes (spread)", "1", request.maps::amplitudeSigma);
		PresetText.number(min_distance, "least distance (min_distance)", "3", request.maps::minimumDistance);
		PresetText.text(nonnegative, text -> request.maps.nonNegative(Choice.of(Truth.class,
			"choice of non-negative activations (nonnegative)", text) == Truth.TRUE));
		PresetText.text(distribution, text -> request.maps.distribution(Choice.of(SparseMapDistribution.class,
			"distribution", text)));
		PresetText.numbers(amplitudes, "range of amplitudes (amplitudes)", "0.5,1.5", range -> {
			if (range.length != 2) throw new IllegalArgumentException("The range of amplitudes (amplitudes) is \"" +
				amplitudes + "\"; give the smallest and the largest, such as 0.5,1.5, or preset.");
			request.maps.amplitudes(range[0], range[1]);
		});
	}

	private void noise(final PhantomRequest request) {
		if (!PresetText.keeps(snr) && !PresetText.keeps(photons)) throw new IllegalArgumentException(
			"Two kinds of noise are given, snr and photons; leave one of them at preset.");
		PresetText.number(photons, "number of photons (photons)", "500", number -> request.scene.noise(Noise.poisson(
			number)));
		if ("none".equalsIgnoreCase(snr)) request.scene.noise(Noise.none());
		else PresetText.number(snr, "signal-to-noise ratio (snr)", "20", number -> request.scene.noise(Noise.snr(number)));
	}

	private static List<MotifFamily> families(final String text) {
		final List<MotifFamily> kinds = new ArrayList<>();
		Arrays.stream(text.split(",")).forEach(name -> kinds.add(Choice.of(MotifFamily.class,
			"family of motifs (families)", name)));
		return kinds;
	}

	@Override
	void work() throws IOException {
		if (isOfMolecules()) {
			work(new MoleculeStack(molecules()));
			return;
		}
		final PhantomRequest request = request();
		final String name = request.presetOfShapes() == null ? "phantom" : request.presetOfShapes();
		final Phantom made = TextValue.isEmpty(output) ? PhantomGenerator.generate(request.parameters()) : save(request,
			name);
		statusService.showStatus(PhantomFiles.summary(made, name));
		truth_motifs = PhantomImages.motifImage(made, name);
		truth_activation = PhantomImages.activation(made, name);
		phantom = PhantomImages.frames(made, name);
	}

	private void work(final MoleculeStack stack) throws IOException {
		final ImagePlus light = MoleculeImages.psf(stack, preset);
		final ImagePlus frames = TextValue.isEmpty(output) ? MoleculeImages.frames(stack, preset) : save(stack);
		statusService.showStatus(MoleculeFiles.summary(stack.parameters(), preset));
		final MoleculeTable molecules = new MoleculeTable();
		for (int t = 1; t <= stack.parameters().frames; t++)
			stack.truth(t).forEach(molecules);
		truth_motifs = light;
		truth_molecules = molecules.table();
		phantom = frames;
	}

	/** @return the frames as they are in the file, where those stay that do not fit into memory */
	private ImagePlus save(final MoleculeStack stack) throws IOException {
		final Path path = TextValue.folder(output);
		try (OutputFolder folder = new OutputFolder(path)) {
			MoleculeFiles.write(stack, preset, preset, folder);
		}
		final ImagePlus saved = ImageFiles.read(path.resolve(preset + ".tif"));
		saved.setTitle(preset);
		return saved;
	}

	private Phantom save(final PhantomRequest request, final String name) throws IOException {
		try (OutputFolder folder = new OutputFolder(TextValue.folder(output))) {
			final Phantom made = PhantomGenerator.generate(request.parameters());
			PhantomFiles.write(made, name, request.presetOfShapes(), folder);
			return made;
		}
	}

	private enum Truth {
		TRUE, FALSE
	}
}
