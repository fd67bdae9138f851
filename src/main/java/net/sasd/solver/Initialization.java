/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.Random;
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
 * window of 3n − 2 per axis. Unless asked not to, one motif is refined by one
 * generalised power step (B.10); of several, with x ≥ 0, each gets the sign that
 * resembles more of the image. A start that the user did not choose is only rough,
 * so λ is continued from ½ max |ǎ⁽⁰⁾ ⊛ (y − b)| down to its value, a short form of
 * homotopy ([L] 4.2.2). Motifs given by the user are taken as they are and set the
 * window.
 */
final class Initialization {

	/** Most frames that the power step looks at. */
	private static final int FRAMES = 8;

	/** The grid with the lifted window. */
	final Grid grid;
	/** Start motifs on that window. */
	final Motifs motifs;
	/** Sparsity weight to start from. */
	double startLambda;

	Initialization(final Observation y, final Parameters p, final LongAdder ffts, final Workers workers) {
		final Motifs given = p.initialMotifs;
		startLambda = p.lambda;
		grid = given != null ? new Grid(p.boundary, y.height, y.width, given.height(), given.width())
			: new Grid(p.boundary, y.height, y.width, lifted(p.motifHeight, y.height, p.boundary), lifted(p.motifWidth,
				y.width, p.boundary));
		motifs = given != null ? given : fromData(y, p, ffts, workers);
	}

	private static int lifted(final int n, final int field, final Boundary boundary) {
		final int window = 3 * n - 2;
		return boundary == Boundary.PERIODIC ? Math.min(window, field) : window;
	}

	/** The asked-for patches, or patches drawn from the data. */
	private Motifs fromData(final Observation y, final Parameters p, final LongAdder ffts, final Workers workers) {
		final ConvolutionModel model = new ConvolutionModel(y, grid, p.bias, ffts, workers);
		final PowerStep power = new PowerStep(model, p, FRAMES, model.newWorkspace(workers));
		if (p.initialPatches() != null) return start(patches(y, p), p, power);
		final Motifs drawn = start(new PatchChoice(y, p).draw(p.motifs, new Random(p.seed)), p, power);
		if (p.continuation > 0) startLambda = Math.max(p.lambda, power.largest(drawn) / 2);
		return drawn;
	}

	private Motifs start(final double[][] patches, final Parameters p, final PowerStep power) {
		final double[][] start = new double[patches.length][];
		for (int k = 0; k < start.length; k++) {
			start[k] = lift(patches[k], p);
			Sphere.normalize(start[k]);
			// for several motifs the step would pull all of them towards what is most frequent
			if (p.refineStart) start[k] = start.length == 1 ? power.refine(start[k]) : power.orient(start[k]);
			if (p.nonNegativeMotifs) clip(start[k]);
		}
		return new Motifs(grid.motifHeight, grid.motifWidth, start);
	}

	private static double[][] patches(final Observation y, final Parameters p) {
		final int[][] places = p.initialPatches();
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
