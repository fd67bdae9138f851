/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import net.sasd.image.DisplayRange;
import net.sasd.image.StormInput;
import net.sasd.smlm.Localization;
import net.sasd.smlm.storm.FramePreview;

/** A frame, enlarged, with a circle around each molecule that was found in it, beside its background. Stateless. */
public final class MoleculePreview {

	/** Longest side of the picture in a file, and beside a dialog; larger frames are shown pixel by pixel. */
	private static final int BOX = 768, SKETCH = 320;
	private static final int COLOUR = 0xff3cff, MARGIN = 8;
	/** Radius of a circle in pixels of the frame, and its least in pixels of the picture. */
	private static final double RADIUS = 1.4, LEAST = 3;

	private MoleculePreview() {}

	/**
	 * Writes the picture as PNG, atomically.
	 *
	 * @param pixelSize side of a pixel in nm
	 * @throws IllegalArgumentException if the file cannot be written
	 */
	public static void write(final StormInput input, final FramePreview found, final double pixelSize,
		final Path png)
	{
		picture(input, found, pixelSize, BOX).write(png);
	}

	/**
	 * @param pixelSize side of a pixel in nm
	 * @return a smaller picture, which finds a place beside a dialog
	 */
	public static BufferedImage draw(final StormInput input, final FramePreview found, final double pixelSize) {
		return picture(input, found, pixelSize, SKETCH).image();
	}

	private static Picture picture(final StormInput input, final FramePreview preview, final double pixelSize,
		final int box)
	{
		final int width = input.stack.frames.width(), height = input.stack.frames.height();
		final int enlarge = Math.max(1, box / Math.max(width, height));
		final Picture shown = grey(input.stack.read(preview.found.frame - 1), width, height, enlarge);
		final List<Localization> molecules = preview.found.molecules;
		for (final Localization molecule : molecules)
			circle(shown, (molecule.x / pixelSize - input.stack.left) * enlarge, (molecule.y / pixelSize - input.stack.top) *
				enlarge, Math.max(LEAST, RADIUS * enlarge));
		return side(captioned(shown, "Frame " + preview.found.frame + ": " + molecules.size() + (molecules.size() == 1
			? " molecule" : " molecules")), captioned(grey(preview.background, width, height, Math.max(1, enlarge / 2)),
				caption(preview.background)));
	}

	private static String caption(final float[] background) {
		float least = background[0], most = background[0];
		for (final float value : background) {
			least = Math.min(least, value);
			most = Math.max(most, value);
		}
		return String.format(Locale.ROOT, Math.round(least) == Math.round(most) ? "Background: %.0f counts"
			: "Background: %.0f to %.0f counts", least, most);
	}

	private static Picture grey(final float[] values, final int width, final int height, final int enlarge) {
		final DisplayRange range = DisplayRange.picture(Collections.singletonList(values));
		final Picture picture = new Picture(width * enlarge, height * enlarge, 0);
		for (int y = 0; y < picture.height; y++)
			for (int x = 0; x < picture.width; x++)
				// the square root, so that faint molecules are seen beside bright ones
				picture.set(x, y, Colours.grey(Math.sqrt(range.position(values[y / enlarge * width + x / enlarge]))));
		return picture;
	}

	private static Picture side(final Picture left, final Picture right) {
		final Picture both = new Picture(left.width + right.width, Math.max(left.height, right.height), Sheet.BACKGROUND);
		both.draw(left, 0, 0);
		both.draw(right, left.width, 0);
		return both;
	}

	/** Draws a line two pixels wide, smoothed; places are between pixels, the centre of pixel 0 at a half. */
	private static void circle(final Picture picture, final double x, final double y, final double radius) {
		for (int row = Math.max(0, (int) (y - radius - 2)); row < Math.min(picture.height, y + radius + 2); row++)
			for (int column = Math.max(0, (int) (x - radius - 2)); column < Math.min(picture.width, x + radius + 2); column++) {
				final double ink = 1.5 - Math.abs(Math.hypot(column + 0.5 - x, row + 0.5 - y) - radius);
				if (ink > 0) picture.set(column, row, mix(picture.get(column, row), Math.min(1, ink)));
			}
	}

	private static int mix(final int below, final double ink) {
		return Colours.add(Colours.dim(below, 1 - ink), Colours.dim(COLOUR, ink));
	}

	private static Picture captioned(final Picture shown, final String caption) {
		final int width = Math.max(shown.width, Glyphs.width(caption));
		final Picture whole = new Picture(width + 2 * MARGIN, shown.height + Glyphs.HEIGHT + 3 * MARGIN, Sheet.BACKGROUND);
		Glyphs.draw(whole, caption, MARGIN, MARGIN, Sheet.TEXT);
		whole.draw(shown, MARGIN, Glyphs.HEIGHT + 2 * MARGIN);
		return whole;
	}
}
