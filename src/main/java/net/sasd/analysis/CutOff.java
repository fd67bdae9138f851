/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.concurrent.atomic.LongAdder;

import net.sasd.fft.Spectrum;
import net.sasd.model.ActivationMaps;
import net.sasd.model.Boundary;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.model.Grid;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.parallel.Workers;

/**
 * How much of each component its cut motif does not explain:
 * {@code Σ_t ‖c_kt − a_k ⊛ x_kt‖² / Σ_t ‖c_kt‖²}, c the component on the lifted window. Costs two FFTs per frame
 * and motif. Stateless and thread-safe.
 */
final class CutOff {

	private CutOff() {}

	/** @return the share of each motif, 0 where a component is empty */
	static double[] of(final Solution solution, final Observation y, final Boundary boundary, final Workers workers) {
		final ActivationMaps maps = solution.maps;
		final Grid grid = new Grid(boundary, y.height, y.width, solution.motifs.height(), solution.motifs.width());
		final ConvolutionModel model = new ConvolutionModel(y, grid, false, new LongAdder(), workers);
		final Workspace work = model.newWorkspace(workers);
		final Spectrum motif = model.newSpectrum(), map = model.newSpectrum();
		final float[] laid = new float[grid.size()], cut = new float[y.height * y.width];
		final double[] shares = new double[solution.motifs.count()];
		for (int k = 0; k < shares.length; k++) {
			model.transformMotif(solution.motifs.get(k), motif, work);
			double missing = 0, energy = 0;
			for (int t = 0; t < solution.frames(); t++) {
				lay(maps, t, k, grid, laid);
				model.component(motif, model.forward(laid, map, workers), work, cut);
				final float[] whole = solution.component(t, k);
				for (int i = 0; i < cut.length; i++) {
					final double value = whole[i] / solution.scale, off = value - cut[i];
					missing += off * off;
					energy += value * value;
				}
			}
			shares[k] = energy == 0 ? 0 : missing / energy;
		}
		return shares;
	}

	private static void lay(final ActivationMaps maps, final int t, final int k, final Grid grid, final float[] out) {
		java.util.Arrays.fill(out, 0f);
		final float[] map = maps.get(t, k);
		for (int row = 0; row < maps.height; row++)
			for (int column = 0; column < maps.width; column++)
				out[grid.index(row - maps.top, column - maps.left)] = map[row * maps.width + column];
	}
}
