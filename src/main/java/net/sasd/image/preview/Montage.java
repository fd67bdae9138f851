/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.sasd.image.InputImage;
import net.sasd.model.Solution;

/**
 * One picture by which a person can judge a result: input, components, residual, motifs and
 * activations side by side with captions, and a summary in words. Of several frames it shows the
 * one in which most was found; one-dimensional frames are drawn as traces, one below the other.
 */
public final class Montage {

	/** Least width of the summary and of a motif, in pixels. */
	private static final int MIN_TEXT = 300, MIN_MOTIF = 120;
	private static final int MAX_COLUMNS = 6;

	private Montage() {}

	/**
	 * Writes the picture as PNG, atomically. It is the same on every computer.
	 *
	 * @throws IllegalArgumentException if the file cannot be written
	 */
	public static void write(final InputImage input, final Solution solution, final Path png) {
		draw(input, solution).write(png);
	}

	/**
	 * Draws a small picture for a first look: input, components, motifs and activations.
	 *
	 * @param box longest side of each, in pixels
	 */
	public static BufferedImage sketch(final InputImage input, final Solution solution, final int box) {
		final ResultView view = new ResultView(solution, box);
		final Sheet sheet = new Sheet(Math.min(2, columns(view.panels)));
		final Picture shown = view.input(input);
		sheet.add("Input", shown);
		sheet.add("Components", view.components());
		sheet.add("Motifs, " + size(solution.motifs.height(), solution.motifs.width()), motifs(view, shown));
		sheet.add("Activation", view.activation());
		return sheet.draw().image();
	}

	static Picture draw(final InputImage input, final Solution solution) {
		final ResultView view = new ResultView(solution);
		final Sheet sheet = new Sheet(columns(view.panels));
		final String each = solution.motifs.count() > 1 ? ", one colour per motif" : "";
		final Picture shown = view.input(input);
		sheet.add("Input " + input.metadata().name + view.frameNote(), shown);
		sheet.add("Components" + each, view.components());
		sheet.add(String.format(Locale.ROOT, "Residual, contrast × %.1f", view.residualContrast(input)), view.residual());
		sheet.add("Motifs, " + size(solution.motifs.height(), solution.motifs.width()), motifs(view, shown));
		sheet.add("Activation" + each, view.activation());
		sheet.add("Result", words(summary(view, input), Math.max(shown.width, MIN_TEXT)));
		return sheet.draw();
	}

	/** Wide frames go below each other, tall ones beside each other, others in two rows of three. */
	private static int columns(final Panels panels) {
		if (panels.isWide() || panels.areTraces()) return 1;
		return panels.isTall() ? 6 : 3;
	}

	/** As large as fits into the space of a frame, but not smaller than can be judged. */
	private static Picture motifs(final ResultView view, final Picture shown) {
		final int count = view.solution.motifs.count();
		final double shape = shown.width / (double) shown.height;
		final int columns = Math.max(1, Math.min(Math.min(count, MAX_COLUMNS), (int) Math.round(Math.sqrt(count * shape))));
		final int rows = (count + columns - 1) / columns;
		return view.motifs(columns, Math.max(MIN_MOTIF, Math.min(shown.width / columns, shown.height / rows) - 44));
	}

	private static List<String> summary(final ResultView view, final InputImage input) {
		final Solution s = view.solution;
		final List<String> lines = new ArrayList<>();
		lines.add(size(s.maps.fieldHeight, s.maps.fieldWidth) + " pixels, " + s.frames() + (s.frames() == 1 ? " frame" :
			" frames"));
		final String status = s.status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
		lines.add(status + " after " + s.records.size() + " iterations");
		lines.add(String.format(Locale.ROOT, "objective %.6g", s.objective));
		lines.add(String.format(Locale.ROOT, "residual %.1f %% of the shown frame's variance", 100 * unexplained(view,
			input)));
		for (final String note : input.notes())
			lines.add(note);
		for (final String warning : s.warnings)
			lines.add(warning);
		return lines;
	}

	/** The share of the variance of the pixels that count which the residual keeps. */
	private static double unexplained(final ResultView view, final InputImage input) {
		final float[] values = view.read(input), residual = view.solution.residual(view.frame);
		double sum = 0, squares = 0, left = 0;
		int count = 0;
		for (int i = 0; i < values.length; i++) {
			if (Float.isNaN(residual[i]) || Float.isNaN(values[i])) continue;
			sum += values[i];
			squares += (double) values[i] * values[i];
			left += (double) residual[i] * residual[i];
			count++;
		}
		final double variance = squares - sum * sum / count;
		return variance > 0 ? left / variance : 0;
	}

	private static Picture words(final List<String> sentences, final int width) {
		final List<String> lines = new ArrayList<>();
		for (final String sentence : sentences)
			lines.addAll(Glyphs.wrap(sentence, width));
		final Picture picture = new Picture(width, Math.max(1, lines.size()) * (Glyphs.HEIGHT + 4), Sheet.BACKGROUND);
		for (int i = 0; i < lines.size(); i++)
			Glyphs.draw(picture, lines.get(i), 0, i * (Glyphs.HEIGHT + 4), Sheet.TEXT);
		return picture;
	}

	private static String size(final int height, final int width) {
		return height + " × " + width;
	}
}
