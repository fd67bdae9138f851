/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import net.sasd.model.Solution;

/**
 * What {@link TraceDeconvolution} found:
 * {@code trace_t = trend_t + b_t + Σ_j c_j a_k(j)(· − p_j) + residual_t}, in the traces' units. Immutable.
 */
public final class TraceSolution {

	/** The spikes, by trace, then by kernel, then by time. */
	public final SpikeTable spikes;
	/** What a user should know about the result, a sentence each. */
	public final List<String> warnings;
	/** The solver's result on the scaled traces: motifs, maps, status and records. */
	public final Solution solver;
	private final Traces traces;
	private final SpikeKernel[] kernels;
	private final double[] scales, noise, biases;
	private final double[][] baselines, fitted;

	TraceSolution(final Traces traces, final PreparedTraces prepared, final Solution solver,
		final SpikeKernel[] kernels, final SpikeFit[] fits)
	{
		this.traces = traces;
		this.solver = solver;
		this.kernels = kernels;
		scales = prepared.scales;
		noise = new double[fits.length];
		biases = new double[fits.length];
		baselines = new double[fits.length][traces.length()];
		fitted = new double[fits.length][traces.length()];
		for (int t = 0; t < fits.length; t++) {
			noise[t] = scales[t] * fits[t].noise();
			biases[t] = scales[t] * fits[t].bias();
			final double[] residual = fits[t].residual;
			final double[] response = fits[t].response();
			for (int i = 0; i < residual.length; i++) {
				baselines[t][i] = prepared.trends[t][i] + biases[t];
				fitted[t][i] = baselines[t][i] + scales[t] * response[i];
			}
		}
		spikes = SpikeTable.of(traces, kernels, fits, scales);
		warnings = Collections.unmodifiableList(warnings());
	}

	private List<String> warnings() {
		final List<String> sentences = new ArrayList<>(solver.warnings);
		if (kernels[0] instanceof TransientKernel) {
			final TransientKernel kernel = (TransientKernel) kernels[0];
			if (kernel.length() - 1 < 2 * kernel.decay) sentences.add(String.format(Locale.ROOT,
				"The time constant of the decay, %.3g samples, is not much shorter than the response's window of %d; " +
					"use a longer one.", kernel.decay, kernel.length() - 1));
		}
		for (int t = 0; t < traces.count(); t++)
			if (spikes.of(t).isEmpty()) sentences.add("Trace " + traces.names.get(t) +
				" has no spike that is worth the evidence asked for; lower it, or lambda.");
		return sentences;
	}

	/** @return the traces that were given */
	public Traces traces() {
		return traces;
	}

	/** @return number of kernels K */
	public int kernels() {
		return kernels.length;
	}

	/** @return kernel k */
	public SpikeKernel kernel(final int k) {
		return kernels[k];
	}

	/** @return {τ} or {τ₁, τ₂} in seconds, the longer first; empty if the kernels are free */
	public double[] timeConstants() {
		if (!(kernels[0] instanceof TransientKernel)) return new double[0];
		final TransientKernel kernel = (TransientKernel) kernels[0];
		final double[] seconds = kernel.timeConstants();
		for (int i = 0; i < seconds.length; i++)
			seconds[i] /= traces.samplesPerSecond;
		return seconds;
	}

	/** @return a copy of trend plus bias of trace t, in its units */
	public double[] baseline(final int t) {
		return baselines[t].clone();
	}

	/** @return a copy of baseline plus responses of trace t, in its units */
	public double[] fitted(final int t) {
		return fitted[t].clone();
	}

	/** @return the noise that spikes of trace t were weighed against, in its units */
	public double noise(final int t) {
		return noise[t];
	}

	/** @return what trace t was divided by before λ applied, in its units */
	public double scale(final int t) {
		return scales[t];
	}
}
