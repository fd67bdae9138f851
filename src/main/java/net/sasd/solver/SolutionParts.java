/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.util.ArrayList;
import java.util.List;

import net.sasd.fft.Spectrum;
import net.sasd.model.ActivationMaps;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.Grid;
import net.sasd.model.Observation;

/** The parts of a {@link net.sasd.model.Solution} on a grid: maps without padding, components and residual. */
final class SolutionParts {

	private final Observation y;
	private final Grid grid;
	private final int height;
	private final int width;

	/** @param grid where the maps lie */
	SolutionParts(final Observation y, final Grid grid) {
		this.y = y;
		this.grid = grid;
		height = grid.reachAbove() + grid.fieldHeight + grid.reachBelow();
		width = grid.reachLeft() + grid.fieldWidth + grid.reachRight();
	}

	/** @return a_k ⊛ x_kt on the field in the input's units, [t][k]; one FFT each */
	float[][][] components(final ConvolutionModel model, final Lanes lanes, final Spectrum[] motifs,
		final FrameMaps[] frames)
	{
		final float[][][] components = new float[frames.length][motifs.length][y.height * y.width];
		lanes.forEach((t, slot, work) -> {
			for (int k = 0; k < motifs.length; k++) {
				model.component(motifs[k], frames[t].spectra[k], work, components[t][k]);
				for (int i = 0; i < components[t][k].length; i++)
					components[t][k][i] = (float) (components[t][k][i] * y.scale);
			}
		});
		return components;
	}

	/** @return the part of a map from which the motif reaches into the field, times ±1 */
	float[] field(final float[] map, final int sign) {
		final float[] out = new float[height * width];
		for (int row = 0; row < height; row++)
			for (int column = 0; column < width; column++) {
				final float value = map[grid.index(row - grid.reachAbove(), column - grid.reachLeft())];
				out[row * width + column] = value == 0f ? 0f : sign * value;
			}
		return out;
	}

	/** @param maps [t][k] of {@link #field} */
	ActivationMaps wrap(final float[][][] maps) {
		return new ActivationMaps(grid.fieldHeight, grid.fieldWidth, grid.reachAbove(), grid.reachLeft(), height, width,
			maps);
	}

	/** @return what components and bias leave of frame t, in the input's units, NaN where masked */
	float[] residual(final int t, final float[][] components, final double bias) {
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

	/** @return the warnings and one for each motif without activation */
	static List<String> withEmptyMotifs(final List<String> warnings, final float[][][] maps, final String remedy) {
		final List<String> all = new ArrayList<>(warnings);
		for (int k = 0; k < maps[0].length; k++)
			if (isEmpty(maps, k)) all.add("Motif " + (k + 1) + " has no activation and means nothing; " + remedy);
		return all;
	}

	private static boolean isEmpty(final float[][][] maps, final int k) {
		for (final float[][] frame : maps)
			for (final float value : frame[k])
				if (value != 0f) return false;
		return true;
	}
}
