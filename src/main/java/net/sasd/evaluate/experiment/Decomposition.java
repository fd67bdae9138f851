/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseDeconvolution;

/** A picture and the motifs found in it, as [L] Fig. 28 and 29 show them. */
final class Decomposition {

	private final Picture picture;
	private final Solution solution;

	private Decomposition(final Picture picture, final Solution solution) {
		this.picture = picture;
		this.solution = solution;
	}

	/** Solves for the motifs of a picture. */
	static Decomposition of(final Picture picture, final Parameters parameters, final Setting setting) {
		final Observation y = Observation.read(FrameSource.of(picture.height, picture.width, picture.pixels),
			Normalization.MAX, null, Float.NaN);
		return new Decomposition(picture, SparseDeconvolution.solve(y, parameters, setting.workers, SolverListener.NONE,
			new CancelToken()));
	}

	/** @return what was found */
	Solution solution() {
		return solution;
	}

	/** @return Ψ after so many iterations, or after the last */
	double objective(final int iterations) {
		return solution.records.get(Math.min(iterations, solution.records.size()) - 1).objective;
	}

	/** @return picture and residual, and of each motif itself, its activations and its component, one row each */
	Figure figure(final String title) {
		final int count = solution.motifs.count();
		final Figure figure = new Figure("", title, 4).panelSize(180, 205);
		for (int k = 0; k < count; k++) {
			if (k == 0) figure.add(ImagePanel.grey("image", picture));
			else figure.add(ImagePanel.diverging("residual", picture(solution.residual(0))).range(Double.NaN, contrast()));
			figure.add(ImagePanel.diverging("motif " + (k + 1), motif(solution.motifs, k)));
			figure.add(ImagePanel.grey("activations " + (k + 1), spread(k)));
			figure.add(ImagePanel.grey("component " + (k + 1), picture(solution.component(0, k))));
		}
		return figure;
	}

	/** @return the largest deviation of the picture from its mean, so that the residual is seen at the same contrast */
	private double contrast() {
		double mean = 0, largest = 0;
		for (final float value : picture.pixels)
			mean += value / picture.pixels.length;
		for (final float value : picture.pixels)
			largest = Math.max(largest, Math.abs(value - mean));
		return largest;
	}

	private Picture picture(final float[] pixels) {
		return new Picture(picture.height, picture.width, pixels);
	}

	/** Single pixels would be lost when a large picture is drawn small: each becomes a square of up to a 64th of it. */
	private Picture spread(final int k) {
		final int h = picture.height, w = picture.width, radius = Math.max(1, w / 256);
		final float[] map = solution.maps.inField(0, k), out = new float[h * w];
		for (int y = 0; y < h; y++)
			for (int x = 0; x < w; x++)
				for (int dy = Math.max(0, y - radius); dy <= Math.min(h - 1, y + radius); dy++)
					for (int dx = Math.max(0, x - radius); dx <= Math.min(w - 1, x + radius); dx++)
						out[dy * w + dx] = Math.max(out[dy * w + dx], map[y * w + x]);
		return picture(out);
	}

	static Picture motif(final Motifs motifs, final int k) {
		final double[] values = motifs.get(k);
		final float[] pixels = new float[values.length];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = (float) values[i];
		return new Picture(motifs.height(), motifs.width(), pixels);
	}
}
