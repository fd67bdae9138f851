/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.nio.file.Path;
import java.util.List;

import net.sasd.image.StormInput;
import net.sasd.image.ij.PsfImage;
import net.sasd.smlm.background.BackgroundKind;
import net.sasd.smlm.storm.StormParameters;
import net.sasd.smlm.storm.StormParametersBuilder;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How molecules are found. An option that is not given leaves the parameters as they are. */
final class StormOptions {

	@Option(names = "--pixel-size", paramLabel = "NM", order = 3, description =
		"Side of the camera's pixels in the sample, in nanometres. Default: from the file, if that has it in nm, um or mm.")
	private Double pixelSize;

	@Mixin
	private final CameraOptions camera = new CameraOptions();

	@Option(names = "--frames", paramLabel = "FIRST,LAST", split = ",", hideParamSyntax = true, order = 4, description =
		"Only these frames, which count from 1. Default: all.")
	private List<Integer> frames;

	@Option(names = "--background", paramLabel = "auto|constant|slow|temporal", order = 30, description =
		"What light there is besides molecules: constant over the frame; slow: varies slowly over it; temporal: a pattern " +
			"that changes slowly in time; auto: constant where the frames are even, otherwise slow. Default: auto.")
	private BackgroundKind background;

	@Option(names = "--background-frames", paramLabel = "N", order = 31, description =
		"Frames over which temporal looks, 3 or more. Default: 100.")
	private Integer backgroundFrames;

	@Option(names = "--background-percentile", paramLabel = "P", order = 32, description =
		"Percentile of each pixel over these frames that temporal takes, between 0 and 100. Default: 25.")
	private Double backgroundPercentile;

	@Option(names = "--psf", paramLabel = "FILE", order = 33, description =
		"Image of the point spread function with its pixel size, such as the NAME-psf.tif of an earlier run: a square with " +
			"an odd number of pixels, the molecule in the middle. Default: it is learned from the stack.")
	private Path psf;

	@Option(names = "--learning-frames", paramLabel = "N", order = 34, description =
		"Most frames that the point spread function is learned from, 1 or more. Default: 50.")
	private Integer learningFrames;

	@Option(names = "--learning-rounds", paramLabel = "N", order = 35, description =
		"Most rounds of finding molecules and fitting the point spread function, 1 or more. Default: 10.")
	private Integer learningRounds;

	@Option(names = "--evidence", paramLabel = "Z", order = 36, description =
		"Brightness that a molecule must have, above 0, in standard deviations of it if nothing else is unknown. " +
			"Default: 4.2.")
	private Double evidence;

	@Option(names = "--separation", paramLabel = "Z", order = 37, description =
		"The same, 0 or more, if its place and its neighbours are unknown too: less separates closer neighbours, and finds " +
			"more that are not there. Default: 3.")
	private Double separation;

	/** @return side of the camera's pixels in nm, as given or from the stack's file */
	double pixelSize(final StormInput stack) {
		return pixelSize == null ? stack.pixelSize("give the camera's in nm with --pixel-size") : pixelSize;
	}

	/**
	 * @param size side of the camera's pixels in nm
	 * @return the parameters, checked
	 * @throws IllegalArgumentException if one cannot be used, or the point spread function cannot be read
	 */
	StormParameters parameters(final double size) {
		final StormParametersBuilder builder = builder(size);
		if (psf != null) builder.psf(PsfImage.read(psf, size));
		return builder.build();
	}

	/** Refuses what cannot be used whatever the stack is. */
	void check() {
		builder(pixelSize == null ? 1 : pixelSize).build();
	}

	private StormParametersBuilder builder(final double size) {
		final StormParametersBuilder builder = StormParameters.builder(size).camera(camera.model());
		final StormParameters preset = builder.build();
		if (frames != null) builder.frames(FilterOptions.pair(frames, "frames").get(0), lastFrame());
		if (background != null) builder.background(background);
		builder.temporal(backgroundFrames == null ? preset.backgroundFrames : backgroundFrames, backgroundPercentile == null
			? preset.backgroundPercentile : backgroundPercentile);
		builder.learning(learningFrames == null ? preset.learningFrames : learningFrames, learningRounds == null
			? preset.learningRounds : learningRounds);
		if (evidence != null) builder.evidence(evidence);
		if (separation != null) builder.separation(separation);
		return builder;
	}

	/** 0 would be the last of the stack. */
	private int lastFrame() {
		if (frames.get(1) < 1) throw new IllegalArgumentException("The last frame is " + frames.get(1) +
			"; frames count from 1.");
		return frames.get(1);
	}
}
