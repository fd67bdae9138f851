/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.sasd.model.ActivationMaps;
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
		final double objective = descent.evaluate();
		final float[][][] components = new float[frames][count][y.height * y.width];
		descent.lanes.forEach((t, lane, work) -> {
			for (int k = 0; k < count; k++) {
				descent.model.component(descent.motifs.spectra[k], descent.frames[t].spectra[k], work, components[t][k]);
				scale(components[t][k], y.scale);
			}
		});
		final int[] order = order(components, count);
		final double[][] motifs = new double[count][];
		final float[][][] maps = new float[frames][count][], sorted = new float[frames][count][];
		for (int i = 0; i < count; i++) {
			final int k = order[i];
			final int sign = signed ? sign(correction.motifs[k]) : 1;
			motifs[i] = Sphere.scale(sign, correction.motifs[k]);
			for (int t = 0; t < frames; t++) {
				maps[t][i] = field(correction.maps[t][k], sign);
				sorted[t][i] = components[t][k];
			}
		}
		final double[] bias = new double[frames];
		final float[][] residual = new float[frames][];
		for (int t = 0; t < frames; t++) {
			bias[t] = descent.frames[t].bias;
			residual[t] = residual(t, sorted[t], bias[t]);
		}
		final List<String> all = new ArrayList<>(warnings);
		for (int k = 0; k < count; k++)
			if (isEmpty(maps, k)) all.add("Motif " + (k + 1) +
				" has no activation and means nothing; lower lambda or ask for fewer motifs.");
		return new Solution(status, new Motifs(grid.motifHeight, grid.motifWidth, motifs), wrap(maps), bias, y.scale,
			sorted, residual, objective, records, all);
	}

	private static boolean isEmpty(final float[][][] maps, final int k) {
		for (final float[][] frame : maps)
			for (final float value : frame[k])
				if (value != 0f) return false;
		return true;
	}

	private static int[] order(final float[][][] components, final int count) {
		final double[] energies = new double[count];
		for (final float[][] frame : components)
			for (int k = 0; k < count; k++)
				for (final float value : frame[k])
					energies[k] += (double) value * value;
		final Integer[] order = new Integer[count];
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

	private static void scale(final float[] values, final double factor) {
		for (int i = 0; i < values.length; i++)
			values[i] = (float) (values[i] * factor);
	}

	private int height() {
		return grid.reachAbove() + grid.fieldHeight + grid.reachBelow();
	}

	private int width() {
		return grid.reachLeft() + grid.fieldWidth + grid.reachRight();
	}

	/** The part of a map from which the motif reaches into the field. */
	private float[] field(final float[] map, final int sign) {
		final int height = height(), width = width();
		final float[] out = new float[height * width];
		for (int row = 0; row < height; row++)
			for (int column = 0; column < width; column++) {
				final float value = map[grid.index(row - grid.reachAbove(), column - grid.reachLeft())];
				out[row * width + column] = value == 0f ? 0f : sign * value;
			}
		return out;
	}

	private ActivationMaps wrap(final float[][][] maps) {
		return new ActivationMaps(grid.fieldHeight, grid.fieldWidth, grid.reachAbove(), grid.reachLeft(), height(),
			width(), maps);
	}

	private float[] residual(final int t, final float[][] components, final double bias) {
		final boolean[] mask = y.mask(t);
		final float[] frame = y.frame(t), out = new float[frame.length];
		for (int i = 0; i < out.length; i++) {
			double value = (frame[i] - bias) * y.scale;
			for (final float[] component : components)
				value -= component[i];
			out[i] = mask == null || mask[i] ? (float) value : Float.NaN;
		}
		return out;
	}
}
