/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts frames into tiles that are fitted apart: cores that share the frame among them, with a margin in which molecules
 * are fitted but belong to the neighbour. Small frames are one tile. Immutable, thread-safe.
 */
public final class Tiling {

	/** Frames up to this side are not cut. */
	private static final int WHOLE = 96;
	private static final int CORE = 64;
	/** A little more than a point spread function's reach. */
	private static final int MARGIN = 8;
	/** Distance in pixels around a seam within which tiles may disagree on the side. */
	private static final double SEAM = 0.25;
	/** Molecules of two tiles nearer than this are one. */
	private static final double SAME = 0.5;

	private final int width, height;
	private final int[] columns, rows;

	/** Plans the tiles of frames of one size. */
	public Tiling(final int width, final int height) {
		this.width = width;
		this.height = height;
		columns = cuts(width);
		rows = cuts(height);
	}

	private static int[] cuts(final int size) {
		final int parts = size <= WHOLE ? 1 : (size + CORE - 1) / CORE;
		final int[] cuts = new int[parts + 1];
		for (int k = 0; k <= parts; k++)
			cuts[k] = (int) ((long) k * size / parts);
		return cuts;
	}

	/** @return number of tiles */
	public int count() {
		return (columns.length - 1) * (rows.length - 1);
	}

	/** @return first column and row of tile k, and those behind it, its margin included: left, top, right, bottom */
	public int[] bounds(final int k) {
		final int[] core = core(k);
		return new int[] { Math.max(0, core[0] - MARGIN), Math.max(0, core[1] - MARGIN), Math.min(width, core[2] + MARGIN),
			Math.min(height, core[3] + MARGIN) };
	}

	/** @return the same without its margin */
	int[] core(final int k) {
		final int i = k % (columns.length - 1), j = k / (columns.length - 1);
		return new int[] { columns[i], rows[j], columns[i + 1], rows[j + 1] };
	}

	/** @return tile k of a frame and its background's shape */
	public Tile cut(final int k, final float[] frame, final float[] background) {
		return cut(bounds(k), frame, background);
	}

	/** @return a rectangle of a frame and its background's shape */
	public Tile cut(final int[] bounds, final float[] frame, final float[] background) {
		final int w = bounds[2] - bounds[0], h = bounds[3] - bounds[1];
		final double[] pixels = new double[w * h], shape = new double[w * h];
		for (int y = 0; y < h; y++)
			for (int x = 0; x < w; x++) {
				pixels[y * w + x] = frame[(y + bounds[1]) * width + x + bounds[0]];
				shape[y * w + x] = background[(y + bounds[1]) * width + x + bounds[0]];
			}
		return new Tile(w, h, pixels, shape);
	}

	/**
	 * Puts the tiles of a frame together. A molecule belongs to the tile in whose core it lies; at the seams, where two
	 * tiles may see it on either side, it is kept once.
	 *
	 * @param tiles what was found in each
	 * @return tile and index of each molecule, {@code [n][2]}
	 */
	public List<int[]> join(final TileMolecules[] tiles) {
		final List<int[]> kept = new ArrayList<>(), atSeams = new ArrayList<>();
		for (int pass = 0; pass < 2; pass++)
			for (int k = 0; k < tiles.length; k++)
				for (int i = 0; i < tiles[k].count; i++) {
					final double outside = outside(tiles[k], k, i);
					if (pass == 0 ? outside > 0 : outside <= 0 || outside > SEAM || !inFrame(tiles[k], k, i)) continue;
					if (outside > -SAME && isKnown(tiles, atSeams, k, i)) continue;
					final int[] molecule = { k, i };
					kept.add(molecule);
					// others, at most SEAM out of their cores, cannot be nearer to it than SAME
					if (outside > -SAME - SEAM) atSeams.add(molecule);
				}
		return kept;
	}

	/** @return the fitted background of a frame in counts, row-major, from its tiles */
	public float[] background(final TileMolecules[] tiles) {
		final float[] frame = new float[width * height];
		for (int k = 0; k < tiles.length; k++) {
			final int[] core = core(k), bounds = bounds(k);
			for (int y = core[1]; y < core[3]; y++)
				for (int x = core[0]; x < core[2]; x++)
					frame[y * width + x] = (float) tiles[k].background(x - bounds[0], y - bounds[1]);
		}
		return frame;
	}

	/** How far a molecule lies out of its tile's core; 0 or less inside. */
	private double outside(final TileMolecules tile, final int k, final int i) {
		final int[] core = core(k);
		final double x = x(tile, k, i), y = y(tile, k, i);
		return Math.max(Math.max(core[0] - 0.5 - x, x - core[2] + 0.5), Math.max(core[1] - 0.5 - y, y - core[3] + 0.5));
	}

	private boolean inFrame(final TileMolecules tile, final int k, final int i) {
		final double x = x(tile, k, i), y = y(tile, k, i);
		return x >= -0.5 && y >= -0.5 && x <= width - 0.5 && y <= height - 0.5;
	}

	private boolean isKnown(final TileMolecules[] tiles, final List<int[]> atSeams, final int k, final int i) {
		return atSeams.stream().anyMatch(other -> other[0] != k && Math.hypot(x(tiles[other[0]], other[0], other[1]) - x(
			tiles[k], k, i), y(tiles[other[0]], other[0], other[1]) - y(tiles[k], k, i)) < SAME);
	}

	/** @return place of molecule i of tile k on the frame, in pixels */
	public double x(final TileMolecules tile, final int k, final int i) {
		return tile.x[i] + bounds(k)[0];
	}

	/** @return the same downwards */
	public double y(final TileMolecules tile, final int k, final int i) {
		return tile.y[i] + bounds(k)[1];
	}
}
