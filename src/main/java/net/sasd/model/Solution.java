/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import java.util.Collections;
import java.util.List;

import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverStatus;

/**
 * What a solver found: y = scale · (Σ_k a_k ⊛ x_kt + b_t) + residual. Motifs are cut
 * to the size asked for and centred, their dominant sign is positive and they are
 * ordered by explained energy; maps and biases are in the units of the normalised
 * image, and {@link #scale} takes them back to the input's. Components and
 * residual are in the input's units, and are those of the last iterate: on a
 * lifted window they contain also what was cut off the motifs. Immutable.
 */
public final class Solution {

	/** How the run ended. */
	public final SolverStatus status;
	/** The motifs, each of unit norm. */
	public final Motifs motifs;
	/** The activation maps, in units of the normalised image. */
	public final ActivationMaps maps;
	/** What the normalised image was multiplied with to give the input, in the input's units. */
	public final double scale;
	/**
	 * Ψ of the last iteration, in units of the normalised image; components, residual and biases are of
	 * that iterate.
	 */
	public final double objective;
	/** One record per iteration, in order. */
	public final List<IterationRecord> records;
	/** What a user should know about the data or the result, a sentence each. */
	public final List<String> warnings;
	private final double[] bias;
	private final float[][][] components;
	private final float[][] residual;

	/**
	 * Takes the result of a run; the arrays are kept, not copied.
	 *
	 * @param bias b_t in units of the normalised image
	 * @param components [t][k][row · width + column], a_k ⊛ x_kt in the input's units
	 * @param residual [t][row · width + column], y − Σ_k a_k ⊛ x_kt − b_t in the input's units, NaN where masked
	 */
	public Solution(final SolverStatus status, final Motifs motifs, final ActivationMaps maps, final double[] bias,
		final double scale, final float[][][] components, final float[][] residual, final double objective,
		final List<IterationRecord> records, final List<String> warnings)
	{
		this.status = status;
		this.motifs = motifs;
		this.maps = maps;
		this.bias = bias.clone();
		this.scale = scale;
		this.components = components;
		this.residual = residual;
		this.objective = objective;
		this.records = Collections.unmodifiableList(records);
		this.warnings = Collections.unmodifiableList(warnings);
	}

	/** @return bias of frame t in units of the normalised image */
	public double bias(final int t) {
		return bias[t];
	}

	/** @return number of frames T */
	public int frames() {
		return bias.length;
	}

	/** @return component a_k ⊛ x_kt of frame t on the field of view, in the input's units; do not change it */
	public float[] component(final int t, final int k) {
		return components[t][k];
	}

	/** @return residual of frame t, in the input's units, NaN at masked pixels; do not change it */
	public float[] residual(final int t) {
		return residual[t];
	}

	/** @return real FFTs of the whole run */
	public long ffts() {
		return records.isEmpty() ? 0 : records.get(records.size() - 1).ffts;
	}

	/** @return wall-clock seconds of the whole run */
	public double seconds() {
		return records.isEmpty() ? 0 : records.get(records.size() - 1).seconds;
	}
}
