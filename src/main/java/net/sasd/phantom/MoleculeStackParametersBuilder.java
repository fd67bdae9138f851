/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/** Collects the values of {@link MoleculeStackParameters}; not thread-safe. */
public final class MoleculeStackParametersBuilder {

	int height = 64, width = 64;
	int frames = 500;
	double pixelSize = 100;
	double density = 1;
	double photons = 2500;
	double background = 100;
	double unevenness = 0;
	double onTime = 2;
	MoleculeScene scene = MoleculeScene.UNIFORM;
	MoleculePsf psf = GaussianPsf.ofFwhm(260);
	MoleculeCamera camera = MoleculeCamera.emccd();
	long seed = 1;

	MoleculeStackParametersBuilder() {}

	/**
	 * @param rows of a frame in pixels, at least 1; default 64
	 * @param columns of a frame in pixels, at least 1; default 64
	 * @return this
	 */
	public MoleculeStackParametersBuilder size(final int rows, final int columns) {
		height = rows;
		width = columns;
		return this;
	}

	/** @param count at least 1; default 500 */
	public MoleculeStackParametersBuilder frames(final int count) {
		frames = count;
		return this;
	}

	/** @param nm side of a square pixel, 10 to 1000 nm; default 100 */
	public MoleculeStackParametersBuilder pixelSize(final double nm) {
		pixelSize = nm;
		return this;
	}

	/** @param perSquareMicrometre mean number of molecules per µm² and frame, above 0 up to 1000; default 1 */
	public MoleculeStackParametersBuilder density(final double perSquareMicrometre) {
		density = perSquareMicrometre;
		return this;
	}

	/**
	 * @param mean photons of a molecule that is on for a whole frame, before the camera loses some, 100 to 1e6; each
	 *          molecule has its own brightness, gamma-distributed of shape 2; default 2500
	 * @return this
	 */
	public MoleculeStackParametersBuilder photons(final double mean) {
		photons = mean;
		return this;
	}

	/**
	 * @param mean photons per pixel and frame, 0 to 1e6; default 100
	 * @param share how far it departs from the mean: u in {@code mean (1 + u/2 (cos(2πx/w + a) + cos(2πy/h + b)))}, x and
	 *          y of the pixel's centre, random phases a and b; 0 to 1; default 0
	 * @return this
	 */
	public MoleculeStackParametersBuilder background(final double mean, final double share) {
		background = mean;
		unevenness = share;
		return this;
	}

	/** @param mean time in frames that a molecule is on, exponentially distributed, 0.1 to 1000; default 2 */
	public MoleculeStackParametersBuilder onTime(final double mean) {
		onTime = mean;
		return this;
	}

	/** @param where molecules lie; default uniform */
	public MoleculeStackParametersBuilder scene(final MoleculeScene where) {
		scene = where;
		return this;
	}

	/** @param light of one molecule; default a Gaussian of 260 nm FWHM */
	public MoleculeStackParametersBuilder psf(final MoleculePsf light) {
		psf = light;
		return this;
	}

	/** @param kind what turns photons into numbers; default {@link MoleculeCamera#emccd()} */
	public MoleculeStackParametersBuilder camera(final MoleculeCamera kind) {
		camera = kind;
		return this;
	}

	/** @param start of all random numbers; default 1 */
	public MoleculeStackParametersBuilder seed(final long start) {
		seed = start;
		return this;
	}

	/** @return the parameters, not checked yet */
	public MoleculeStackParameters build() {
		return new MoleculeStackParameters(this);
	}
}
