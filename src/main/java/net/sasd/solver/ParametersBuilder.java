/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;

/** Collects parameters; not thread-safe. Each setter returns the builder; see the field of the same name. */
public final class ParametersBuilder {

	int motifs = 1;
	int motifHeight = 11;
	int motifWidth = 11;
	double lambda = 0.1;
	boolean nonNegative = false;
	boolean nonNegativeMotifs = false;
	boolean bias = true;
	Boundary boundary = Boundary.EXTENDED;
	Method method = Method.IADM;
	double fixedMomentum = 0;
	StepRule stepRule = StepRule.BACKTRACKING;
	int extraMapStepEvery = 2;
	double continuation = 0.95;
	boolean homotopy = false;
	double homotopyPrecision = 0;
	double huber = 0;
	boolean twoStage = false;
	int reweighting = 0;
	double reweightingFloor = 0.1;
	boolean refineStart = true;
	Start start = Start.PATCH;
	int starts = 1;
	int raceIterations = 100;
	int maxIterations = 300;
	double tolerance = 2e-7;
	ShiftRule shiftRule = ShiftRule.ENERGY;
	int polishIterations = 0;
	Normalization normalization = Normalization.MAX;
	long seed = 1;
	int[][] initialPatches;
	Motifs initialMotifs;

	/** Starts from the recommended defaults. */
	ParametersBuilder() {}

	/** See {@link Parameters#motifs}. */
	public ParametersBuilder motifs(final int value) {
		motifs = value;
		return this;
	}

	/** See {@link Parameters#motifHeight}. */
	public ParametersBuilder motifHeight(final int value) {
		motifHeight = value;
		return this;
	}

	/** See {@link Parameters#motifWidth}. */
	public ParametersBuilder motifWidth(final int value) {
		motifWidth = value;
		return this;
	}

	/** See {@link Parameters#lambda}. */
	public ParametersBuilder lambda(final double value) {
		lambda = value;
		return this;
	}

	/** See {@link Parameters#nonNegative}. */
	public ParametersBuilder nonNegative(final boolean value) {
		nonNegative = value;
		return this;
	}

	/** See {@link Parameters#nonNegativeMotifs}. */
	public ParametersBuilder nonNegativeMotifs(final boolean value) {
		nonNegativeMotifs = value;
		return this;
	}

	/** See {@link Parameters#bias}. */
	public ParametersBuilder bias(final boolean value) {
		bias = value;
		return this;
	}

	/** See {@link Parameters#boundary}. */
	public ParametersBuilder boundary(final Boundary value) {
		boundary = value;
		return this;
	}

	/** See {@link Parameters#method}. */
	public ParametersBuilder method(final Method value) {
		method = value;
		return this;
	}

	/** See {@link Parameters#fixedMomentum}. */
	public ParametersBuilder fixedMomentum(final double value) {
		fixedMomentum = value;
		return this;
	}

	/** See {@link Parameters#stepRule}. */
	public ParametersBuilder stepRule(final StepRule value) {
		stepRule = value;
		return this;
	}

	/** See {@link Parameters#extraMapStepEvery}. */
	public ParametersBuilder extraMapStepEvery(final int value) {
		extraMapStepEvery = value;
		return this;
	}

	/** See {@link Parameters#continuation}. */
	public ParametersBuilder continuation(final double value) {
		continuation = value;
		return this;
	}

	/** See {@link Parameters#homotopy}. */
	public ParametersBuilder homotopy(final boolean value) {
		homotopy = value;
		return this;
	}

	/** See {@link Parameters#homotopyPrecision}. */
	public ParametersBuilder homotopyPrecision(final double value) {
		homotopyPrecision = value;
		return this;
	}

	/** See {@link Parameters#huber}. */
	public ParametersBuilder huber(final double value) {
		huber = value;
		return this;
	}

	/** See {@link Parameters#twoStage}. */
	public ParametersBuilder twoStage(final boolean value) {
		twoStage = value;
		return this;
	}

	/** See {@link Parameters#reweighting}. */
	public ParametersBuilder reweighting(final int value) {
		reweighting = value;
		return this;
	}

	/** See {@link Parameters#reweightingFloor}. */
	public ParametersBuilder reweightingFloor(final double value) {
		reweightingFloor = value;
		return this;
	}

	/** See {@link Parameters#start}. */
	public ParametersBuilder start(final Start value) {
		start = value;
		return this;
	}

	/** See {@link Parameters#starts}. */
	public ParametersBuilder starts(final int value) {
		starts = value;
		return this;
	}

	/** See {@link Parameters#raceIterations}. */
	public ParametersBuilder raceIterations(final int value) {
		raceIterations = value;
		return this;
	}

	/** See {@link Parameters#refineStart}. */
	public ParametersBuilder refineStart(final boolean value) {
		refineStart = value;
		return this;
	}

	/** See {@link Parameters#maxIterations}. */
	public ParametersBuilder maxIterations(final int value) {
		maxIterations = value;
		return this;
	}

	/** See {@link Parameters#tolerance}. */
	public ParametersBuilder tolerance(final double value) {
		tolerance = value;
		return this;
	}

	/** See {@link Parameters#shiftRule}. */
	public ParametersBuilder shiftRule(final ShiftRule value) {
		shiftRule = value;
		return this;
	}

	/** See {@link Parameters#polishIterations}. */
	public ParametersBuilder polishIterations(final int value) {
		polishIterations = value;
		return this;
	}

	/** See {@link Parameters#normalization}. */
	public ParametersBuilder normalization(final Normalization value) {
		normalization = value;
		return this;
	}

	/** See {@link Parameters#seed}. */
	public ParametersBuilder seed(final long value) {
		seed = value;
		return this;
	}

	/** Sets both sides of a motif, in pixels. */
	public ParametersBuilder motifSize(final int height, final int width) {
		return motifHeight(height).motifWidth(width);
	}

	/** Start patches {row, column} of their top left pixel, one per motif, from 0. */
	public ParametersBuilder initialPatches(final int[]... patches) {
		initialPatches = Parameters.copy(patches);
		return this;
	}

	/** Start motifs, whose size sets the window too. */
	public ParametersBuilder initialMotifs(final Motifs value) {
		initialMotifs = value;
		return this;
	}

	/** @return the parameters, not yet checked */
	public Parameters build() {
		return new Parameters(this);
	}
}
