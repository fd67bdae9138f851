/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.atomic.LongAdder;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.model.Grid;
import net.sasd.model.Observation;
import net.sasd.optim.ProximalOperator;
import net.sasd.parallel.Workers;

/**
 * The approximate bilinear lasso, also called dropped quadratic: with ‖Σ a_k ⊛ x_k‖² replaced by Σ ‖x_k‖², which it
 * nearly is for incoherent motifs, the marginalised objective has the closed form
 * {@code φ(A) = ½‖y − b‖² + Σ_kt min over x of (½‖x‖² − ⟨x, c_kt⟩ + λ g(x))}, {@code c_kt = ǎ_k ⊛ (y_t − b_t)}, with
 * the minimiser x* = prox_λg(c); for g = ‖·‖₁ it is {@code ½‖y − b‖² − ½ Σ ‖S_λ(c_kt)‖²} ([L] 3.2, [Z] (13)–(16)).
 * The gradient is {@code −ι*(Σ_t x̌*_kt ⊛ (y_t − b_t))}; b_t is the mean, or 0 without bias. Of the parameters count
 * those of the objective, and the motif size, which is the window. Cost: per motif and frame one FFT, two for the
 * gradient. Not thread-safe.
 */
public final class DroppedQuadratic implements MotifObjective {

	private static final Spectrum[] NONE = {};

	private final ConvolutionModel model;
	private final ProximalOperator penalty;
	private final double lambda;
	private final Workspace work;
	private final Spectrum motif;
	private final Spectrum map;
	private final Spectrum sum;
	private final float[] scores;
	private final float[] x;

	/**
	 * Prepares evaluations.
	 *
	 * @throws IllegalArgumentException if the parameters are wrong or do not fit the frames
	 */
	public DroppedQuadratic(final Observation y, final Parameters p, final Workers workers) {
		p.validate().validateFor(y.height, y.width);
		model = new ConvolutionModel(y, new Grid(p.boundary, y.height, y.width, p.motifHeight, p.motifWidth), p.bias,
			new LongAdder(), workers);
		penalty = ProximalOperator.huber(p.huber, p.nonNegative);
		lambda = p.lambda;
		work = model.newWorkspace(workers);
		motif = model.newSpectrum();
		map = model.newSpectrum();
		sum = model.newSpectrum();
		scores = new float[model.grid.size()];
		x = new float[model.grid.size()];
	}

	@Override
	public double value(final double[]... motifs) {
		return evaluate(null, motifs);
	}

	@Override
	public double gradient(final double[][] gradient, final double[]... motifs) {
		return evaluate(gradient, motifs);
	}

	private double evaluate(final double[][] gradient, final double[][] motifs) {
		double value = 0;
		for (int k = 0; k < motifs.length; k++) {
			model.transformMotif(motifs[k], motif, work);
				for (int t = 0; t < model.frames(); t++) {
				// the residual of no maps is b − y
				final double rest = model.residual(t, NONE, NONE, true, work);
				if (k == 0) value += rest;
				model.mapGradient(motif, work, scores);
				value += minimize();
				if (gradient == null) continue;
				model.forward(x, map, work.workers);
				model.addMotifGradient(map, work, t == 0, sum);
			}
			if (gradient != null) model.motifGradient(sum, gradient[k], work);
		}
		return value;
	}

	/** x ← prox_λg(c), c = −scores; returns ½‖x‖² − ⟨x, c⟩ + λ g(x). */
	private double minimize() {
		for (int i = 0; i < x.length; i++)
			x[i] = -scores[i];
		penalty.apply(x, null, (float) lambda, 0, x.length);
		double value = lambda * penalty.value(x, null, 0, x.length);
		for (int i = 0; i < x.length; i++)
			if (x[i] != 0) value += x[i] * (0.5 * x[i] + scores[i]);
		return value;
	}
}
