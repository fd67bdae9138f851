/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import net.sasd.smlm.background.BackgroundKind;
import net.sasd.smlm.camera.CameraModel;
import net.sasd.smlm.psf.PsfSpline;

/** Collects {@link StormParameters} and checks them. Not thread-safe. */
public final class StormParametersBuilder {

	final double pixelSize;
	CameraModel camera;
	BackgroundKind background = BackgroundKind.AUTO;
	int backgroundFrames = 100;
	double backgroundPercentile = 25;
	int firstFrame = 1, lastFrame;
	PsfSpline psf;
	int learningFrames = 50, learningRounds = 10;
	double evidence = 4.2, separation = 3;

	StormParametersBuilder(final double pixelSize) {
		this.pixelSize = pixelSize;
	}

	/** @param value null: estimated from the stack */
	public StormParametersBuilder camera(final CameraModel value) {
		camera = value;
		return this;
	}

	/** @param value what light there is besides molecules */
	public StormParametersBuilder background(final BackgroundKind value) {
		background = value;
		return this;
	}

	/** @param frames over which the temporal background looks, @param percentile of each pixel that it takes */
	public StormParametersBuilder temporal(final int frames, final double percentile) {
		backgroundFrames = frames;
		backgroundPercentile = percentile;
		return this;
	}

	/** @param first from 1, @param last 0: to the end */
	public StormParametersBuilder frames(final int first, final int last) {
		firstFrame = first;
		lastFrame = last;
		return this;
	}

	/** @param value null: learned from the stack */
	public StormParametersBuilder psf(final PsfSpline value) {
		psf = value;
		return this;
	}

	/** @param frames most frames to learn from, @param rounds most rounds */
	public StormParametersBuilder learning(final int frames, final int rounds) {
		learningFrames = frames;
		learningRounds = rounds;
		return this;
	}

	/** @param value standard deviations */
	public StormParametersBuilder evidence(final double value) {
		evidence = value;
		return this;
	}

	/** @param value standard deviations */
	public StormParametersBuilder separation(final double value) {
		separation = value;
		return this;
	}

	/** @throws IllegalArgumentException if a parameter is out of its range */
	public StormParameters build() {
		require(pixelSize > 0 && Double.isFinite(pixelSize), "pixel size (pixel_size)", pixelSize + " nm",
			"a number above 0, such as 100");
		require(background != null, "background", background, "auto, constant, slow or temporal");
		require(backgroundFrames >= 3, "number of frames of the temporal background", backgroundFrames, "at least 3");
		require(backgroundPercentile > 0 && backgroundPercentile < 100, "percentile of the temporal background",
			backgroundPercentile, "a number between 0 and 100");
		require(firstFrame >= 1, "first frame", firstFrame, "at least 1");
		require(lastFrame == 0 || lastFrame >= firstFrame, "last frame", lastFrame, "0 for the end, or at least " +
			firstFrame);
		require(learningFrames >= 1, "number of frames to learn from", learningFrames, "at least 1");
		require(learningRounds >= 1, "number of rounds of learning", learningRounds, "at least 1");
		require(evidence > 0 && Double.isFinite(evidence), "evidence", evidence, "a number above 0, such as 4.2");
		require(separation >= 0 && Double.isFinite(separation), "separation", separation, "0 or more, such as 3");
		return new StormParameters(this);
	}

	private static void require(final boolean good, final String name, final Object value, final String remedy) {
		if (!good) throw new IllegalArgumentException("The " + name + " is " + value + "; give " + remedy + ".");
	}
}
