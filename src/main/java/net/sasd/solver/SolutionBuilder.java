/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.Arrays;
import java.util.List;

import net.sasd.model.Grid;
import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverStatus;
import net.sasd.optim.Sphere;

/**
 * Makes a {@link Solution} of a descent's state: components and residuals in the
 * input's units, motifs and maps with the shift corrected, dominant sign of a motif
 * positive where activations may take either sign, motifs ordered by explained
 * energy Σ_t ‖a_k ⊛ x_kt‖².
 */
final class SolutionBuilder {

	private final Observation y;
	private final Descent descent;
	private final ShiftCorrection correction;
	private final Grid grid;
	private final boolean signed;

	SolutionBuilder(final Observation y, final Descent descent, final ShiftCorrection correction,
		final boolean nonNegative)
	{
		this.y = y;
		this.descent = descent;
		this.correction = correction;
		grid = correction.grid;
		signed = !nonNegative;
	}

	Solution build(final SolverStatus status, final List<IterationRecord> records, final List<String> warnings) {
		final int count = descent.motifs.count(), frames = y.frames();
		final LocalFrames here = descent.local();
		final double objective = descent.evaluate();
		final SolutionParts parts = new SolutionParts(y, grid);
		final float[][][] components = parts.components(descent.model, here.lanes, descent.motifs.spectra,
			here.frames);
		final double[] energies = energies(components, count);
		final int[] order = order(energies);
		final float[][][] shifted = correction.maps();
		final float[][][] maps = new float[frames][count][], sorted = new float[frames][count][];
		for (int i = 0; i < count; i++) {
			final int k = order[i];
			final int sign = signed ? sign(correction.motifs[k]) : 1;
			for (int t = 0; t < frames; t++) {
				maps[t][i] = parts.field(shifted[t][k], sign);
				sorted[t][i] = components[t][k];
			}
		}
		final double[] bias = new double[frames];
		final float[][] residual = new float[frames][];
		for (int t = 0; t < frames; t++) {
			bias[t] = here.frames[t].bias;
			residual[t] = parts.residual(t, sorted[t], bias[t]);
		}
		return new Solution(status, motifs(correction, energies, signed), parts.wrap(maps), bias, y.scale,
			sorted, residual, objective, records, SolutionParts.withEmptyMotifs(warnings, maps,
				"lower lambda or ask for fewer motifs."));
	}

	private static double[] energies(final float[][][] components, final int count) {
		final double[] energies = new double[count];
		for (final float[][] frame : components)
			for (int k = 0; k < count; k++)
				for (final float value : frame[k])
					energies[k] += (double) value * value;
		return energies;
	}

	/** @return the motifs in falling order of their energies, with their dominant sign positive if they have a sign */
	static Motifs motifs(final ShiftCorrection correction, final double[] energies, final boolean signed) {
		final double[][] motifs = new double[energies.length][];
		final int[] order = order(energies);
		for (int i = 0; i < motifs.length; i++)
			motifs[i] = Sphere.scale(signed ? sign(correction.motifs[order[i]]) : 1, correction.motifs[order[i]]);
		return new Motifs(correction.grid.motifHeight, correction.grid.motifWidth, motifs);
	}

	/** @return the energies in the order of the motifs */
	static double[] falling(final double[] energies) {
		return Arrays.stream(order(energies)).mapToDouble(k -> energies[k]).toArray();
	}

	/** @return the motifs in falling order of their energies */
	private static int[] order(final double[] energies) {
		final Integer[] order = new Integer[energies.length];
		Arrays.setAll(order, k -> k);
		Arrays.sort(order, (a, b) -> Double.compare(energies[b], energies[a]));
		return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
	}

	/** The sign of the half, positive or negative, that has more energy. */
	private static int sign(final double[] motif) {
		double balance = 0;
		for (final double value : motif)
			balance += value * Math.abs(value);
		return balance < 0 ? -1 : 1;
	}
}
