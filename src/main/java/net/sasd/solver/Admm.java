/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.fft.Spectrum;
import net.sasd.model.Boundary;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.model.Observation;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.Momentum;
import net.sasd.parallel.Workers;

/**
 * ADMM, the alternating direction method of multipliers (Boyd et al. 2011), a method to compare with ([L] 5.3).
 * The maps are split, x = z, with the scaled multiplier u and the slack parameter ρ:
 * {@code x ← argmin ½‖Σ a ⊛ x + b − y‖² + ½ρ‖x − z + u‖²} (exact, {@link AdmmMaps}),
 * {@code z ← prox_{λ/ρ}(x + u)}, {@code u ← u + x − z}, then one Riemannian step with backtracking on the motifs
 * ({@link MotifStep}). [L] does not say at which maps; at the sparse z it settles for any ρ, at x, the block of the
 * augmented Lagrangian, it keeps wandering unless ρ is large. Ψ is that of the motifs and z, and need not fall.
 * Periodic frames without masks only, since otherwise the update of x is not diagonal. Of the parameters count
 * objective, start and motif size. Cost per iteration, frame and motif: two FFTs, and two more per motif. Not
 * thread-safe.
 */
public final class Admm extends Baseline {

	/** Slack parameters of the comparison in [L] 5.3 for incoherent and for coherent kernels. */
	public static final double PAPER_RHO_INCOHERENT = 0.7, PAPER_RHO_COHERENT = 0.5;
	/** Iterations after which spectra that combine others are transformed anew. */
	private static final int REFRESH = 50;

	private final double rho;
	private final AdmmMaps exact;
	private final MotifStep motifStep;
	/** u, [t][k], and its spectra, in whose place is v = z − u for a moment; z are the maps of the state. */
	private final float[][][] multipliers;
	private final Spectrum[][] multiplierSpectra;
	/** Spectra of x, and scratch, per slot. */
	private final Spectrum[][] smooth;
	private final Spectrum[] scratch;
	private int iterations;

	/**
	 * Prepares a run.
	 *
	 * @param rho slack parameter ρ > 0; it weighs ‖x − z‖² against the data fidelity
	 * @throws IllegalArgumentException if ρ is not positive, the boundary is not periodic, pixels are masked, or the
	 *           parameters are wrong or do not fit the frames
	 */
	public Admm(final Observation y, final Parameters p, final double rho, final Workers workers) {
		super("admm", checked(y, p, rho), p, Momentum::adaptive, workers);
		this.rho = rho;
		final int count = state.motifs.count();
		exact = new AdmmMaps(state, rho, p.bias);
		motifStep = new MotifStep(state.frameSide(), state.motifs, p.nonNegativeMotifs);
		multipliers = new float[y.frames()][count][state.model.grid.size()];
		multiplierSpectra = new Spectrum[y.frames()][];
		for (int t = 0; t < multipliers.length; t++)
			multiplierSpectra[t] = FrameMaps.newSpectra(state.model, count);
		scratch = FrameMaps.newSpectra(state.model, state.lanes.slots());
		smooth = new Spectrum[scratch.length][];
		for (int slot = 0; slot < smooth.length; slot++)
			smooth[slot] = FrameMaps.newSpectra(state.model, count);
	}

	private static Observation checked(final Observation y, final Parameters p, final double rho) {
		if (!(rho > 0) || Double.isInfinite(rho)) throw new IllegalArgumentException("The slack parameter rho is " +
			rho + "; it must be a positive finite number, for example 0.7.");
		if (p.boundary != Boundary.PERIODIC) throw new IllegalArgumentException("ADMM was asked for the boundary " +
			p.boundary + "; it solves periodic convolution only, so choose PERIODIC.");
		if (!y.isComplete()) throw new IllegalArgumentException(
			"Some pixels are masked; ADMM needs all of them, so choose another method or fill them in.");
		return y;
	}

	@Override
	public IterationRecord iterate() {
		if (++iterations % REFRESH == 0) state.motifs.refresh(state.model, state.lanes.shared());
		final MapStatistics[] sums = new MapStatistics[multipliers.length];
		state.lanes.forEach((t, slot, work) -> sums[t] = update(t, slot, work));
		final double fidelity = motifStep.run(0);
		return record(fidelity, MapFista.sum(sums), motifStep.change, motifStep.step, 0);
	}

	/** x, z and u of one frame. */
	private MapStatistics update(final int t, final int slot, final Workspace work) {
		final FrameMaps z = state.frames[t];
		final Spectrum[] x = smooth[slot], u = multiplierSpectra[t];
		for (int k = 0; k < x.length; k++)
			ConvolutionModel.combine(1, z.spectra[k], -1, u[k], work.workers);
		exact.solve(t, u, x, work);
		final MapStatistics sums = new MapStatistics();
		for (int k = 0; k < x.length; k++) {
			// back from v = z − u to u, then on to u + x
			ConvolutionModel.combine(1, z.spectra[k], -1, u[k], work.workers);
			ConvolutionModel.combine(1, x[k], 1, u[k], work.workers);
			ConvolutionModel.combine(1, x[k], 0, scratch[slot], work.workers);
			state.model.inverse(scratch[slot], work.map, work.workers);
			final float[] next = z.previous[k];
			split(work.map, z.maps[k], multipliers[t][k], next, sums);
			z.previous[k] = z.maps[k];
			z.maps[k] = next;
			state.model.forward(next, z.spectra[k], work.workers);
			ConvolutionModel.combine(-1, z.spectra[k], 1, u[k], work.workers);
			if (iterations % REFRESH == 0) state.model.forward(multipliers[t][k], u[k], work.workers);
		}
		return sums;
	}

	/** next ← prox(x + u), u ← x + u − next. */
	private void split(final float[] x, final float[] z, final float[] u, final float[] next, final MapStatistics sums) {
		for (int i = 0; i < x.length; i++)
			next[i] = u[i] += x[i];
		state.penalty.apply(next, null, (float) (state.lambda / rho), 0, next.length);
		for (int i = 0; i < x.length; i++)
			u[i] -= next[i];
		sums.add(x, z, next, 0, next.length);
		sums.penalty += state.penalty.value(next, null, 0, next.length);
	}
}
