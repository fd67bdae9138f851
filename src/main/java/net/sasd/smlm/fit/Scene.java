/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import java.util.Arrays;

import net.sasd.smlm.camera.NoiseModel;

/**
 * The model of a tile beside its pixels, {@code y(p) ≈ s(p) + β + Σ_i a_i f(p − x_i)}: the background's shape s, a
 * constant β, and molecules; with the weights 1 / σ²(p) of the noise that the model predicts. Pixels that are NaN do
 * not count. Not thread-safe.
 */
final class Scene {

	final int width, height;
	final Molecules molecules;
	final NoiseModel noise;
	/** y − s, row-major, 0 where a pixel does not count. */
	final double[] data;
	/** s, in counts. */
	private final double[] shape;
	private final boolean[] ignored;
	/** β, in counts. */
	double offset;
	/** Light of the molecules, y − s − β − light, and 1 / σ². */
	final double[] light, residual, weights;

	Scene(final Tile tile, final NoiseModel noise, final Molecules molecules) {
		width = tile.width;
		height = tile.height;
		this.noise = noise;
		this.molecules = molecules;
		shape = tile.background.clone();
		data = new double[shape.length];
		ignored = new boolean[shape.length];
		for (int p = 0; p < data.length; p++) {
			ignored[p] = Double.isNaN(tile.pixels[p]);
			data[p] = ignored[p] ? 0 : tile.pixels[p] - shape[p];
		}
		light = new double[data.length];
		residual = new double[data.length];
		weights = new double[data.length];
		offset = lowQuantile();
		render();
		weigh();
	}

	/** Where the constant begins: most light of molecules lies above. */
	private double lowQuantile() {
		final double[] counted = new double[data.length];
		int n = 0;
		for (int p = 0; p < data.length; p++)
			if (!ignored[p]) counted[n++] = data[p];
		if (n == 0) return noise.level;
		Arrays.sort(counted, 0, n);
		return counted[n / 5];
	}

	/** Sums the molecules' light and takes it from the pixels: to be called by whoever has changed molecules. */
	void render() {
		Arrays.fill(light, 0);
		final Molecules m = molecules;
		for (int i = 0; i < m.count; i++) {
			final double a = m.amplitude[i];
			for (int j = firstRow(i); j <= lastRow(i); j++) {
				int q = patch(i, j, firstColumn(i));
				for (int p = j * width + firstColumn(i), end = j * width + lastColumn(i); p <= end; p++)
					light[p] += a * m.f[q++];
			}
		}
		subtract();
	}

	private void subtract() {
		for (int p = 0; p < data.length; p++)
			residual[p] = data[p] - offset - light[p];
	}

	/** Weighs each pixel by the variance that the present model predicts. */
	void weigh() {
		for (int p = 0; p < data.length; p++)
			weights[p] = ignored[p] ? 0 : 1 / noise.variance(shape[p] + offset, light[p]);
	}

	/** Moves a part of the residual into the background's shape. */
	void addToShape(final double[] change) {
		for (int p = 0; p < data.length; p++) {
			shape[p] += change[p];
			if (!ignored[p]) data[p] -= change[p];
		}
		subtract();
		weigh();
	}

	/** @return Σ r² / σ² */
	double misfit() {
		double sum = 0;
		for (int p = 0; p < data.length; p++)
			sum += weights[p] * residual[p] * residual[p];
		return sum;
	}

	/** @return s + β at the pixel nearest to a place, in counts */
	double background(final double x, final double y) {
		final int column = (int) Math.max(0, Math.min(width - 1, Math.rint(x))), row = (int) Math.max(0, Math.min(height - 1,
			Math.rint(y)));
		return shape[row * width + column] + offset;
	}

	int firstColumn(final int i) {
		return Math.max(0, molecules.column[i] - molecules.reach);
	}

	int lastColumn(final int i) {
		return Math.min(width - 1, molecules.column[i] + molecules.reach);
	}

	int firstRow(final int i) {
		return Math.max(0, molecules.row[i] - molecules.reach);
	}

	int lastRow(final int i) {
		return Math.min(height - 1, molecules.row[i] + molecules.reach);
	}

	/** @return where a pixel is in molecule i's window */
	int patch(final int i, final int row, final int column) {
		final Molecules m = molecules;
		return (i * m.side + row - m.row[i] + m.reach) * m.side + column - m.column[i] + m.reach;
	}
}
