/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.Arrays;

import net.sasd.model.Grid;
import net.sasd.model.Observation;
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

	private final Observation y;
	private final Grid small;
	private int left;

	/** @param small grid with the n-window */
	DuplicateMotifs(final Observation y, final Grid small, final int motifs) {
		this.y = y;
		this.small = small;
		left = motifs > 1 ? motifs : 0;
	}

	/** @return true if a motif was started anew; Ψ may have risen then */
	boolean reseed(final Descent descent) {
		if (left == 0) return false;
		final int weaker = weakerTwin(descent);
		if (weaker < 0) return false;
		left--;
		for (final FrameMaps frame : descent.frames)
			Arrays.fill(frame.maps[weaker], 0f);
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
		double most = ALIKE;
		int weaker = -1;
		for (int i = 0; i < count; i++)
			for (int j = i + 1; j < count; j++) {
				final double alike = correlation.largest(cut[i], cut[j]);
				if (alike < most) continue;
				most = alike;
				weaker = activation(descent, i) < activation(descent, j) ? i : j;
			}
		return weaker;
	}

	private static double activation(final Descent descent, final int k) {
		double sum = 0;
		for (final FrameMaps frame : descent.frames)
			for (final float value : frame.maps[k])
				sum += (double) value * value;
		return sum;
	}

	/** The patch of the residual with the most energy, in the middle of the lifted window; null if there is none. */
	private double[] unexplained(final Descent descent) {
		double most = 0;
		double[] best = null;
		for (int t = 0; t < y.frames(); t++) {
			final float[] residual = residual(descent, t);
			final BoxEnergy boxes = new BoxEnergy(residual, y.height, y.width, small.motifHeight, small.motifWidth);
			if (boxes.most <= most) continue;
			most = boxes.most;
			best = new double[small.motifHeight * small.motifWidth];
			for (int i = 0; i < small.motifHeight; i++)
				for (int j = 0; j < small.motifWidth; j++)
					best[i * small.motifWidth + j] = residual[(boxes.row + i) * y.width + boxes.column + j];
		}
		if (best == null) return null;
		Sphere.normalize(best);
		return LiftedWindow.lift(best, small.motifHeight, small.motifWidth, descent.model.grid);
	}

	/** y − b − Σ_k a_k ⊛ x_kt in the field of view, 0 where masked. */
	private float[] residual(final Descent descent, final int t) {
		final float[] residual = y.frame(t).clone(), component = new float[residual.length];
		for (int k = 0; k < descent.motifs.count(); k++) {
			descent.model.component(descent.motifs.spectra[k], descent.frames[t].spectra[k], descent.lanes.shared(),
				component);
			for (int i = 0; i < residual.length; i++)
				residual[i] -= component[i];
		}
		final boolean[] mask = y.mask(t);
		for (int i = 0; i < residual.length; i++)
			residual[i] = mask == null || mask[i] ? residual[i] - (float) descent.frames[t].bias : 0f;
		return residual;
	}
}
