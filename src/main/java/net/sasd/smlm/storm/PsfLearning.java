/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntConsumer;

import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.smlm.background.BackgroundKind;
import net.sasd.smlm.camera.NoiseFit;
import net.sasd.smlm.camera.NoiseModel;
import net.sasd.smlm.fit.Tile;
import net.sasd.smlm.fit.TileFit;
import net.sasd.smlm.fit.TileMolecules;
import net.sasd.smlm.psf.PsfFit;
import net.sasd.smlm.psf.PsfSample;
import net.sasd.smlm.psf.PsfSpline;

/**
 * Learns the point spread function of a stack and the noise of its camera from some tiles: molecules are localised with
 * the present ones, and both are fitted to the pixels again, until the point spread function stands still. This solves
 * {@code y = D (a ⊛ x) + b} on a grid finer than the pixels, which [L] 7.2 leaves open: a lives in a family that the
 * pixels determine ({@link PsfSpline}), so that it cannot collapse into a spike. The scale between a and x is fixed by
 * ∫ a = 1, the shift by the centre of mass. The same bits for any number of threads. Not thread-safe.
 */
final class PsfLearning {

	/** Change of the coefficients, relative to their norm, that counts as none. */
	private static final double STILL = 0.01;
	private static final int FEW = 200;
	private static final double MISFIT = 1.5;

	private final List<Tile> tiles;
	private final StormParameters parameters;
	private final Workers workers;
	private final CancelToken cancel;
	private final BackgroundKind background;
	private NoiseModel noise;
	private TileMolecules[] found;

	PsfLearning(final LearningTiles sample, final StormParameters parameters, final Workers workers,
		final CancelToken cancel)
	{
		tiles = sample.tiles;
		noise = sample.noise;
		background = sample.background;
		this.parameters = parameters;
		this.workers = workers;
		this.cancel = cancel;
	}

	/** @param round told of every round, from 1 */
	PsfEstimate learn(final PsfSpline start, final IntConsumer round) {
		PsfSpline psf = start;
		double change;
		int k = 0;
		do {
			localize(psf);
			final PsfSpline next = PsfFit.of(samples(), psf, workers);
			change = next.distance(psf);
			psf = next;
			round.accept(++k);
		}
		while (k < parameters.learningRounds && change > STILL && !cancel.isCancelled());
		return estimate(psf, true, k, change <= STILL);
	}

	/** Fits the noise alone, where it is not known. */
	PsfEstimate noiseFor(final PsfSpline psf) {
		for (int k = 0; k < 3; k++)
			localize(psf);
		return estimate(psf, false, 0, true);
	}

	/** Finds the molecules of all tiles, and fits the noise to what is left. */
	private void localize(final PsfSpline psf) {
		final TileFit fit = new TileFit(psf, noise, parameters.evidence, parameters.separation, background);
		found = new TileMolecules[tiles.size()];
		workers.forEach(found.length, t -> found[t] = fit.fit(tiles.get(t)));
		final double level = level();
		final double[] light = concatenate(TileMolecules::light), residual = concatenate(TileMolecules::studentizedResidual);
		noise = parameters.camera != null ? NoiseFit.error(light, residual, NoiseModel.of(parameters.camera, level)) : NoiseFit
			.of(light, residual, level, noise);
	}

	private List<PsfSample> samples() {
		final List<PsfSample> samples = new ArrayList<>();
		for (final TileMolecules one : found)
			samples.add(one.psfSample());
		return samples;
	}

	/** Median of the backgrounds. */
	private double level() {
		final double[] levels = Arrays.stream(found).mapToDouble(TileMolecules::background).sorted().toArray();
		return levels[levels.length / 2];
	}

	private double[] concatenate(final Function<TileMolecules, double[]> part) {
		final double[][] parts = new double[found.length][];
		workers.forEach(parts.length, t -> parts[t] = part.apply(found[t]));
		return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
	}

	private PsfEstimate estimate(final PsfSpline psf, final boolean learned, final int rounds, final boolean converged) {
		final int molecules = Arrays.stream(found).mapToInt(one -> one.count).sum();
		final double residual = residual();
		final List<String> warnings = new ArrayList<>();
		if (learned && molecules < FEW) warnings.add("The point spread function is learned from " + molecules +
			" molecules only; give more frames to learn from.");
		if (learned && !converged && !cancel.isCancelled()) warnings.add("The point spread function still changed after " +
			rounds + " rounds; allow more.");
		if (residual > MISFIT) warnings.add(String.format(Locale.ROOT,
			"The point spread function leaves %.1f times the noise where molecules shine; it may differ over the field or " +
				"in depth, or the pixels may be saturated.", residual));
		return new PsfEstimate(psf, noise, background, learned, rounds, converged, molecules, residual, warnings);
	}

	/** Root mean square of the residual in standard deviations, where light at least doubles the variance. */
	private double residual() {
		final double[] light = concatenate(TileMolecules::light), residual = concatenate(
			TileMolecules::studentizedResidual);
		final double unit = noise.dark / noise.gain;
		double sum = 0;
		int n = 0;
		for (int p = 0; p < light.length; p++)
			if (light[p] > unit && !Double.isNaN(residual[p])) {
				sum += residual[p] * residual[p] / noise.variance(noise.level, light[p]);
				n++;
			}
		return n == 0 ? 1 : Math.sqrt(sum / n);
	}
}
