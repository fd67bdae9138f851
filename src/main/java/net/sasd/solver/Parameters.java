/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;

/**
 * Everything a run of {@link SparseDeconvolution} is asked to do. Made once at
 * the door with {@link #builder()}, checked once with {@link #validate()}, and
 * passed down unchanged. Immutable. The defaults are the recommended ones;
 * {@link #paper()} gives the setting of [L] section 5 and 6, {@link #thorough()} one
 * that depends less on the start.
 */
public final class Parameters {

	/** Number of motifs K ≥ 1; 1 is blind deconvolution, more is dictionary learning. Default 1. */
	public final int motifs;
	/** Rows p ≥ 1 of a motif, in pixels. Default 11. */
	public final int motifHeight;
	/** Columns q ≥ 1 of a motif, in pixels. Default 11. */
	public final int motifWidth;
	/** Sparsity weight λ > 0, in units of the normalised image. Default 0.1. */
	public final double lambda;
	/** True keeps the activations x ≥ 0. Default false. */
	public final boolean nonNegative;
	/** True keeps the motifs a ≥ 0. Default false. */
	public final boolean nonNegativeMotifs;
	/** True fits a constant b_t to each frame, false fixes it at 0. Default true. */
	public final boolean bias;
	/** What happens at the edges of the image. Default EXTENDED. */
	public final Boundary boundary;
	/** Descent method. Default IADM. */
	public final Method method;
	/** Inertia β of iADM, 0 ≤ β < 1: 0 chooses it adaptively, with restart; the papers use 0.8 … 0.9. Default 0. */
	public final double fixedMomentum;
	/** Step size of the maps. Default BACKTRACKING. */
	public final StepRule stepRule;
	/**
	 * iADM takes a second proximal step on the maps in every so-many-th iteration; 0 never does, as in the
	 * papers. Default 2.
	 */
	public final int extraMapStepEvery;
	/**
	 * Factor η by which λ falls from iteration to iteration from a large value to its own, where the start
	 * is drawn from the data; 0 is off. Default 0.95.
	 */
	public final double continuation;
	/** True continues λ also from patches or motifs that are given. Default false. */
	public final boolean homotopy;
	/**
	 * Precision δ ≥ 0 of homotopy ([L] Algorithm 6): a λ is left once motifs and maps change by no more than
	 * δλ in an iteration; 0 leaves it after one iteration. [L] uses 0.1, with η 0.8 … 0.9. Default 0.
	 */
	public final double homotopyPrecision;
	/**
	 * Half-width μ ≥ 0 of the Huber penalty ([Z] (20)) that takes the place of |x|; 0 is |x| itself. Default 0.
	 */
	public final double huber;
	/**
	 * True begins on the n-window, with a Huber penalty and a large λ, and then lifts the motif ([Z] section 3).
	 * Default false.
	 */
	public final boolean twoStage;
	/** Rounds of reweighting ([L] Algorithm 7) after the descent, ≥ 0. Default 0. */
	public final int reweighting;
	/** ε of the weights ε / (|x| + ε), relative to that of [L] (B.9), > 0; [L] has 1. Default 0.1. */
	public final double reweightingFloor;
	/**
	 * True refines the start patch of a single motif by one generalised power step ([L] (B.10)) and
	 * orients those of several. Default true.
	 */
	public final boolean refineStart;
	/** What the start is drawn from where none is given. Default PATCH. */
	public final Start start;
	/**
	 * Number of starts, drawn with different seeds, that race; the one with the smallest Ψ goes on. Default 1.
	 */
	public final int starts;
	/** Iterations of a race of several starts, ≥ 1. Default 100. */
	public final int raceIterations;
	/** Most descent iterations, ≥ 1. Default 300. */
	public final int maxIterations;
	/** Stops when Ψ fell by less than this share per iteration over the last ten; 0 never stops early. Default 2e-7. */
	public final double tolerance;
	/** How the motif is cut out of its lifted window. Default ENERGY. */
	public final ShiftRule shiftRule;
	/**
	 * Most further iterations on the n-window after shift correction, ≥ 0; what the lifted window held
	 * beyond is fitted anew. Default 0.
	 */
	public final int polishIterations;
	/** How intensities are scaled before λ applies. Default MAX. */
	public final Normalization normalization;
	/** Seed of every random choice. Default 1. */
	public final long seed;
	/**
	 * Start patches {row, column} of their top left pixel, one per motif, from 0; null: chosen from the
	 * data. Default null.
	 */
	private final int[][] initialPatches;
	/** Start motifs, whose size sets the window too; null: patches. Default null. */
	public final Motifs initialMotifs;

	Parameters(final ParametersBuilder b) {
		motifs = b.motifs;
		motifHeight = b.motifHeight;
		motifWidth = b.motifWidth;
		lambda = b.lambda;
		nonNegative = b.nonNegative;
		nonNegativeMotifs = b.nonNegativeMotifs;
		bias = b.bias;
		boundary = b.boundary;
		method = b.method;
		fixedMomentum = b.fixedMomentum;
		stepRule = b.stepRule;
		extraMapStepEvery = b.extraMapStepEvery;
		continuation = b.continuation;
		homotopy = b.homotopy;
		homotopyPrecision = b.homotopyPrecision;
		huber = b.huber;
		twoStage = b.twoStage;
		reweighting = b.reweighting;
		reweightingFloor = b.reweightingFloor;
		refineStart = b.refineStart;
		start = b.start;
		starts = b.starts;
		raceIterations = b.raceIterations;
		maxIterations = b.maxIterations;
		tolerance = b.tolerance;
		shiftRule = b.shiftRule;
		polishIterations = b.polishIterations;
		normalization = b.normalization;
		seed = b.seed;
		initialPatches = copy(b.initialPatches);
		initialMotifs = b.initialMotifs;
	}

	/** @return a builder with the recommended defaults */
	public static ParametersBuilder builder() {
		return new ParametersBuilder();
	}

	/**
	 * @return a builder with the published setting: plain patches, no continuation, cyclic convolution,
	 * fixed inertia 0.9, backtracking
	 */
	public static ParametersBuilder paper() {
		return new ParametersBuilder().boundary(Boundary.PERIODIC).fixedMomentum(0.9).stepRule(StepRule.BACKTRACKING)
			.extraMapStepEvery(0).continuation(0).refineStart(false);
	}

	/**
	 * @return a builder for when the result matters more than the time: λ falls more slowly, and from a given start
	 * too, and the best of four starts goes on
	 */
	public static ParametersBuilder thorough() {
		return new ParametersBuilder().homotopy(true).continuation(0.97).starts(4).raceIterations(200).maxIterations(1000);
	}

	/** @return a builder that starts from these parameters */
	public ParametersBuilder toBuilder() {
		final ParametersBuilder b = new ParametersBuilder();
		b.motifs = motifs;
		b.motifHeight = motifHeight;
		b.motifWidth = motifWidth;
		b.lambda = lambda;
		b.nonNegative = nonNegative;
		b.nonNegativeMotifs = nonNegativeMotifs;
		b.bias = bias;
		b.boundary = boundary;
		b.method = method;
		b.fixedMomentum = fixedMomentum;
		b.stepRule = stepRule;
		b.extraMapStepEvery = extraMapStepEvery;
		b.continuation = continuation;
		b.homotopy = homotopy;
		b.homotopyPrecision = homotopyPrecision;
		b.huber = huber;
		b.twoStage = twoStage;
		b.reweighting = reweighting;
		b.reweightingFloor = reweightingFloor;
		b.refineStart = refineStart;
		b.start = start;
		b.starts = starts;
		b.raceIterations = raceIterations;
		b.maxIterations = maxIterations;
		b.tolerance = tolerance;
		b.shiftRule = shiftRule;
		b.polishIterations = polishIterations;
		b.normalization = normalization;
		b.seed = seed;
		b.initialPatches = initialPatches;
		b.initialMotifs = initialMotifs;
		return b;
	}

	/** @return copies of the start patches {row, column}, or null */
	public int[][] initialPatches() {
		return copy(initialPatches);
	}

	static int[][] copy(final int[][] patches) {
		if (patches == null) return null;
		final int[][] copy = new int[patches.length][];
		for (int k = 0; k < copy.length; k++)
			copy[k] = patches[k].clone();
		return copy;
	}

	/**
	 * Checks every field by itself and against the others.
	 *
	 * @return this
	 * @throws IllegalArgumentException naming the first field that is wrong, its value and the remedy
	 */
	public Parameters validate() {
		return ParameterChecks.check(this);
	}

	/**
	 * Checks that the parameters fit an image.
	 *
	 * @return this
	 * @throws IllegalArgumentException if a motif or a start patch does not fit in the image
	 */
	public Parameters validateFor(final int height, final int width) {
		return ParameterChecks.checkFor(this, height, width);
	}
}
