/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

import net.sasd.fft.Spectrum;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.optim.Momentum;
import net.sasd.optim.ProximalOperator;
import net.sasd.parallel.Workers;

/**
 * The marginalised bilinear lasso {@code φ(A) = min over X, b of ½ Σ_t ‖r_t‖² + λ g(X)} ([L] (3.2), [Z] (7)), g the
 * ℓ₁ norm or its Huber variant, with x ≥ 0 if asked. The maps come from FISTA, until the duality gap shows that φ is
 * known to a share of itself. By the envelope theorem its gradient is that of ψ at the minimising maps,
 * {@code ∇φ(a_k) = ι*(Σ_t x̌*_kt ⊛ r_t)}, where they are unique; the Huber penalty makes it smooth.
 * <p>
 * Of the parameters count those of the objective (λ, x ≥ 0, Huber penalty, bias, boundary) and the step rule; the
 * motif size is the window. Maps start from those of the evaluation before, so that values along a path are cheap;
 * {@link #forget} makes the next one independent of it, up to the precision. Cost: that of {@link MapFista} per
 * iteration, tens to hundreds of iterations. Not thread-safe.
 * </p>
 */
public final class MarginalObjective implements MotifObjective {

	private static final int CHECK = 10;
	private static final int MOST_ITERATIONS = 5000;
	/** A gap of this share of ½‖y − b‖² is rounding. */
	private static final double ROUNDING = 1e-7;
	private static final Spectrum[] NONE = {};

	private final SolverState state;
	private final MapFista fista;
	private final LassoGap gap;
	private final MotifGradient gradient;
	private final double precision;
	/** ½ Σ_t ‖y_t − b_t‖². */
	private final double energy;
	/** The bound of the gap at the last evaluation, relative to φ. */
	private double reached;

	/**
	 * Prepares evaluations.
	 *
	 * @param precision share of φ by which a value may lie above the least, for example 10⁻⁴; single precision
	 *          does not reach below about 10⁻⁷ of ½‖y − b‖²
	 * @throws IllegalArgumentException if the precision or the parameters are wrong or do not fit the frames
	 */
	public MarginalObjective(final Observation y, final Parameters p, final double precision, final Workers workers) {
		if (!(precision > 0)) throw new IllegalArgumentException("The precision of the marginalised objective is " +
			precision + "; it must be positive, for example 1e-5.");
		p.validate().validateFor(y.height, y.width);
		this.precision = precision;
		final Grid grid = new Grid(p.boundary, y.height, y.width, p.motifHeight, p.motifWidth);
		state = new SolverState(y, grid, spikes(p), p, ProximalOperator.huber(p.huber, p.nonNegative), Momentum::adaptive,
			new LongAdder(), workers);
		fista = new MapFista(state, p.stepRule);
		gap = new LassoGap(state, p.huber, p.nonNegative);
		gradient = new MotifGradient(state.frameSide(), p.motifs);
		energy = state.lanes.sum((t, slot, work) -> state.model.residual(t, NONE, NONE, false, work));
	}

	/** Any motifs, until there are others. */
	private static Motifs spikes(final Parameters p) {
		final double[][] a = new double[p.motifs][p.motifHeight * p.motifWidth];
		for (final double[] motif : a)
			motif[0] = 1;
		return new Motifs(p.motifHeight, p.motifWidth, a);
	}

	/** Forgets the maps, so that the next evaluation starts from zero. */
	public void forget() {
		for (final FrameMaps frame : state.frames) {
			frame.step = 0;
			frame.unlist();
			for (int k = 0; k < frame.maps.length; k++) {
				Arrays.fill(frame.maps[k], 0f);
				frame.spectra[k].clear();
			}
		}
	}

	@Override
	public double value(final double[]... motifs) {
		for (int k = 0; k < motifs.length; k++) {
			state.motifs.motifs[k] = motifs[k].clone();
			state.model.transformMotif(motifs[k], state.motifs.spectra[k], state.lanes.shared());
		}
		fista.restart();
		double[] measured = gap.measure();
		for (int n = 1; n <= MOST_ITERATIONS && measured[1] > Math.max(precision * measured[0], ROUNDING * energy); n++) {
			fista.iterate();
			if (n % CHECK == 0) measured = gap.measure();
		}
		reached = measured[1] / measured[0];
		return measured[0];
	}

	@Override
	public double gradient(final double[][] out, final double[]... motifs) {
		final double value = value(motifs);
		gradient.at(state.motifs.point());
		for (int k = 0; k < motifs.length; k++)
			System.arraycopy(gradient.values[k], 0, out[k], 0, out[k].length);
		return value;
	}

	/** @return the bound of how far the last value lies above the least, as a share of it */
	public double reached() {
		return reached;
	}

	/** @return FFTs so far */
	public long ffts() {
		return state.ffts();
	}
}
