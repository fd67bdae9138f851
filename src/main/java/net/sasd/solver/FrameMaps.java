/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;

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
 * step size and momentum. Spectra do not travel to other processes; maps are transformed anew there. Not thread-safe.
 */
final class FrameMaps implements Serializable {

	private static final long serialVersionUID = 1;

	/** x_k, [k][grid]. */
	transient float[][] maps;
	/** x_k of the iteration before. */
	transient float[][] previous;
	/** Spectra of the maps. */
	transient Spectrum[] spectra;
	/** Spectra of the maps before; hold those of the extrapolated w_k within a step. */
	transient Spectrum[] previousSpectra;
	/** x_k from before the iteration, while a second step of it takes over {@link #previous}. */
	private transient float[][] kept;
	/** True while the previous maps are those put aside. */
	private boolean aside;
	/** The maps as lists of activations where that is the faster way to convolve, else null. */
	private transient SparseMap[] lists;
	/** True if there are lists, also while they do not travel. */
	private boolean listed;
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

	private FrameMaps(final FrameMaps from) {
		momentum = from.momentum.copy();
		maps = copy(from.maps);
		previous = copy(from.previous);
		kept = copy(from.kept);
		weights = copy(from.weights);
		aside = from.aside;
		lists = from.lists;
		listed = from.listed;
		step = from.step;
		bias = from.bias;
	}

	private static float[][] copy(final float[][] maps) {
		return maps == null ? null : Arrays.stream(maps).map(float[]::clone).toArray(float[][]::new);
	}

	private static Spectrum[] copy(final ConvolutionModel model, final Spectrum[] spectra) {
		final Spectrum[] copy = newSpectra(model, spectra.length);
		for (int k = 0; k < copy.length; k++) {
			System.arraycopy(spectra[k].re, 0, copy[k].re, 0, copy[k].size());
			System.arraycopy(spectra[k].im, 0, copy[k].im, 0, copy[k].size());
		}
		return copy;
	}

	/**
	 * Copies all of it. Spectra and lists that have not travelled are found anew, which gives the same bits, because
	 * between the passes of a descent spectra are transforms of their maps.
	 */
	FrameMaps copy(final ConvolutionModel model) {
		final FrameMaps copy = new FrameMaps(this);
		if (hasSpectra()) {
			copy.spectra = copy(model, spectra);
			copy.previousSpectra = copy(model, previousSpectra);
			return copy;
		}
		copy.spectra = newSpectra(model, maps.length);
		copy.previousSpectra = newSpectra(model, maps.length);
		for (int k = 0; k < maps.length; k++) {
			model.forward(maps[k], copy.spectra[k], Workers.serial());
			model.forward(previous[k], copy.previousSpectra[k], Workers.serial());
		}
		if (listed) copy.lists = SparseMap.of(maps, model.grid);
		return copy;
	}

	/** @return false if this has travelled and can only be copied */
	boolean hasSpectra() {
		return spectra != null;
	}

	private void writeObject(final ObjectOutputStream out) throws IOException {
		out.defaultWriteObject();
		for (final float[][] each : new float[][][] { maps, previous, kept })
			SparseFloats.write(each, out);
	}

	private void readObject(final ObjectInputStream in) throws IOException, ClassNotFoundException {
		in.defaultReadObject();
		maps = SparseFloats.read(in);
		previous = SparseFloats.read(in);
		kept = SparseFloats.read(in);
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
		unlist();
		final float[][] m = maps;
		maps = kept;
		kept = m;
		for (int k = 0; k < maps.length; k++)
			model.forward(maps[k], spectra[k], workers);
	}

	/** Transforms the maps anew after they were changed, and forgets those before. */
	void refresh(final ConvolutionModel model, final Workers workers) {
		unlist();
		for (int k = 0; k < maps.length; k++) {
			System.arraycopy(maps[k], 0, previous[k], 0, maps[k].length);
			model.forward(maps[k], spectra[k], workers);
			ConvolutionModel.combine(1, spectra[k], 0, previousSpectra[k], workers);
		}
	}

	/** Lists the activations of the maps if they are so few that it pays. */
	void list(final ConvolutionModel model, final long activations) {
		lists = model.isSparse(maps.length, activations) ? SparseMap.of(maps, model.grid) : null;
		listed = lists != null;
	}

	/** Forgets the lists, because the maps were changed. */
	void unlist() {
		lists = null;
		listed = false;
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

	/** The residual of frame t at these maps, the faster way. */
	double residual(final ConvolutionModel model, final int t, final MotifPoint motifs, final Workspace work) {
		final double fidelity = lists == null ? model.residual(t, motifs.spectra, spectra, false, work) : model.residual(t,
			motifs.motifs, lists, false, work);
		bias = work.bias;
		return fidelity;
	}

	/** Exchanges current and previous maps. */
	void swap() {
		aside = false;
		unlist();
		final float[][] m = maps;
		maps = previous;
		previous = m;
		final Spectrum[] s = spectra;
		spectra = previousSpectra;
		previousSpectra = s;
	}
}
