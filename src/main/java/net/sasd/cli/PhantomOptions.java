/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.util.List;

import net.sasd.model.Boundary;
import net.sasd.phantom.MoleculePresets;
import net.sasd.phantom.MoleculeStackParameters;
import net.sasd.phantom.MoleculeStackParametersBuilder;
import net.sasd.phantom.MotifFamily;
import net.sasd.phantom.Noise;
import net.sasd.phantom.PhantomParametersBuilder;
import net.sasd.phantom.PhantomRequest;
import net.sasd.phantom.SceneBoundary;
import net.sasd.phantom.SparseMapDistribution;
import net.sasd.phantom.SparseMapParameters;

import picocli.CommandLine.Option;

/** What a phantom shall look like. An option that is not given leaves the preset or the default. */
final class PhantomOptions {

	@Option(names = "--preset", paramLabel = "NAME", order = 1, description =
		"psf, two-motifs, frames or trace: the project's test images; storm or storm-aberrated: stacks of blinking " +
			"molecules on filaments. Other options change them. Default: none.")
	private String preset;

	@Option(names = "--family", paramLabel = "F[,F...]", split = ",", hideParamSyntax = true, order = 10,
		description =
		"Shape of each motif: gaussian, airy, random, ring, stm (decaying oscillation), ar1, ar2 (calcium " +
			"transients, one row). Several: --family ring,random. Default: gaussian.")
	private List<MotifFamily> families;

	@Option(names = "--motifs", paramLabel = "K", order = 11, description =
		"Number of motifs, 1 or more; only --family random can be repeated. Default: one per family.")
	private Integer motifs;

	@Option(names = "--motif-size", paramLabel = "N|RxC", order = 12, converter = PixelSize.Converter.class,
		description = "Size of a motif in pixels, up to the image's. Default: 11.")
	private PixelSize motifSize;

	@Option(names = "--size", paramLabel = "N|RxC", order = 13, converter = PixelSize.Converter.class,
		description = "Size of a frame, rows x columns, in pixels. Default: 128, of storm 64.")
	private PixelSize size;

	@Option(names = "--frames", paramLabel = "T", order = 14, description = "Number of frames, 1 or more. " +
		"Default: 1, of storm 500.")
	private Integer frames;

	@Option(names = "--density", paramLabel = "X", order = 20, description =
		"Expected share of pixels with an activation, above 0 up to 1. Default: 0.004. Of storm: molecules per square " +
			"micrometre and frame, above 0 up to 1000. Default: 1.")
	private Double density;

	@Option(names = "--distribution", paramLabel = "D", order = 21, description =
		"bernoulli, bernoulli_rademacher (both signs) or bernoulli_gaussian. Default: bernoulli.")
	private SparseMapDistribution distribution;

	@Option(names = "--amplitudes", paramLabel = "MIN,MAX", split = ",", hideParamSyntax = true, order = 22,
		description =
		"Range of the activations' magnitudes, above 0, uniform. Default: 1,1.")
	private List<Double> amplitudes;

	@Option(names = "--amplitude-sigma", paramLabel = "S", order = 23, description =
		"Standard deviation of bernoulli_gaussian activations, above 0. Default: 1.")
	private Double amplitudeSigma;

	@Option(names = "--nonnegative", negatable = true, arity = "0..1", fallbackValue = "true",
		paramLabel = "true|false", order = 24, description = "Exclude negative activations. Default: false.")
	private Boolean nonNegative;

	@Option(names = "--min-distance", paramLabel = "D", order = 25, description =
		"Least distance of two activations of a motif in a frame, in pixels, 0 or more. Default: 0.")
	private Double minimumDistance;

	@Option(names = "--boundary", paramLabel = "periodic|extended", order = 30, description =
		"extended: a crop of a larger scene; periodic: what leaves at one edge enters at the other. Default: " +
			"extended.")
	private Boundary boundary;

	@Option(names = "--bias", paramLabel = "B[,B...]", split = ",", hideParamSyntax = true, order = 31,
		description =
		"Constant background, one value or one per frame. Default: 0. Of storm: background photons per pixel, one " +
			"value. Default: 100.")
	private List<Double> bias;

	@Option(names = "--snr", paramLabel = "DB", order = 32, description =
		"Gaussian noise of this signal-to-noise ratio in decibel, -100 to 300.")
	private Double snr;

	@Option(names = "--sigma", paramLabel = "S", order = 33, description =
		"Gaussian noise of this standard deviation, 0 or more. Default: 0, no noise.")
	private Double sigma;

	@Option(names = "--photons", paramLabel = "N", order = 34, description =
		"Poisson noise with this number of photons at the brightest pixel, above 0 up to 1e9. Of storm: mean photons " +
			"of a molecule in a frame, 100 to 1e6. Default: 2500.")
	private Double photons;

	@Option(names = "--seed", paramLabel = "N", order = 35, description =
		"Seed of all random numbers, any whole number; the same options and seed give the same bits. Default: 1.")
	private Long seed;

	/**
	 * @return the preset of a stack of molecules, or null if none is asked for
	 */
	String moleculePreset() {
		return MoleculePresets.names().contains(preset) ? preset : null;
	}

	/**
	 * @return what is asked for of a stack of molecules, not checked yet
	 * @throws IllegalArgumentException if an option has more values than a stack has
	 */
	MoleculeStackParameters molecules() {
		final MoleculeStackParametersBuilder stack = MoleculePresets.get(preset).toBuilder();
		if (size != null) stack.size(size.rows(), size.columns());
		if (frames != null) stack.frames(frames);
		if (density != null) stack.density(density);
		if (photons != null) stack.photons(photons);
		if (seed != null) stack.seed(seed);
		if (bias == null) return stack.build();
		if (bias.size() != 1) throw new IllegalArgumentException("The background is " + bias +
			"; give one number of photons per pixel, for example --bias 100.");
		return stack.background(bias.get(0), 0).build();
	}

	/**
	 * @return what is asked for; the parameters are checked by the generator
	 * @throws IllegalArgumentException if options contradict each other
	 */
	PhantomRequest request() {
		final PhantomRequest request = new PhantomRequest(preset);
		if (size != null) request.size(size.rows(), size.columns());
		if (motifSize != null) request.motifSize(motifSize.rowsIn(request.height()), motifSize.columnsIn(request.width()));
		if (families != null) request.families(families);
		if (motifs != null) request.motifs(motifs);
		setMaps(request.maps);
		final PhantomParametersBuilder scene = request.scene;
		if (frames != null) scene.frames(frames);
		if (boundary != null) scene.boundary(boundary == Boundary.PERIODIC ? SceneBoundary.CYCLIC : SceneBoundary.OPEN);
		if (bias != null) scene.bias(bias.stream().mapToDouble(Double::doubleValue).toArray());
		if (seed != null) scene.seed(seed);
		setNoise(scene);
		return request;
	}

	private void setMaps(final SparseMapParameters.Builder maps) {
		if (density != null) maps.density(density);
		if (distribution != null) maps.distribution(distribution);
		if (amplitudeSigma != null) maps.amplitudeSigma(amplitudeSigma);
		if (nonNegative != null) maps.nonNegative(nonNegative);
		if (minimumDistance != null) maps.minimumDistance(minimumDistance);
		if (amplitudes == null) return;
		if (amplitudes.size() != 2) throw new IllegalArgumentException("The amplitudes are " + amplitudes +
			"; give the smallest and the largest, for example --amplitudes 0.5,1.5.");
		maps.amplitudes(amplitudes.get(0), amplitudes.get(1));
	}

	private void setNoise(final PhantomParametersBuilder scene) {
		final int given = (snr == null ? 0 : 1) + (sigma == null ? 0 : 1) + (photons == null ? 0 : 1);
		if (given > 1) throw new IllegalArgumentException(given +
			" kinds of noise are given; give one of --snr, --sigma and --photons.");
		if (snr != null) scene.noise(Noise.snr(snr));
		if (photons != null) scene.noise(Noise.poisson(photons));
		if (sigma != null) scene.noise(sigma == 0 ? Noise.none() : Noise.gaussian(sigma));
	}
}
