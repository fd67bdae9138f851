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
 * resembles more of the image. Motifs may also start at random points of the sphere.
 * A start that the user did not choose is only rough, so λ is continued from
 * ½ max |ǎ⁽⁰⁾ ⊛ (y − b)| down to its value ([L] 4.2.2); from a given start only if
 * asked to. Motifs given by the user are taken as they are and set the window. The
 * two-stage method begins on the n-window.
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
			: p.twoStage ? new Grid(p.boundary, y.height, y.width, p.motifHeight, p.motifWidth) : lifted(y, p);
		final boolean drawn = given == null && p.initialPatches() == null;
		final boolean continued = p.continuation > 0 && (drawn || p.homotopy);
		if (given != null && !continued) {
			motifs = given;
			return;
		}
		final ConvolutionModel model = new ConvolutionModel(y, grid, p.bias, ffts, workers);
		final PowerStep power = new PowerStep(model, p, FRAMES, model.newWorkspace(workers));
		motifs = given != null ? given : drawn ? draw(y, p, power) : start(patches(y, p), p, power);
		if (continued) startLambda = Math.max(p.lambda, power.largest(motifs) / 2);
	}

	/** @return the grid with the lifted window of 3n − 2, which is not larger than a period */
	static Grid lifted(final Observation y, final Parameters p) {
		return new Grid(p.boundary, y.height, y.width, lifted(p.motifHeight, y.height, p.boundary), lifted(p.motifWidth,
			y.width, p.boundary));
	}

	private static int lifted(final int n, final int field, final Boundary boundary) {
		final int window = 3 * n - 2;
		return boundary == Boundary.PERIODIC ? Math.min(window, field) : window;
	}

	private Motifs draw(final Observation y, final Parameters p, final PowerStep power) {
		final Random random = new Random(p.seed);
		if (p.start == Start.PATCH) return start(new PatchChoice(y, p).draw(p.motifs, random), p, power);
		final double[][] points = new double[p.motifs][];
		for (int k = 0; k < points.length; k++) {
			points[k] = LiftedWindow.lift(gaussians(p.motifHeight * p.motifWidth, random), p.motifHeight, p.motifWidth,
				grid);
			Sphere.normalize(points[k]);
			if (p.nonNegativeMotifs) clip(points[k]);
		}
		return new Motifs(grid.motifHeight, grid.motifWidth, points);
	}

	private static double[] gaussians(final int count, final Random random) {
		final double[] values = new double[count];
		for (int i = 0; i < count; i++)
			values[i] = random.nextGaussian();
		return values;
	}

	private Motifs start(final double[][] patches, final Parameters p, final PowerStep power) {
		final double[][] start = new double[patches.length][];
		for (int k = 0; k < start.length; k++) {
			start[k] = LiftedWindow.lift(patches[k], p.motifHeight, p.motifWidth, grid);
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
