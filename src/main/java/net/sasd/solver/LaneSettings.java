/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;

import net.sasd.model.Boundary;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.Grid;
import net.sasd.optim.Momentum;
import net.sasd.optim.ProximalOperator;

/** What another process has to know to step maps as this one does. Immutable. */
final class LaneSettings implements Serializable {

	private static final long serialVersionUID = 1;

	final boolean bias;
	/** K. */
	final int motifs;
	private final Boundary boundary;
	private final int fieldHeight, fieldWidth, motifHeight, motifWidth;
	private final double huber;
	private final boolean nonNegative, twoSteps;
	private final StepRule rule;
	private final Momentum momentum;

	LaneSettings(final Grid grid, final int motifs, final Parameters p) {
		this.motifs = motifs;
		boundary = grid.boundary;
		fieldHeight = grid.fieldHeight;
		fieldWidth = grid.fieldWidth;
		motifHeight = grid.motifHeight;
		motifWidth = grid.motifWidth;
		bias = p.bias;
		huber = p.huber;
		nonNegative = p.nonNegative;
		rule = p.stepRule;
		twoSteps = Descent.extraEvery(p) > 0;
		momentum = Descent.newMomentum(p);
	}

	Grid grid() {
		return new Grid(boundary, fieldHeight, fieldWidth, motifHeight, motifWidth);
	}

	MapStep newMapStep(final ConvolutionModel model) {
		return new MapStep(model, motifs, ProximalOperator.huber(huber, nonNegative), rule, 1);
	}

	/** @return maps of zeros */
	FrameMaps newMaps(final ConvolutionModel model) {
		return new FrameMaps(model, motifs, momentum.copy(), twoSteps);
	}
}
