/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * Where activations may lie: the field of view, and in an open scene also the frame of pixels around it from
 * which a motif reaches in.
 * <p>
 * A motif of p rows at row r covers rows {@code r - p/2 ... r - p/2 + p - 1}. It touches a field of h rows if
 * {@code -(p - 1)/2 ≤ r ≤ h - 1 + p/2} (integer divisions): h + p - 1 rows; columns alike.
 * </p>
 */
final class SceneGeometry {

	final int height;
	final int width;
	final int motifHeight;
	final int motifWidth;
	final boolean cyclic;
	/** First row of the scene, in rows of the field: 0, or negative. */
	final int firstRow;
	final int firstColumn;
	final int sceneHeight;
	final int sceneWidth;

	SceneGeometry(final PhantomParameters p) {
		height = p.height();
		width = p.width();
		motifHeight = p.motifHeight();
		motifWidth = p.motifWidth();
		cyclic = p.boundary() == SceneBoundary.CYCLIC;
		firstRow = cyclic ? 0 : -((motifHeight - 1) / 2);
		firstColumn = cyclic ? 0 : -((motifWidth - 1) / 2);
		sceneHeight = cyclic ? height : height + motifHeight - 1;
		sceneWidth = cyclic ? width : width + motifWidth - 1;
	}

	boolean inField(final int row, final int column) {
		return row >= 0 && row < height && column >= 0 && column < width;
	}

	/** Adds {@code amplitude * motif}, its centre pixel at (row, column) of the field, to a frame. */
	void add(final double[] frame, final double[] motif, final int row, final int column,
		final float amplitude)
	{
		for (int i = 0; i < motifHeight; i++) {
			final int y = fold(row - motifHeight / 2 + i, height);
			if (y < 0) continue;
			for (int j = 0; j < motifWidth; j++) {
				final int x = fold(column - motifWidth / 2 + j, width);
				if (x >= 0) frame[y * width + x] += amplitude * motif[i * motifWidth + j];
			}
		}
	}

	/** The index within the field, or -1 if it lies outside. */
	private int fold(final int index, final int size) {
		if (cyclic) return Math.floorMod(index, size);
		return index < size ? Math.max(index, -1) : -1;
	}
}
