/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import net.sasd.image.DisplayRange;
import net.sasd.image.InputImage;
import net.sasd.image.Values;
import net.sasd.model.Motifs;
import net.sasd.model.Solution;

/** The pictures of a solution with their captions, for the frame in which most was found. */
final class ResultView {

	final Solution solution;
	final Panels panels;
	/** The frame that is shown, from 0. */
	final int frame;
	private final double[] shares;

	ResultView(final Solution solution) {
		this(solution, Panels.BOX);
	}

	/** @param box side of the box of a field, in pixels */
	ResultView(final Solution solution, final int box) {
		this.solution = solution;
		panels = new Panels(solution.maps.fieldHeight, solution.maps.fieldWidth, box);
		frame = liveliest(solution);
		shares = Values.energyShares(solution);
	}

	/** @return " (frame 3 of 10)", or nothing if there is only one */
	String frameNote() {
		return solution.frames() == 1 ? "" : " (frame " + (frame + 1) + " of " + solution.frames() + ")";
	}

	/** @return "motif 1 (63 %)" with its share of the explained energy */
	String motifName(final int k) {
		return String.format(Locale.ROOT, "motif %d (%.0f %%)", k + 1, 100 * shares[k]);
	}

	Picture input(final InputImage input) {
		return panels.input(read(input));
	}

	/** @return the shown frame's pixels, NaN outside of the ROI */
	float[] read(final InputImage input) {
		final float[] values = new float[input.frames().height() * input.frames().width()];
		input.frames().read(frame, values);
		final boolean[] roi = input.roi();
		if (roi != null) for (int i = 0; i < values.length; i++)
			if (!roi[i]) values[i] = Float.NaN;
		return values;
	}

	Picture activation() {
		final List<float[]> maps = new ArrayList<>();
		for (int k = 0; k < solution.motifs.count(); k++)
			maps.add(Values.activation(solution, frame, k));
		return panels.activation(maps);
	}

	Picture components() {
		final List<float[]> components = new ArrayList<>();
		for (int k = 0; k < solution.motifs.count(); k++)
			components.add(solution.component(frame, k));
		return panels.components(components);
	}

	/** @return how many times steeper the contrast of the residual's picture is than that of the input's */
	double residualContrast(final InputImage input) {
		final DisplayRange shown = DisplayRange.picture(Collections.singletonList(read(input)));
		final DisplayRange left = DisplayRange.symmetric(Collections.singletonList(solution.residual(frame)));
		return (shown.max - shown.min) / (left.max - left.min);
	}

	Picture residual() {
		return panels.residual(solution.residual(frame));
	}

	/** @return all motifs with their names, enlarged into boxes of that size */
	Picture motifs(final int columns, final int box) {
		final Motifs motifs = solution.motifs;
		final Sheet sheet = new Sheet(columns);
		for (int k = 0; k < motifs.count(); k++)
			sheet.add(motifName(k), Panels.motif(Values.toFloats(motifs.get(k)), motifs.height(), motifs.width(), box, Colours
				.ofMotif(k, motifs.count())));
		return sheet.draw();
	}

	private static int liveliest(final Solution solution) {
		int best = 0;
		double most = -1;
		for (int t = 0; t < solution.frames(); t++) {
			double energy = 0;
			for (int k = 0; k < solution.motifs.count(); k++)
				for (final float value : solution.component(t, k))
					energy += (double) value * value;
			if (energy > most) {
				most = energy;
				best = t;
			}
		}
		return best;
	}
}
