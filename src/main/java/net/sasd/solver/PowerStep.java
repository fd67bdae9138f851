/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.model.Motifs;
import net.sasd.optim.ProximalOperator;
import net.sasd.optim.Sphere;

/**
 * The dropped-quadratic objective {@code φ_DQ(a) = −½‖S_λ(ǎ ⊛ (y − b))‖²} and one
 * generalised power step on it ([L] (B.10)):
 * {@code a ← −∇φ_DQ(a) = ι*(š ⊛ (y − b))}, {@code s = S_λ(ǎ ⊛ (y − b))}, not
 * normalised. With x ≥ 0 the threshold is one-sided and the sign of a matters:
 * a and −a are compared. Cost: three FFTs and one per frame for the energy, two
 * and one per frame more for the step. Not thread-safe.
 */
final class PowerStep {

	private final ConvolutionModel model;
	private final ProximalOperator prox;
	private final boolean signed;
	private final double lambda;
	private final int frames;
	private final Workspace work;
	private final Spectrum motif;
	private final Spectrum sum;
	private final Spectrum scores;
	private final float[] negated;

	/** @param frames most frames to look at, from the first on */
	PowerStep(final ConvolutionModel model, final Parameters p, final int frames, final Workspace work) {
		this.model = model;
		this.work = work;
		this.frames = Math.min(frames, model.frames());
		prox = ProximalOperator.l1(p.nonNegative);
		signed = !p.nonNegative;
		lambda = p.lambda;
		motif = model.newSpectrum();
		sum = model.newSpectrum();
		scores = model.newSpectrum();
		negated = new float[model.grid.size()];
	}

	/** @return a or −a, whichever has more energy */
	double[] orient(final double[] a) {
		final double[] energies = energies(a);
		return energies[1] > energies[0] ? Sphere.scale(-1, a) : a;
	}

	/** @return max over the motifs and shifts of |ǎ ⊛ (y − b)| */
	double largest(final Motifs motifs) {
		float largest = 0;
		final float[] score = new float[model.grid.size()];
		for (int k = 0; k < motifs.count(); k++) {
			model.transformMotif(motifs.get(k), motif, work);
			for (int t = 0; t < frames; t++) {
				model.residual(t, new Spectrum[0], new Spectrum[0], true, work);
				model.mapGradient(motif, work, score);
				for (final float value : score)
					largest = Math.max(largest, Math.abs(value));
			}
		}
		return largest;
	}

	/** @return the power step from the better sign of a, not normalised; a itself if nothing resembles it */
	double[] refine(final double[] a) {
		final double[] energies = energies(a);
		if (Math.max(energies[0], energies[1]) == 0) return a.clone();
		final double sign = energies[1] > energies[0] ? -1 : 1;
		java.util.Arrays.fill(sum.re, 0f);
		java.util.Arrays.fill(sum.im, 0f);
		final float[] score = new float[model.grid.size()];
		for (int t = 0; t < frames; t++) {
			correlate(t, score, sign);
			model.forward(score, scores, work.workers);
			model.addMotifGradient(scores, work, sum);
		}
		final double[] out = new double[a.length];
		model.motifGradient(sum, out, work);
		for (int i = 0; i < out.length; i++)
			out[i] = -out[i];
		return out;
	}

	/** {energy of a, energy of −a}; the second is 0 where the sign does not matter. */
	private double[] energies(final double[] a) {
		model.transformMotif(a, motif, work);
		final double[] energies = new double[2];
		final float[] score = new float[model.grid.size()];
		for (int t = 0; t < frames; t++) {
			correlate(t, score, 1);
			energies[0] += energy(score);
			if (!signed) energies[1] += energy(negated);
		}
		return energies;
	}

	/** score ← S_λ(± ǎ ⊛ (y − b)), negated ← S_λ of the other sign; leaves the residual of frame t in the workspace. */
	private void correlate(final int t, final float[] score, final double sign) {
		final Spectrum[] none = new Spectrum[0];
		model.residual(t, none, none, true, work);
		model.mapGradient(motif, work, score);
		for (int i = 0; i < score.length; i++) {
			// the residual without maps is b − y
			score[i] = sign > 0 ? -score[i] : score[i];
			negated[i] = -score[i];
		}
		prox.apply(score, (float) lambda, 0, score.length);
		prox.apply(negated, (float) lambda, 0, score.length);
	}

	private static double energy(final float[] values) {
		double sum = 0;
		for (final float value : values)
			sum += (double) value * value;
		return sum;
	}
}
