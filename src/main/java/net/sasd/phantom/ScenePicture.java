/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.function.BiConsumer;

/**
 * Generated stand-ins for photographs: opaque things with sharp edges in front of each other, of any size, the
 * same for the same seed. Values are 0 (black) to 1 (white).
 */
public enum ScenePicture {
	/** The dead leaves model: occluding ellipses and polygons of all sizes. */
	DEAD_LEAVES(DeadLeaves::paint),
	/** A printed page under uneven light. */
	TEXT_PAGE(TextPage::paint),
	/** Cells with nuclei and granules. */
	CELLS(CellScene::paint),
	/** Houses with windows, trees and a fence. */
	TOWN(TownScene::paint);

	private final BiConsumer<Canvas, PhantomRandom> painter;

	ScenePicture(final BiConsumer<Canvas, PhantomRandom> painter) {
		this.painter = painter;
	}

	/**
	 * Draws the picture.
	 *
	 * @param height rows, at least 1
	 * @param width columns, at least 1
	 * @param seed which one of its kind
	 * @return height · width values, row-major
	 * @throws IllegalArgumentException if a side is less than 1
	 */
	public float[] draw(final int height, final int width, final long seed) {
		Check.that(height >= 1, "picture height", height, "use at least 1");
		Check.that(width >= 1, "picture width", width, "use at least 1");
		final Canvas canvas = new Canvas(height, width);
		painter.accept(canvas, new PhantomRandom(seed * 31 + ordinal()));
		return canvas.picture();
	}
}
