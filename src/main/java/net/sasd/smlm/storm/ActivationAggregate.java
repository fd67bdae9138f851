/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.smlm.StormStack;
import net.sasd.smlm.background.BackgroundShape;
import net.sasd.smlm.background.BackgroundShapes;
import net.sasd.smlm.psf.PsfSpline;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseCoding;

/**
 * The paper's super-resolved image ([L] 6.2.1, Fig. 27): the sum over all frames of their activation maps
 * {@code min over x ≥ 0 of ½ ‖y − a ⊛ x − b‖² + λ ‖x‖₁} on the camera's own pixels, with the learned point spread
 * function a and λ four standard deviations of the background's noise, reweighted once. No finer than a pixel, but
 * with no decision on what is a molecule. Cost: about 20 ms of one core per frame of 64 × 64 pixels; one frame is in
 * memory at a time. Not thread-safe.
 */
public final class ActivationAggregate {

	private static final double LAMBDA = 4;
	private static final int ITERATIONS = 60, REWEIGHTINGS = 1;

	private final StormStack stack;
	private final PsfEstimate estimate;
	private final StormParameters parameters;
	private final Workers workers;
	private final CancelToken cancel;
	private final Motifs motif;
	/** Light of an activation of 1. */
	private final double light;

	/** Takes what a {@link StormRun} has learned of the stack. */
	public ActivationAggregate(final StormStack stack, final PsfEstimate estimate, final StormParameters parameters,
		final Workers workers, final CancelToken cancel)
	{
		this.stack = stack;
		this.estimate = estimate;
		this.parameters = parameters;
		this.workers = workers;
		this.cancel = cancel;
		// the solver's windows are larger than the motif and have to fit into the frame
		final int reach = Math.min(estimate.psf.reach(), (Math.min(stack.frames.width(), stack.frames.height()) / 3 - 1) / 2);
		final int size = 2 * reach + 1;
		final double[] samples = samples(estimate.psf, reach);
		double norm = 0, sum = 0;
		for (final double value : samples) {
			norm += value * value;
			sum += value;
		}
		for (int q = 0; q < samples.length; q++)
			samples[q] /= Math.sqrt(norm);
		light = sum / Math.sqrt(norm);
		motif = new Motifs(size, size, samples);
	}

	private static double[] samples(final PsfSpline psf, final int reach) {
		final int size = 2 * reach + 1;
		final double[] samples = new double[size * size];
		for (int j = 0; j < size; j++)
			for (int i = 0; i < size; i++)
				samples[j * size + i] = psf.at(i - reach, j - reach);
		return samples;
	}

	/** @return photons of all activations in each pixel, row-major; of the frames that were done if it was cancelled */
	public float[] sum(final StormListener listener) {
		final int width = stack.frames.width(), height = stack.frames.height();
		final int first = parameters.firstFrame - 1, last = parameters.lastOf(stack.frames.count());
		final BackgroundShape background = BackgroundShapes.of(stack, estimate.background, first, last - 1,
			parameters.backgroundFrames, parameters.backgroundPercentile);
		final float[] sum = new float[width * height];
		for (int t = first; t < last && !cancel.isCancelled(); t++) {
			final float[] frame = stack.read(t), shape = background.of(t, frame);
			for (int p = 0; p < frame.length; p++)
				frame[p] -= shape[p];
			if (!isConstant(frame)) add(frame, sum);
			listener.localized(t + 1 - first, last - first);
		}
		return sum;
	}

	/** A frame without any light has no activation, and no solver. */
	private static boolean isConstant(final float[] frame) {
		for (final float value : frame)
			if (value != frame[0] && !Float.isNaN(value)) return false;
		return true;
	}

	private void add(final float[] frame, final float[] sum) {
		final Observation observation = Observation.read(FrameSource.of(stack.frames.height(), stack.frames.width(), frame),
			Normalization.NONE, null, Float.NaN);
		final Solution solution = SparseCoding.solve(observation, motif, Parameters.builder().lambda(LAMBDA * Math.sqrt(
			estimate.noise.dark)).nonNegative(true).reweighting(REWEIGHTINGS).maxIterations(ITERATIONS).build(), workers,
			record -> {}, cancel);
		final float[] map = solution.maps.inField(0, 0);
		for (int p = 0; p < map.length; p++)
			sum[p] += (float) (map[p] * light * estimate.noise.photonsPerCount);
	}
}
