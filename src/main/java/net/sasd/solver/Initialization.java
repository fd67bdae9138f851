/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.concurrent.atomic.LongAdder;

import net.sasd.model.Boundary;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;

/**
 * Data-driven start ([L] 3.5): {@code a⁽⁰⁾ = P_S([0; patch of y − b; 0])} on a lifted
 * window of 3n − 2 per axis, refined by one generalised power step (B.10) unless
 * asked not to. Motifs given by the user are taken as they are and set the window.
 */
final class Initialization {

	/** Most frames that the choice of patches and the power step look at. */
	private static final int FRAMES = 8;

	/** The grid with the lifted window. */
	final Grid grid;
	/** Start motifs on that window. */
	final Motifs motifs;

	Initialization(final Observation y, final Parameters p, final LongAdder ffts, final Workers workers) {
		final Motifs given = p.initialMotifs;
		grid = given != null ? new Grid(p.boundary, y.height, y.width, given.height(), given.width())
			: new Grid(p.boundary, y.height, y.width, lifted(p.motifHeight, y.height, p.boundary), lifted(p.motifWidth,
				y.width, p.boundary));
		motifs = given != null ? given : new Motifs(grid.motifHeight, grid.motifWidth, fromData(y, p, ffts, workers));
	}

	private static int lifted(final int n, final int field, final Boundary boundary) {
		final int window = 3 * n - 2;
		return boundary == Boundary.PERIODIC ? Math.min(window, field) : window;
	}

	private double[][] fromData(final Observation y, final Parameters p, final LongAdder ffts, final Workers workers) {
		final ConvolutionModel model = new ConvolutionModel(y, grid, p.bias, ffts, workers);
		final PowerStep power = new PowerStep(model, p, FRAMES, model.newWorkspace(workers));
		final double[][] patches = patches(y, p, power);
		final double[][] start = new double[patches.length][];
		for (int k = 0; k < start.length; k++) {
			final double[] lifted = lift(patches[k], p);
			Sphere.normalize(lifted);
			start[k] = p.refineStart ? power.refine(lifted) : lifted;
			if (p.nonNegativeMotifs) clip(start[k]);
		}
		return start;
	}

	private double[][] patches(final Observation y, final Parameters p, final PowerStep power) {
		final int[][] places = p.initialPatches();
		if (places == null) return new PatchChoice(y, p).choose(p.motifs, patch -> lift(patch, p), power);
		final double[][] patches = new double[places.length][];
		for (int k = 0; k < patches.length; k++) {
			patches[k] = PatchChoice.patch(y, 0, places[k][0], places[k][1], p.motifHeight, p.motifWidth);
			if (Sphere.norm(patches[k]) == 0) throw new IllegalArgumentException("The start patch at row " +
				places[k][0] + ", column " + places[k][1] + " is constant or masked; choose a place with structure.");
		}
		return patches;
	}

	/** Lays a patch into the middle of the lifted window. */
	private double[] lift(final double[] patch, final Parameters p) {
		final double[] window = new double[grid.motifHeight * grid.motifWidth];
		final int top = (grid.motifHeight - p.motifHeight) / 2, left = (grid.motifWidth - p.motifWidth) / 2;
		for (int i = 0; i < p.motifHeight; i++)
			System.arraycopy(patch, i * p.motifWidth, window, (top + i) * grid.motifWidth + left, p.motifWidth);
		return window;
	}

	private static void clip(final double[] a) {
		double positive = 0, negative = 0;
		for (final double value : a) {
			positive += Math.max(value, 0);
			negative += Math.max(-value, 0);
		}
		final double sign = positive >= negative ? 1 : -1;
		for (int i = 0; i < a.length; i++)
			a[i] = Math.max(sign * a[i], 0);
	}
}
