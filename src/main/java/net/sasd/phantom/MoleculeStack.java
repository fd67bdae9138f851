/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import net.sasd.phantom.PhantomRandom.Purpose;
import net.sasd.smlm.Localization;

/**
 * A stack of blinking molecules with its truth, made frame by frame when it is asked for: nothing is kept but the scene,
 * and each frame is the same in whatever order frames are asked for, however many there are.
 * <p>
 * {@code frame = camera(Σ photons PSF(x − place) + background)}. Frames are row-major, {@code y · width + x}, and
 * numbered from 1 as in tables of molecules. Immutable and thread-safe. Cost of a frame: about 0.3 µs per pixel behind
 * an electron-multiplying gain, and 20 mean on-times of molecules to look at.
 * </p>
 */
public final class MoleculeStack {

	private final MoleculeStackParameters p;
	private final Blinking blinking;
	private final MoleculePsf.Brush brush;
	/** Phases of the background's unevenness along x and y. */
	private final double phaseX, phaseY;

	/**
	 * Makes the scene.
	 *
	 * @throws IllegalArgumentException if a parameter is out of range
	 */
	public MoleculeStack(final MoleculeStackParameters parameters) {
		parameters.validate();
		p = parameters;
		final PhantomRandom random = PhantomRandom.substream(p.seed, Purpose.SCENE);
		phaseX = 2 * StrictMath.PI * random.nextDouble();
		phaseY = 2 * StrictMath.PI * random.nextDouble();
		blinking = new Blinking(p, places(random));
		brush = p.psf.brush(p.pixelSize);
	}

	private Function<PhantomRandom, double[]> places(final PhantomRandom scene) {
		final double wide = p.width * p.pixelSize, high = p.height * p.pixelSize;
		if (p.scene == MoleculeScene.FILAMENTS) return new Filaments(wide, high, scene)::place;
		return random -> new double[] { wide * random.nextDouble(), high * random.nextDouble() };
	}

	/** @return what it is made of */
	public MoleculeStackParameters parameters() {
		return p;
	}

	/**
	 * The molecules of a frame: every one that sends more than 50 photons.
	 *
	 * @param number of the frame, from 1
	 * @return their places in nm, photons before the camera loses some, and expected background photons of the pixel they
	 *         lie in; the uncertainty is 0
	 * @throws IllegalArgumentException if there is no such frame
	 */
	public List<Localization> truth(final int number) {
		Check.that(number >= 1 && number <= p.frames, "frame", number, "use 1 to " + p.frames);
		final List<Localization> truth = new ArrayList<>();
		for (final Localization m : blinking.in(number))
			truth.add(new Localization(number, m.x, m.y, m.intensity, background((int) (m.y / p.pixelSize), (int) (m.x /
				p.pixelSize)), 0));
		return truth;
	}

	/** @return photons expected at each pixel of a frame, without noise, before the camera loses some */
	public double[] expected(final int number) {
		final double[] photons = new double[p.height * p.width];
		for (final Localization m : truth(number))
			brush.add(photons, p.width, m.x, m.y, m.intensity);
		for (int i = 0; i < photons.length; i++)
			photons[i] += background(i / p.width, i % p.width);
		return photons;
	}

	/** @return what the camera reads, whole numbers from 0 to 65535 */
	public float[] frame(final int number) {
		final double[] photons = expected(number);
		final PhantomRandom random = PhantomRandom.substream(p.seed, Purpose.NOISE, number);
		final float[] frame = new float[photons.length];
		for (int i = 0; i < frame.length; i++)
			frame[i] = p.camera.read(photons[i], random);
		return frame;
	}

	/** @return the point spread function of all molecules */
	public SampledPsf psf() {
		return p.psf.sampled(p.pixelSize);
	}

	private double background(final int row, final int column) {
		if (p.unevenness == 0) return p.background;
		final double x = StrictMath.cos(2 * StrictMath.PI * (column + 0.5) / p.width + phaseX);
		final double y = StrictMath.cos(2 * StrictMath.PI * (row + 0.5) / p.height + phaseY);
		return p.background * (1 + p.unevenness / 2 * (x + y));
	}
}
