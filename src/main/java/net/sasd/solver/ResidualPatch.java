/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;

import net.sasd.model.Grid;

/** A patch of what motifs and maps do not explain: y − b − Σ_k a_k ⊛ x_kt in the field of view, 0 where masked. */
final class ResidualPatch implements Serializable {

	private static final long serialVersionUID = 1;

	/** Sum of squares of the pixels, 0 if there is no patch. */
	double energy;
	/** The pixels, row-major; null if there is no patch. */
	double[] pixels;

	/** @return the patch with the most energy of all frames of a lane; two FFTs per frame */
	static ResidualPatch best(final FrameLane lane, final MotifPoint motifs, final int height, final int width) {
		final ResidualPatch best = new ResidualPatch();
		final Grid grid = lane.model.grid;
		for (int t = lane.from; t < lane.to; t++) {
			final float[] residual = residual(lane, t, motifs);
			final BoxEnergy boxes = new BoxEnergy(residual, grid.fieldHeight, grid.fieldWidth, height, width);
			if (boxes.most <= best.energy) continue;
			best.energy = boxes.most;
			best.pixels = new double[height * width];
			for (int i = 0; i < height; i++)
				for (int j = 0; j < width; j++)
					best.pixels[i * width + j] = residual[(boxes.row + i) * grid.fieldWidth + boxes.column + j];
		}
		return best;
	}

	private static float[] residual(final FrameLane lane, final int t, final MotifPoint motifs) {
		final Grid grid = lane.model.grid;
		final float[] field = new float[grid.fieldHeight * grid.fieldWidth];
		lane.model.residual(t, motifs.spectra, lane.frames[t].spectra, true, lane.work);
		lane.model.inverse(lane.work.residual, lane.work.map, lane.work.workers);
		for (int row = 0; row < grid.fieldHeight; row++)
			for (int column = 0; column < grid.fieldWidth; column++)
				field[row * grid.fieldWidth + column] = -lane.work.map[row * grid.width + column];
		return field;
	}
}
