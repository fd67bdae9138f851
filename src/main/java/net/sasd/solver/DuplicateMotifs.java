/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.Arrays;

import net.sasd.model.Grid;
import net.sasd.optim.Sphere;

/**
 * Finds motifs that came out alike, which a large λ can cause ([L] B.2, homotopy),
 * and starts the weaker one of a pair anew from what is not explained yet. Alike
 * means: the mutual coherence of their n-windows, max over the shifts of
 * |⟨a_i, s_ℓ[a_j]⟩| ([L] 6.1.2), is at least 0.98. The new start is the patch of the
 * residual with the most energy. At most K motifs are started anew in a run. Cost of
 * a look: K² small FFTs; of a new start: K FFTs per frame. Not thread-safe.
 */
final class DuplicateMotifs {

	private static final double ALIKE = 0.98;

	private final Grid small;
	private int left;

	/** @param small grid with the n-window */
	DuplicateMotifs(final Grid small, final int motifs) {
		this.small = small;
		left = motifs > 1 ? motifs : 0;
	}

	/** @return true if a motif was started anew; Ψ may have risen then */
	boolean reseed(final Descent descent) {
		if (left == 0) return false;
		final int weaker = weakerTwin(descent);
		if (weaker < 0) return false;
		left--;
		descent.frames.tell(lane -> {
			for (int t = lane.from; t < lane.to; t++)
				Arrays.fill(lane.frames[t].maps[weaker], 0f);
			return null;
		});
		descent.refreshAll();
		final double[] patch = unexplained(descent);
		if (patch != null) descent.motifs.motifs[weaker] = patch;
		descent.refreshAll();
		descent.reset();
		return true;
	}

	/** @return the motif with less activation of the most similar pair, −1 if no pair is alike */
	private int weakerTwin(final Descent descent) {
		final int count = descent.motifs.count();
		final MotifWindows windows = new MotifWindows(descent, small);
		final ShiftCorrelation correlation = new ShiftCorrelation(small.motifHeight, small.motifWidth);
		final double[][] cut = new double[count][];
		for (int k = 0; k < count; k++) {
			cut[k] = windows.cut(k, windows.find(k, ShiftRule.ENERGY));
			if (Sphere.norm(cut[k]) > 0) Sphere.normalize(cut[k]);
		}
		final double[] activations = activations(descent);
		double most = ALIKE;
		int weaker = -1;
		for (int i = 0; i < count; i++)
			for (int j = i + 1; j < count; j++) {
				final double alike = correlation.largest(cut[i], cut[j]);
				if (alike < most) continue;
				most = alike;
				weaker = activations[i] < activations[j] ? i : j;
			}
		return weaker;
	}

	/** @return Σ_t ‖x_kt‖² for each motif */
	private static double[] activations(final Descent descent) {
		final double[] sums = new double[descent.motifs.count()];
		for (final double[] part : descent.frames.ask(DuplicateMotifs::activations))
			LaneGradient.add(part, sums);
		return sums;
	}

	private static double[] activations(final FrameLane lane) {
		final double[] sums = new double[lane.frames[lane.from].maps.length];
		for (int t = lane.from; t < lane.to; t++)
			for (int k = 0; k < sums.length; k++)
				for (final float value : lane.frames[t].maps[k])
					sums[k] += (double) value * value;
		return sums;
	}

	/** The patch of the residual with the most energy, in the middle of the lifted window; null if there is none. */
	private double[] unexplained(final Descent descent) {
		final MotifPoint motifs = descent.motifs.point();
		final int height = small.motifHeight, width = small.motifWidth;
		ResidualPatch best = new ResidualPatch();
		for (final ResidualPatch patch : descent.frames.ask(lane -> ResidualPatch.best(lane, motifs, height, width)))
			if (patch.energy > best.energy) best = patch;
		if (best.energy == 0) return null;
		Sphere.normalize(best.pixels);
		return LiftedWindow.lift(best.pixels, height, width, descent.model.grid);
	}
}
