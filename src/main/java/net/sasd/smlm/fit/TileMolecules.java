/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.fit;

import java.util.Arrays;

import net.sasd.smlm.psf.PsfSample;

/** The molecules of a tile, and what is left of its pixels. To be used by one thread at a time. */
public final class TileMolecules {

	private final Scene scene;
	/** Number of molecules. */
	public final int count;
	/** Places in pixels from the centre of the tile's first pixel, {@code [count]}. */
	public final double[] x, y;
	/** Light in counts, its standard deviation, and that of the place in pixels, mean over x and y. */
	public final double[] amplitude, amplitudeError, error;
	/** Computed when it is first asked for: learning needs it more than once, localising never. */
	private double[] studentized;

	TileMolecules(final Scene scene) {
		this.scene = scene;
		scene.weigh();
		final Molecules m = scene.molecules;
		count = m.count;
		x = Arrays.copyOf(m.x, count);
		y = Arrays.copyOf(m.y, count);
		amplitude = Arrays.copyOf(m.amplitude, count);
		final LocalCovariance covariance = new LocalCovariance(scene, new NormalEquations(scene));
		amplitudeError = new double[count];
		error = new double[count];
		for (int i = 0; i < count; i++) {
			amplitudeError[i] = Math.sqrt(covariance.amplitude[i]);
			error[i] = Math.sqrt((covariance.x[i] + covariance.y[i]) / 2);
		}
	}

	/** @return background around molecule i, in counts */
	public double background(final int i) {
		return scene.background(x[i], y[i]);
	}

	/** @return background of a pixel of the tile, in counts */
	double background(final int column, final int row) {
		return scene.background(column, row);
	}

	/** @return background in the middle of the tile, in counts */
	public double background() {
		return scene.background(scene.width / 2, scene.height / 2);
	}

	/** @return what the tile says of the point spread function; pixels around molecules that may be two have no weight */
	public PsfSample psfSample() {
		final double[] data = new double[scene.data.length];
		for (int p = 0; p < data.length; p++)
			data[p] = scene.data[p] - scene.offset;
		return new PsfSample(scene.width, scene.height, data, Trust.weights(scene, studentizedResidual()), x, y, amplitude);
	}

	/** @return the molecules' light in each pixel, in counts; not to be changed */
	public double[] light() {
		return scene.light;
	}

	/**
	 * @return what is left, larger by what the fit of the molecules took with it, NaN where pixels do not count; not to be
	 *         changed
	 */
	public double[] studentizedResidual() {
		if (studentized == null) studentized = Leverage.studentized(scene);
		return studentized;
	}
}
