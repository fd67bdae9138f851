/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.model.SparseMap;
import net.sasd.optim.Convolution;
import net.sasd.optim.Momentum;
import net.sasd.parallel.Workers;

/**
 * The activation maps of one frame, the ones before them, and the spectra of
 * both. Given the motifs, frames do not depend on each other, so each has its own
 * step size and momentum. Not thread-safe.
 */
final class FrameMaps {

	/** x_k, [k][grid]. */
	float[][] maps;
	/** x_k of the iteration before; holds the extrapolated w_k within a step. */
	float[][] previous;
	/** Spectra of the maps. */
	Spectrum[] spectra;
	/** Spectra of {@link #previous}. */
	Spectrum[] previousSpectra;
	/** x_k from before the iteration, while a second step of it overwrites {@link #previous}. */
	private float[][] kept;
	/** True while the previous maps are those put aside. */
	private boolean aside;
	/** The maps as lists of activations where that is the faster way to convolve, else null. */
	private SparseMap[] lists;
	/** Weights w_k of the penalty, [k][grid]; null: all 1. */
	float[][] weights;
	/** Remembered step size t, 0 before the first step. */
	double step;
	/** Optimal bias of the last residual. */
	double bias;
	final Momentum momentum;

	/** @param twoSteps true if an iteration may take more than one step */
	FrameMaps(final ConvolutionModel model, final int motifs, final Momentum momentum, final boolean twoSteps) {
		this.momentum = momentum;
		maps = new float[motifs][model.grid.size()];
		previous = new float[motifs][model.grid.size()];
		spectra = newSpectra(model, motifs);
		previousSpectra = newSpectra(model, motifs);
		if (twoSteps) kept = new float[motifs][model.grid.size()];
	}

	static Spectrum[] newSpectra(final ConvolutionModel model, final int count) {
		final Spectrum[] spectra = new Spectrum[count];
		for (int k = 0; k < count; k++)
			spectra[k] = model.newSpectrum();
		return spectra;
	}

	/** Puts the previous maps aside before a second step, so that the iteration can be taken back; not their spectra. */
	void keep() {
		final float[][] m = previous;
		previous = kept;
		kept = m;
		aside = true;
	}

	/** @return the maps before {@link #maps}, wherever they lie */
	float[][] before() {
		return aside ? kept : previous;
	}

	/** Goes back to the maps from before an iteration of two steps, the first of which was kept; K FFTs. */
	void takeBack(final ConvolutionModel model, final Workers workers) {
		lists = null;
		final float[][] m = maps;
		maps = kept;
		kept = m;
		for (int k = 0; k < maps.length; k++)
			model.forward(maps[k], spectra[k], workers);
	}

	/** Lists the activations of the maps if they are so few that it pays. */
	void list(final ConvolutionModel model, final long activations) {
		lists = model.isSparse(maps.length, activations) ? SparseMap.of(maps, model.grid) : null;
	}

	/** Forgets the lists, because the maps were changed. */
	void unlist() {
		lists = null;
	}

	/** @return the maps as lists of activations, or null where spectra are the faster way */
	SparseMap[] lists() {
		return lists;
	}

	/** @return how these frames are convolved */
	static Convolution convolution(final FrameMaps... frames) {
		int sparse = 0;
		for (final FrameMaps frame : frames)
			if (frame.lists != null) sparse++;
		return Convolution.of(sparse, frames.length);
	}

	/** The residual of frame t at these maps, the faster way; the motifs are given both ways. */
	double residual(final ConvolutionModel model, final int t, final Spectrum[] spectra, final double[][] motifs,
		final Workspace work)
	{
		final double fidelity = lists == null ? model.residual(t, spectra, this.spectra, false, work) : model.residual(t,
			motifs, lists, false, work);
		bias = work.bias;
		return fidelity;
	}

	/** Exchanges current and previous maps. */
	void swap() {
		aside = false;
		lists = null;
		final float[][] m = maps;
		maps = previous;
		previous = m;
		final Spectrum[] s = spectra;
		spectra = previousSpectra;
		previousSpectra = s;
	}
}
