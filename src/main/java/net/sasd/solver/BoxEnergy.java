/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

/** Where an image has the most energy Σ v² in a box of a given size. Sums over rows first, then columns. Immutable. */
final class BoxEnergy {

	/** Top left pixel of the box; 0, 0 if the image is 0. */
	final int row, column;
	/** Its energy. */
	final double most;

	BoxEnergy(final float[] image, final int height, final int width, final int boxHeight, final int boxWidth) {
		final double[] columns = new double[width];
		double most = 0;
		int row = 0, column = 0;
		for (int bottom = 0; bottom < height; bottom++) {
			for (int j = 0; j < width; j++) {
				columns[j] += square(image[bottom * width + j]);
				if (bottom >= boxHeight) columns[j] -= square(image[(bottom - boxHeight) * width + j]);
			}
			if (bottom < boxHeight - 1) continue;
			double sum = 0;
			for (int right = 0; right < width; right++) {
				sum += columns[right];
				if (right >= boxWidth) sum -= columns[right - boxWidth];
				if (right < boxWidth - 1 || sum <= most) continue;
				most = sum;
				row = bottom - boxHeight + 1;
				column = right - boxWidth + 1;
			}
		}
		this.most = most;
		this.row = row;
		this.column = column;
	}

	private static double square(final double value) {
		return value * value;
	}
}
