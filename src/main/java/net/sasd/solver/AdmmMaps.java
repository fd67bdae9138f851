/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel.Workspace;

/**
 * The exact update of the maps in ADMM: x minimises {@code ½‖Σ_k a_k ⊛ x_k + b − y‖² + ½ρ Σ_k ‖x_k − v_k‖²} over x
 * and b, periodic and without masks. At each frequency it is a system of ρ times the identity and a matrix of rank
 * one, which Sherman and Morrison's formula inverts:
 * {@code x̂_k = (c_k − conj(â_k) Σ_l â_l c_l / (ρ + Σ_l |â_l|²)) / ρ}, {@code c_k = conj(â_k) ŷ + ρ v̂_k}. No FFT.
 */
final class AdmmMaps {

	private static final Spectrum[] NONE = {};

	private final SolverState state;
	private final double rho;
	private final boolean biased;

	AdmmMaps(final SolverState state, final double rho, final boolean biased) {
		this.state = state;
		this.rho = rho;
		this.biased = biased;
	}

	/**
	 * Solves for frame t.
	 *
	 * @param v spectra of v_k
	 * @param x receives the spectra of x_k
	 */
	void solve(final int t, final Spectrum[] v, final Spectrum[] x, final Workspace work) {
		final Spectrum[] a = state.motifs.spectra;
		// the residual of no maps is b − y
		state.model.residual(t, NONE, NONE, true, work);
		final Spectrum minusY = work.residual;
		final int size = minusY.size();
		for (int q = 0; q < size; q++) {
			double re = 0, im = 0, power = rho;
			// the bias takes the zero frequency, so that the motifs do not reach it
			final boolean free = q == 0 && biased;
			for (int k = 0; k < a.length; k++) {
				final double ar = free ? 0 : a[k].re[q], ai = free ? 0 : a[k].im[q];
				final double cr = rho * v[k].re[q] - ar * minusY.re[q] - ai * minusY.im[q];
				final double ci = rho * v[k].im[q] - ar * minusY.im[q] + ai * minusY.re[q];
				x[k].re[q] = (float) cr;
				x[k].im[q] = (float) ci;
				re += ar * cr - ai * ci;
				im += ar * ci + ai * cr;
				power += ar * ar + ai * ai;
			}
			for (int k = 0; k < a.length; k++) {
				final double ar = free ? 0 : a[k].re[q], ai = free ? 0 : a[k].im[q];
				x[k].re[q] = (float) ((x[k].re[q] - (ar * re + ai * im) / power) / rho);
				x[k].im[q] = (float) ((x[k].im[q] - (ar * im - ai * re) / power) / rho);
			}
		}
	}
}
