/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.sasd.evaluate.LocalizationScore;
import net.sasd.model.FrameSource;
import net.sasd.phantom.MoleculeCamera;
import net.sasd.phantom.MoleculeScene;
import net.sasd.phantom.MoleculeStack;
import net.sasd.phantom.MoleculeStackParametersBuilder;
import net.sasd.phantom.PupilPsf;
import net.sasd.phantom.SampledPsf;
import net.sasd.smlm.Localization;
import net.sasd.smlm.background.BackgroundKind;
import net.sasd.smlm.camera.CameraPreset;
import net.sasd.smlm.psf.PsfSpline;

import org.junit.jupiter.api.Test;

/** Blinking molecules of which nothing is told but the pixel size. */
class StormTruthTest {

	private static final int FRAMES = 30;

	@Test
	void moleculesOnAConstantBackgroundAreFound() {
		assertFound(Stacks.small(FRAMES), BackgroundKind.CONSTANT, 62);
	}

	@Test
	void moleculesOnAnUnevenBackgroundAreFound() {
		assertFound(Stacks.small(FRAMES).size(64, 64).background(100, 0.5), BackgroundKind.SLOW, 62);
	}

	@Test
	void unevennessDecidesTheBackgroundAndThePreviewShowsIt() {
		for (final double unevenness : new double[] { 0, 0.5 }) {
			final MoleculeStack stack = new MoleculeStack(Stacks.small(12).size(64, 64).background(100, unevenness).build());
			final StormRun run = Stacks.run(Stacks.frames(stack), Stacks.parameters().learning(12, 2));
			final PsfEstimate estimate = run.learn(StormListener.NONE);
			assertEquals(unevenness > 0 ? BackgroundKind.SLOW : BackgroundKind.CONSTANT, estimate.background);
			final float[] background = run.preview(estimate, 5).background;
			// smoothing is weaker where the frame ends
			for (final Localization m : stack.truth(5))
				if (Math.min(Math.min(m.x, m.y), 6400 - Math.max(m.x, m.y)) > 800) assertEquals(stack.parameters().camera.mean(m.background), background[(int) (m.y / 100) * 64 +
					(int) (m.x / 100)], 60, "at " + m.x + ", " + m.y);
		}
	}

	@Test
	void moleculesOfAnUnmultipliedCameraAreFound() {
		assertFound(Stacks.small(FRAMES).camera(MoleculeCamera.scmos()).photons(1500).scene(MoleculeScene.FILAMENTS),
			BackgroundKind.CONSTANT, 50);
	}

	private static void assertFound(final MoleculeStackParametersBuilder phantom, final BackgroundKind background,
		final double efficiency)
	{
		final MoleculeStack stack = new MoleculeStack(phantom.build());
		check(stack, Stacks.frames(stack), Stacks.parameters().background(background).learning(20, 6), efficiency);
	}

	private static void check(final MoleculeStack stack, final FrameSource frames,
	final StormParametersBuilder parameters,
		final double efficiency)
	{
		final StormRun run = Stacks.run(frames, parameters);
		final PsfEstimate estimate = run.learn(StormListener.NONE);
		// 260 nm before the pixel of 100 nm widens them
		final double width = Math.sqrt(2.6 * 2.6 + 8 * Math.log(2) / 12);
		assertEquals(width, estimate.shape.fwhmX, 0.07 * width);
		assertEquals(width, estimate.shape.fwhmY, 0.07 * width);
		assertEquals(1, estimate.residual, 0.1);
		final LocalizationScore score = Stacks.score(Stacks.truth(stack), Stacks.molecules(run, estimate), frames.width(),
			frames
			.height(), frames.count());
		assertTrue(score.efficiency > efficiency, "efficiency " + score.efficiency + ", Jaccard " + score.jaccard +
			", RMSE " + score.rmse);
	}

	/** Columns that are brighter than others, as many sensors have them, and that fade. */
	@Test
	void moleculesOnAPatternThatFadesAreFound() {
		final MoleculeStack stack = new MoleculeStack(Stacks.small(FRAMES).density(0.5).build());
		final FrameSource plain = Stacks.frames(stack);
		final float[][] frames = new float[FRAMES][];
		for (int t = 0; t < FRAMES; t++) {
			frames[t] = new float[48 * 48];
			plain.read(t, frames[t]);
			for (int p = 0; p < frames[t].length; p++)
				frames[t][p] += (float) ((1 - 0.005 * t) * 300 * Math.sin(p % 48 * 1.7) * Math.sin(p / 48 * 0.9));
		}
		check(stack, FrameSource.of(48, 48, frames), Stacks.parameters().background(BackgroundKind.TEMPORAL).temporal(20,
			25)
			.learning(30, 6), 55);
	}

	@Test
	void anAberratedPointSpreadFunctionIsLearnedInItsShape() {
		final PupilPsf lens = PupilPsf.of(1.4, 690).aberrated(0.06, 0.08, 0.05, 0.05).stretched(1.1);
		final MoleculeStack stack = new MoleculeStack(Stacks.small(50).psf(lens).build());
		final StormRun run = Stacks.run(Stacks.frames(stack), Stacks.parameters());
		final PsfEstimate estimate = run.learn(StormListener.NONE);
		final double correlation = correlation(estimate.psf, lens.sampled(100));
		assertTrue(correlation >= 0.99, "correlation " + correlation);
		final LocalizationScore score = Stacks.score(Stacks.truth(stack), Stacks.molecules(run, estimate), 48, 48, 50);
		assertTrue(score.efficiency > 55, "efficiency " + score.efficiency);
	}

	/**
	 * The largest Σ f g / √(Σ f² Σ g²) over shifts, every 20 nm within 500 nm: nobody knows where the origin of a blindly
	 * learned function was, and its centre of mass depends on how far it is followed.
	 */
	private static double correlation(final PsfSpline psf, final SampledPsf truth) {
		double best = 0;
		for (double y = -0.8; y <= 0.8; y += 0.1)
			for (double x = -0.8; x <= 0.8; x += 0.1) {
				double product = 0, f2 = 0, g2 = 0;
				for (int j = -25; j <= 25; j++)
					for (int i = -25; i <= 25; i++) {
						final double f = psf.at(i / 5.0 + x, j / 5.0 + y), g = truth.at(20 * i, 20 * j);
						product += f * g;
						f2 += f * f;
						g2 += g * g;
					}
				best = Math.max(best, product / Math.sqrt(f2 * g2));
			}
		return best;
	}

	@Test
	void withItsCamerasNumbersLightIsInPhotons() {
		final MoleculeStack stack = new MoleculeStack(Stacks.small(60).density(0.15).photons(4000).build());
		final StormRun run = Stacks.run(Stacks.frames(stack), Stacks.parameters().psf(Stacks.PSF).camera(
			CameraPreset.EMCCD.model));
		final PsfEstimate estimate = run.learn(StormListener.NONE);
		final List<Localization> found = Stacks.molecules(run, estimate);
		double ratio = 0, background = 0;
		final List<Double> squares = new ArrayList<>();
		for (final Localization m : Stacks.truth(stack))
			for (final Localization other : found)
				if (m.frame == other.frame && Math.hypot(m.x - other.x, m.y - other.y) < 100 && m.intensity > 1000) {
					ratio += other.intensity / m.intensity;
					background += other.background;
					squares.add((Math.pow(other.x - m.x, 2) + Math.pow(other.y - m.y, 2)) / 2 / other.uncertainty /
						other.uncertainty);
				}
		final int n = squares.size();
		assertTrue(n > 100, n + " molecules");
		assertEquals(1, ratio / n, 0.04);
		assertEquals(100, background / n, 5);
		// half of them are nearer than this, if errors are normal; the mean depends on a few with neighbours unseen
		Collections.sort(squares);
		assertEquals(Math.log(2), squares.get(n / 2), 0.2);
	}
}
