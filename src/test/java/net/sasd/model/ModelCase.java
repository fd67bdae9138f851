/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import net.sasd.fft.Spectrum;
import net.sasd.parallel.Workers;

/** Random frames, motifs and maps of an awkward size, and the model and spectra of them. */
final class ModelCase {

	/** Rows and columns of the field and of the motif. */
	private static final int[][] SIZES = { { 1, 64, 1, 9 }, { 64, 1, 9, 1 }, { 1, 13, 1, 12 }, { 7, 7, 7, 7 }, { 13, 17,
		5, 3 }, { 16, 16, 4, 6 }, { 31, 29, 29, 28 }, { 6, 35, 1, 1 } };

	final Observation y;
	final Grid grid;
	final double[][] motifs;
	final float[][][] maps;
	final boolean biased;
	private final String name;

	ModelCase(final Boundary boundary, final int[] size, final int frames, final boolean masked, final boolean biased) {
		this.biased = biased;
		name = boundary + " " + size[0] + "x" + size[1] + " motif " + size[2] + "x" + size[3] + " T=" + frames + (masked
			? " masked" : "") + (biased ? " biased" : "");
		final Random random = new Random(name.hashCode());
		final float[][] pixels = new float[frames][];
		for (int t = 0; t < frames; t++) {
			pixels[t] = floats(random, size[0] * size[1], 1);
			if (masked) for (int i = t % 2; i < pixels[t].length; i += 5)
				pixels[t][i] = Float.NaN;
		}
		y = Observation.read(FrameSource.of(size[0], size[1], pixels), Normalization.NONE, null, Float.NaN);
		grid = new Grid(boundary, size[0], size[1], size[2], size[3]);
		motifs = new Motifs(size[2], size[3], random.doubles(size[2] * size[3], -1, 1).toArray(), random.doubles(size[2] *
			size[3], -1, 1).toArray()).toArrays();
		maps = new float[frames][2][];
		for (final float[][] frame : maps)
			for (int k = 0; k < 2; k++)
				frame[k] = floats(random, grid.size(), 0.3);
	}

	static float[] floats(final Random random, final int count, final double density) {
		final float[] values = new float[count];
		for (int i = 0; i < count; i++)
			if (random.nextDouble() <= density) values[i] = random.nextFloat() * 2 - 0.8f;
		return values;
	}

	/** Every size in both boundaries, with T, masks and bias taking turns; and a motif larger than the extended field. */
	static Stream<ModelCase> all() {
		final List<ModelCase> cases = new ArrayList<>();
		for (int i = 0; i < SIZES.length; i++)
			for (final Boundary boundary : Boundary.values())
				for (final boolean masked : new boolean[] { false, true })
					cases.add(new ModelCase(boundary, SIZES[i], i % 2 == 0 ? 1 : 3, masked, (i / 2) % 2 == 0));
		for (final Boundary boundary : Boundary.values())
			for (final boolean biased : new boolean[] { false, true })
				cases.add(new ModelCase(boundary, new int[] { 12, 15, 5, 4 }, 3, biased, biased));
		cases.add(new ModelCase(Boundary.EXTENDED, new int[] { 7, 6, 19, 16 }, 1, false, true));
		return cases.stream();
	}

	ConvolutionModel model() {
		return new ConvolutionModel(y, grid, biased, new LongAdder(), Workers.serial());
	}

	static Spectrum[] motifSpectra(final ConvolutionModel model, final double[][] motifs) {
		final Spectrum[] spectra = new Spectrum[motifs.length];
		for (int k = 0; k < motifs.length; k++)
			model.transformMotif(motifs[k], spectra[k] = model.newSpectrum(), model.newWorkspace(Workers.serial()));
		return spectra;
	}

	static Spectrum[] mapSpectra(final ConvolutionModel model, final float[][] maps) {
		final Spectrum[] spectra = new Spectrum[maps.length];
		for (int k = 0; k < maps.length; k++)
			spectra[k] = model.forward(maps[k], model.newSpectrum(), Workers.serial());
		return spectra;
	}

	double naiveFidelity() {
		return NaiveModel.fidelity(y, grid, motifs, maps, biased);
	}

	double[] naiveResidual(final int t) {
		return NaiveModel.residual(y, t, grid, motifs, maps[t], NaiveModel.bias(y, t, grid, motifs, maps[t], biased));
	}

	@Override
	public String toString() {
		return name;
	}
}
