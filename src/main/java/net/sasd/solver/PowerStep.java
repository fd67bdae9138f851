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
	private final float[] thresholded;

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
		thresholded = new float[model.grid.size()];
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
				respond(t, score);
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
		final float sign = energies[1] > energies[0] ? -1 : 1;
		final float[] score = new float[model.grid.size()];
		for (int t = 0; t < frames; t++) {
			respond(t, score);
			threshold(score, sign, score);
			model.forward(score, scores, work.workers);
			model.addMotifGradient(scores, work, t == 0, sum);
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
			respond(t, score);
			energies[0] += thresholdedEnergy(score, 1);
			if (!signed) energies[1] += thresholdedEnergy(score, -1);
		}
		return energies;
	}

	/**
	 * score ← ǎ ⊛ (b − y), for the motif transformed last; leaves b − y, the residual without maps, in the
	 * workspace.
	 */
	private void respond(final int t, final float[] score) {
		final Spectrum[] none = new Spectrum[0];
		model.residual(t, none, none, true, work);
		model.mapGradient(motif, work, score);
	}

	/** out ← S_λ(−sign · score), the thresholded response to y − b of the motif with this sign. */
	private void threshold(final float[] score, final float sign, final float[] out) {
		for (int i = 0; i < out.length; i++)
			out[i] = -sign * score[i];
		prox.apply(out, null, (float) lambda, 0, out.length);
	}

	private double thresholdedEnergy(final float[] score, final float sign) {
		threshold(score, sign, thresholded);
		double sum = 0;
		for (final float value : thresholded)
			sum += (double) value * value;
		return sum;
	}
}
