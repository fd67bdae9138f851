/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import net.sasd.smlm.background.BackgroundKind;
import net.sasd.smlm.camera.CameraModel;
import net.sasd.smlm.psf.PsfSpline;

/**
 * How molecules are found in a stack. One set of defaults serves all: nothing but the pixel size needs to be given.
 * Immutable; made by {@link #builder(double)}.
 */
public final class StormParameters {

	/** Side of the camera's pixel in the sample, in nanometres. */
	public final double pixelSize;
	/** The camera; null: its noise is estimated from the stack. */
	public final CameraModel camera;
	/** What light there is besides molecules. Default: constant where the frames are even, otherwise slow. */
	public final BackgroundKind background;
	/** Frames over which {@link BackgroundKind#TEMPORAL} looks. Default: 100. */
	public final int backgroundFrames;
	/** Percentile of each pixel that {@link BackgroundKind#TEMPORAL} takes. Default: 25. */
	public final double backgroundPercentile;
	/** Frames that count, from 1; 0 as the last is the end of the stack. Default: all. */
	public final int firstFrame, lastFrame;
	/** The point spread function; null: it is learned from the stack. */
	public final PsfSpline psf;
	/** Most frames that the point spread function is learned from. Default: 50. */
	public final int learningFrames;
	/** Most rounds of localising and refitting the point spread function. Default: 10. */
	public final int learningRounds;
	/** Brightness that a molecule must have, in standard deviations of it if nothing else is unknown. Default: 4.2. */
	public final double evidence;
	/**
	 * Brightness that a molecule must have, in standard deviations of it if its place and its neighbours are unknown too:
	 * smaller values separate closer neighbours, and find more that are not there. Default: 3.
	 */
	public final double separation;

	StormParameters(final StormParametersBuilder b) {
		pixelSize = b.pixelSize;
		camera = b.camera;
		background = b.background;
		backgroundFrames = b.backgroundFrames;
		backgroundPercentile = b.backgroundPercentile;
		firstFrame = b.firstFrame;
		lastFrame = b.lastFrame;
		psf = b.psf;
		learningFrames = b.learningFrames;
		learningRounds = b.learningRounds;
		evidence = b.evidence;
		separation = b.separation;
	}

	/** @param pixelSize side of the camera's pixel in the sample, in nanometres */
	public static StormParametersBuilder builder(final double pixelSize) {
		return new StormParametersBuilder(pixelSize);
	}

	/**
	 * @param count frames of a stack
	 * @return the last frame that counts, from 1
	 * @throws IllegalArgumentException if the stack does not have these frames
	 */
	public int lastOf(final int count) {
		final int last = lastFrame == 0 ? count : lastFrame;
		if (last > count || firstFrame > last) throw new IllegalArgumentException("The frames are " + firstFrame + " to " +
			last + ", but the stack has frames 1 to " + count + "; choose among them.");
		return last;
	}
}
