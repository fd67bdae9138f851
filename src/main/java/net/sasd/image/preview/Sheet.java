/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.preview;

import java.util.ArrayList;
import java.util.List;

/** Pictures in columns and rows, each below its caption, between thin lines. Not thread-safe. */
final class Sheet {

	static final int BACKGROUND = 0x181818, TEXT = 0xe8e8e8, LINE = 0x484848;
	private static final int GAP = 10, CAPTION = Glyphs.HEIGHT + 4;
	/** A longer caption is shortened to the width of its column. */
	private static final int MAX_CAPTION = 300;
	private final int columns;
	private final List<String> captions = new ArrayList<>();
	private final List<Picture> pictures = new ArrayList<>();

	Sheet(final int columns) {
		this.columns = columns;
	}

	/** Adds a picture in the next place, row by row. */
	void add(final String caption, final Picture picture) {
		captions.add(caption);
		pictures.add(picture);
	}

	/** @return everything as one picture */
	Picture draw() {
		final int[] widths = new int[Math.min(columns, pictures.size())];
		final int[] heights = new int[(pictures.size() + columns - 1) / columns];
		for (int i = 0; i < pictures.size(); i++) {
			final int needed = Math.max(pictures.get(i).width, Math.min(Glyphs.width(captions.get(i)), MAX_CAPTION));
			widths[i % columns] = Math.max(widths[i % columns], needed);
			heights[i / columns] = Math.max(heights[i / columns], CAPTION + pictures.get(i).height);
		}
		final Picture sheet = new Picture(sum(widths, widths.length), sum(heights, heights.length), BACKGROUND);
		for (int c = 1; c < widths.length; c++)
			sheet.fill(sum(widths, c) - GAP / 2 - 1, 0, 1, sheet.height, LINE);
		for (int r = 1; r < heights.length; r++)
			sheet.fill(0, sum(heights, r) - GAP / 2 - 1, sheet.width, 1, LINE);
		for (int i = 0; i < pictures.size(); i++) {
			final int left = sum(widths, i % columns), top = sum(heights, i / columns);
			Glyphs.draw(sheet, Glyphs.fit(captions.get(i), widths[i % columns]), left, top, TEXT);
			sheet.draw(pictures.get(i), left, top + CAPTION);
		}
		return sheet;
	}

	/** Where a column or row starts: behind the gaps and those before it. */
	private static int sum(final int[] sizes, final int count) {
		int sum = GAP;
		for (int i = 0; i < count; i++)
			sum += sizes[i] + GAP;
		return sum;
	}
}
