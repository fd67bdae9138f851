/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.Grid;

/** The zero-padding {@code [0; a; 0]} of an n-window into a lifted one ([L] 3.5, [Z] 3.2). Stateless. */
final class LiftedWindow {

	private LiftedWindow() {}

	/**
	 * @param motif height × width, row-major
	 * @return the motif in the middle of the grid's motif window, zeros around
	 */
	static double[] lift(final double[] motif, final int height, final int width, final Grid grid) {
		final double[] window = new double[grid.motifHeight * grid.motifWidth];
		final int top = (grid.motifHeight - height) / 2, left = (grid.motifWidth - width) / 2;
		for (int i = 0; i < height; i++)
			System.arraycopy(motif, i * width, window, (top + i) * grid.motifWidth + left, width);
		return window;
	}
}
