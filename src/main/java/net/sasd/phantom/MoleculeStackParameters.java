/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/**
 * What a stack of blinking molecules shall look like; immutable, made by {@link #builder()}, checked once by
 * {@link #validate()}.
 */
public final class MoleculeStackParameters {

	/** Rows and columns of a frame in pixels. */
	public final int height, width;
	/** Number of frames. */
	public final int frames;
	/** Side of a square pixel in nm. */
	public final double pixelSize;
	/** Mean number of molecules per µm² and frame. */
	public final double density;
	/** Mean photons of a molecule that is on for a whole frame. */
	public final double photons;
	/** Mean background photons per pixel and frame. */
	public final double background;
	/** How far the background departs from its mean, as a share of it. */
	public final double unevenness;
	/** Mean time in frames that a molecule is on. */
	public final double onTime;
	/** Where molecules lie. */
	public final MoleculeScene scene;
	/** The light of one molecule. */
	public final MoleculePsf psf;
	/** What turns photons into numbers. */
	public final MoleculeCamera camera;
	/** The seed of all random numbers. */
	public final long seed;

	MoleculeStackParameters(final MoleculeStackParametersBuilder b) {
		height = b.height;
		width = b.width;
		frames = b.frames;
		pixelSize = b.pixelSize;
		density = b.density;
		photons = b.photons;
		background = b.background;
		unevenness = b.unevenness;
		onTime = b.onTime;
		scene = b.scene;
		psf = b.psf;
		camera = b.camera;
		seed = b.seed;
	}

	/** @return a builder with the defaults */
	public static MoleculeStackParametersBuilder builder() {
		return new MoleculeStackParametersBuilder();
	}

	/** @return a builder that starts from these values */
	public MoleculeStackParametersBuilder toBuilder() {
		return builder().size(height, width).frames(frames).pixelSize(pixelSize).density(density).photons(photons)
			.background(background, unevenness).onTime(onTime).scene(scene).psf(psf).camera(camera).seed(seed);
	}

	/** @return mean number of molecules in a frame */
	public double meanMolecules() {
		return density * height * width * pixelSize * pixelSize * 1e-6;
	}

	/**
	 * Refuses values out of range before any work.
	 *
	 * @throws IllegalArgumentException naming the field, its value and the remedy
	 */
	public void validate() {
		Check.that(height > 0, "height", height, "use at least 1 pixel");
		Check.that(width > 0, "width", width, "use at least 1 pixel");
		Check.that((long) height * width <= 1 << 28, "size", height + " x " + width, "use at most 2^28 pixels");
		Check.that(frames > 0, "frames", frames, "use at least 1");
		Check.that(pixelSize >= 10 && pixelSize <= 1000, "pixel size", pixelSize, "use 10 to 1000 nm");
		Check.that(density > 0 && density <= 1000, "density", density,
			"use molecules per square micrometre and frame, above 0 up to 1000");
		Check.that(photons >= 2 * Blinking.LEAST_PHOTONS && photons <= 1e6, "photons", photons, "use 100 to 1e6 photons of " +
			"a molecule per frame");
		Check.that(background >= 0 && background <= 1e6, "background", background, "use 0 to 1e6 photons per pixel");
		Check.that(unevenness >= 0 && unevenness <= 1, "unevenness of the background", unevenness,
			"use a share of it, 0 to 1");
		Check.that(onTime >= 0.1 && onTime <= 1000, "on time", onTime, "use 0.1 to 1000 frames");
		Check.that(scene != null, "scene", null, "use UNIFORM or FILAMENTS");
		Check.that(psf != null, "point spread function", null, "give a GaussianPsf or a PupilPsf");
		psf.validate();
		Check.that(camera != null, "camera", null, "use MoleculeCamera.emccd()");
		camera.validate();
	}
}
