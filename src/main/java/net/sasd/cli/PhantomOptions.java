/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.util.ArrayList;
import java.util.List;

import net.sasd.model.Boundary;
import net.sasd.phantom.MotifFamily;
import net.sasd.phantom.MotifShape;
import net.sasd.phantom.Noise;
import net.sasd.phantom.PhantomParameters;
import net.sasd.phantom.PhantomParametersBuilder;
import net.sasd.phantom.PhantomPresets;
import net.sasd.phantom.SceneBoundary;
import net.sasd.phantom.SparseMapDistribution;
import net.sasd.phantom.SparseMapParameters;

import picocli.CommandLine.Option;

/** What a phantom shall look like. An option that is not given leaves the preset or the default. */
final class PhantomOptions {

	@Option(names = "--preset", paramLabel = "NAME", order = 1, description =
		"psf, two-motifs, frames or trace: the project's test images; other options change them. Default: none.")
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
		description = "Size of a frame, rows x columns, in pixels. Default: 128.")
	private PixelSize size;

	@Option(names = "--frames", paramLabel = "T", order = 14, description = "Number of frames, 1 or more. " +
		"Default: 1.")
	private Integer frames;

	@Option(names = "--density", paramLabel = "X", order = 20, description =
		"Expected share of pixels with an activation, above 0 up to 1. Default: 0.004.")
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
		"Constant background, one value or one per frame. Default: 0.")
	private List<Double> bias;

	@Option(names = "--snr", paramLabel = "DB", order = 32, description =
		"Gaussian noise of this signal-to-noise ratio in decibel, -100 to 300.")
	private Double snr;

	@Option(names = "--sigma", paramLabel = "S", order = 33, description =
		"Gaussian noise of this standard deviation, 0 or more. Default: 0, no noise.")
	private Double sigma;

	@Option(names = "--photons", paramLabel = "N", order = 34, description =
		"Poisson noise with this number of photons at the brightest pixel, above 0 up to 1e9.")
	private Double photons;

	@Option(names = "--seed", paramLabel = "N", order = 35, description =
		"Seed of all random numbers, any whole number; the same options and seed give the same bits. Default: 1.")
	private Long seed;

	/** @return the preset that the shapes come from, or null if they come from their families */
	String presetOfShapes() {
		return families == null && motifs == null ? preset : null;
	}

	/** @return the parameters, checked by the generator */
	PhantomParameters parameters() {
		final PhantomParameters base = preset == null ? PhantomParameters.builder().build() :
			PhantomPresets.get(preset);
		final PhantomParametersBuilder builder = base.toBuilder();
		final int rows = size == null ? base.height() : size.rows(), columns = size == null ? base.width() :
			size.columns();
		builder.size(rows, columns);
		int motifRows = base.motifHeight(), motifColumns = base.motifWidth();
		if (motifSize != null || preset == null) {
			final PixelSize square = motifSize == null ? PixelSize.square(motifRows) : motifSize;
			motifRows = square.rowsIn(rows);
			motifColumns = square.columnsIn(columns);
		}
		builder.motifSize(motifRows, motifColumns).maps(maps(base.maps())).noise(noise(base.noise()));
		if (presetOfShapes() == null) builder.motifs(shapes(motifRows, motifColumns));
		if (frames != null) builder.frames(frames);
		if (boundary != null) builder.boundary(boundary == Boundary.PERIODIC ? SceneBoundary.CYCLIC :
			SceneBoundary.OPEN);
		if (bias != null) builder.bias(bias.stream().mapToDouble(Double::doubleValue).toArray());
		if (seed != null) builder.seed(seed);
		return builder.build();
	}

	private List<MotifShape> shapes(final int rows, final int columns) {
		final List<MotifShape> shapes = new ArrayList<>();
		final List<MotifFamily> kinds = new ArrayList<>();
		if (families == null) kinds.add(MotifFamily.GAUSSIAN);
		else kinds.addAll(families);
		if (motifs != null && motifs != kinds.size()) {
			if (motifs < 1) throw new IllegalArgumentException("The number of motifs is " + motifs +
				"; it must be at least 1.");
			if (kinds.size() > 1 || kinds.get(0) != MotifFamily.RANDOM) throw new IllegalArgumentException(
				"The number of motifs is " + motifs + ", but --family names " + kinds.size() +
					"; name one family per motif, for example --family ring,random.");
			while (kinds.size() < motifs)
				kinds.add(MotifFamily.RANDOM);
		}
		for (final MotifFamily kind : kinds)
			shapes.add(kind.shapeFor(rows, columns));
		return shapes;
	}

	private SparseMapParameters maps(final SparseMapParameters base) {
		final SparseMapParameters.Builder builder = base.toBuilder();
		if (density != null) builder.density(density);
		if (distribution != null) builder.distribution(distribution);
		if (amplitudeSigma != null) builder.amplitudeSigma(amplitudeSigma);
		if (nonNegative != null) builder.nonNegative(nonNegative);
		if (minimumDistance != null) builder.minimumDistance(minimumDistance);
		if (amplitudes != null) {
			if (amplitudes.size() != 2) throw new IllegalArgumentException("The amplitudes are " + amplitudes +
				"; give the smallest and the largest, for example --amplitudes 0.5,1.5.");
			builder.amplitudes(amplitudes.get(0), amplitudes.get(1));
		}
		return builder.build();
	}

	private Noise noise(final Noise base) {
		final int given = (snr == null ? 0 : 1) + (sigma == null ? 0 : 1) + (photons == null ? 0 : 1);
		if (given > 1) throw new IllegalArgumentException(given +
			" kinds of noise are given; give one of --snr, --sigma and --photons.");
		if (snr != null) return Noise.snr(snr);
		if (photons != null) return Noise.poisson(photons);
		if (sigma == null) return base;
		return sigma == 0 ? Noise.none() : Noise.gaussian(sigma);
	}
}
