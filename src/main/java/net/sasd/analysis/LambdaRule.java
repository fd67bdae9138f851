/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.concurrent.atomic.LongAdder;

import net.sasd.fft.Spectrum;
import net.sasd.model.Boundary;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.parallel.Workers;

/**
 * The sparsity weight that the noise asks for: {@code λ = κ σ}, σ the noise's standard deviation in units of the
 * normalised image, {@code κ = 4}.
 * <p>
 * A motif of unit norm passes white noise on unchanged, {@code std(ǎ ⊛ n) = σ}, and a place stays empty while
 * |ǎ ⊛ r| ≤ λ; so κ is a detection threshold in standard deviations. λ stays within 0.001 and 0.5 of the
 * largest λ that leaves anything in the maps, {@code λ_max = max |ǎ ⊛ (y − b)|}: data without noise still need a
 * penalty to be sparse, and data that are noise alone give empty maps or close to it. Stateless and thread-safe.
 * </p>
 */
public final class LambdaRule {

	/** Detection threshold κ in standard deviations of the noise; 3 to 6 serve about equally well. */
	public static final double KAPPA = 4;
	/** Range of λ relative to λ_max. */
	private static final double LEAST = 1e-3, MOST = 0.5;

	private LambdaRule() {}

	/**
	 * @param sigma standard deviation of the noise in units of the normalised image, ≥ 0
	 * @param largest λ_max, above 0
	 * @return λ
	 */
	public static double lambda(final double sigma, final double largest) {
		return Math.max(LEAST * largest, Math.min(MOST * largest, KAPPA * sigma));
	}

	/**
	 * λ_max for known motifs: {@code max over k, t and places of |ǎ_k ⊛ (y_t − b_t)|}, above which all maps are
	 * zero ([L] Algorithm 6). Costs 2 + K FFTs per frame and one per motif.
	 *
	 * @param bias false fixes b at 0
	 */
	public static double largest(final Observation y, final Motifs motifs, final Boundary boundary,
		final boolean bias, final Workers workers)
	{
		final Grid grid = new Grid(boundary, y.height, y.width, motifs.height(), motifs.width());
		final ConvolutionModel model = new ConvolutionModel(y, grid, bias, new LongAdder(), workers);
		final Workspace work = model.newWorkspace(workers);
		final Spectrum[] spectra = new Spectrum[motifs.count()];
		for (int k = 0; k < spectra.length; k++)
			model.transformMotif(motifs.get(k), spectra[k] = model.newSpectrum(), work);
		final float[] response = new float[grid.size()];
		double largest = 0;
		for (int t = 0; t < y.frames(); t++) {
			model.residual(t, new Spectrum[0], new Spectrum[0], true, work);
			for (final Spectrum spectrum : spectra) {
				model.mapGradient(spectrum, work, response);
				for (final float value : response)
					largest = Math.max(largest, Math.abs(value));
			}
		}
		return largest;
	}

	/**
	 * Upper bound of λ_max for any motif of a size, {@code max over patches of ‖patch of y − mean‖} (by
	 * Cauchy and Schwarz). One pass over the pixels.
	 */
	public static double largest(final Observation y, final int motifHeight, final int motifWidth) {
		double largest = 0;
		for (int t = 0; t < y.frames(); t++) {
			final double[] sums = integral(y, t);
			final int w = y.width + 1;
			for (int r = 0; r < y.height; r++)
				for (int c = 0; c < y.width; c++) {
					final int bottom = Math.min(y.height, r + motifHeight), right = Math.min(y.width, c + motifWidth);
					largest = Math.max(largest, sums[bottom * w + right] - sums[r * w + right] - sums[bottom * w + c] +
						sums[r * w + c]);
				}
		}
		return Math.sqrt(largest);
	}

	/** Sums of (y − mean)² over all rectangles from the upper left corner, (h + 1) × (w + 1). */
	private static double[] integral(final Observation y, final int t) {
		final int w = y.width + 1;
		final double[] sums = new double[(y.height + 1) * w];
		final double mean = y.mean(t);
		final boolean[] mask = y.mask(t);
		for (int r = 0; r < y.height; r++) {
			double row = 0;
			for (int c = 0; c < y.width; c++) {
				final int p = r * y.width + c;
				final double value = mask == null || mask[p] ? y.frame(t)[p] - mean : 0;
				row += value * value;
				sums[(r + 1) * w + c + 1] = sums[r * w + c + 1] + row;
			}
		}
		return sums;
	}
}
