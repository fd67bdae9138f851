/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import java.util.concurrent.atomic.LongAdder;

import net.sasd.fft.RealFft2D;
import net.sasd.fft.Spectrum;
import net.sasd.parallel.Workers;

/**
 * The convolution model r_t = M_t ∘ (Σ_k a_k ⊛ x_kt + b_t − y_t) and its
 * adjoints, in the Fourier domain (METHOD: objective). The bias is eliminated:
 * every residual is taken at the optimal b_t, the mean of what is left over the
 * pixels that count, so gradients are those of min_b ψ.
 * <p>
 * Spectra of motifs and maps belong to the caller, who keeps them and combines
 * them linearly; here they are only multiplied. FFTs per call: a residual costs
 * none when every pixel counts and the boundary is periodic (fidelity by
 * Parseval), otherwise one inverse and, if its spectrum is wanted, one forward.
 * A gradient costs one inverse per motif. All FFTs are counted.
 * </p>
 * Thread-safe: calls for different {@link Workspace}s may run at once.
 */
public final class ConvolutionModel {

	/** Where things lie. */
	public final Grid grid;
	private final Observation observation;
	private final FieldResidual field;
	private final boolean biased;
	private final RealFft2D fft;
	private final LongAdder ffts;
	/** Spectra of y_t where no mask is needed, else null. */
	private final Spectrum[] observed;

	/** Scratch for one frame at a time; one per thread that works on frames. */
	public final class Workspace {

		/** Spectrum of the last residual, if it was asked for. */
		public final Spectrum residual = fft.newSpectrum();
		final Spectrum product = fft.newSpectrum();
		/** A grid of H · W values for the caller's use between calls; with a mask the residual, if no spectrum was wanted. */
		public float[] map = new float[grid.size()];
		/** Optimal bias of the last residual. */
		public double bias;
		/** Runs the loops inside a frame. */
		public final Workers workers;

		private Workspace(final Workers workers) {
			this.workers = workers;
		}
	}

	/**
	 * Prepares the model; costs one FFT per frame where no mask is needed.
	 *
	 * @param observation the frames; kept, not copied
	 * @param grid layout with the same field of view
	 * @param biased false fixes b at 0
	 * @param ffts counts the FFTs
	 * @param workers runs the preparation
	 */
	public ConvolutionModel(final Observation observation, final Grid grid, final boolean biased, final LongAdder ffts,
		final Workers workers)
	{
		this.observation = observation;
		this.grid = grid;
		this.biased = biased;
		field = new FieldResidual(observation, grid, biased);
		this.ffts = ffts;
		fft = new RealFft2D(grid.height, grid.width);
		final boolean masked = grid.boundary != Boundary.PERIODIC || !observation.isComplete();
		observed = masked ? null : new Spectrum[observation.frames()];
		if (!masked) for (int t = 0; t < observed.length; t++)
			observed[t] = forward(observation.frame(t), fft.newSpectrum(), workers);
	}

	/** @return scratch whose inner loops run on the given workers */
	public Workspace newWorkspace(final Workers workers) {
		return new Workspace(workers);
	}

	/** @return a spectrum of zeros of the grid's size */
	public Spectrum newSpectrum() {
		return fft.newSpectrum();
	}

	/** @return number of frames T */
	public int frames() {
		return observation.frames();
	}

	/** Transforms a grid; one FFT. */
	public Spectrum forward(final float[] map, final Spectrum out, final Workers workers) {
		ffts.increment();
		fft.forward(map, out, workers);
		return out;
	}

	/** Transforms a motif laid on the grid, ι a; one FFT. */
	public void transformMotif(final double[] motif, final Spectrum out, final Workspace work) {
		grid.place(motif, work.map);
		ffts.increment();
		fft.forwardColumns(work.map, grid.firstMotifColumn(), grid.motifWidth, out, work.workers);
	}

	/**
	 * Residual of frame t at the optimal bias.
	 *
	 * @param motifs spectra of the K motifs
	 * @param maps spectra of the frame's K maps
	 * @param wanted true to have the spectrum of the residual in {@link Workspace#residual}
	 * @return fidelity ½‖r_t‖²
	 */
	public double residual(final int t, final Spectrum[] motifs, final Spectrum[] maps, final boolean wanted,
		final Workspace work)
	{
		final Spectrum r = work.residual;
		if (observed == null) {
			SpectralKernels.synthesize(motifs, maps, r, work.workers);
			inverse(r, work.map, work.workers);
			return maskedResidual(t, wanted, work);
		}
		final double energy = SpectralEnergies.synthesize(motifs, maps, observed[t], null, r, biased, work.workers);
		work.bias = biased ? -r.re[0] / grid.size() : 0;
		if (biased) r.re[0] = 0;
		return 0.5 * energy;
	}

	/**
	 * The same from maps that are lists of activations, which takes no FFT but that of the wanted spectrum; only if the
	 * residual {@link #isMasked() is masked}. Up to rounding it is the same.
	 *
	 * @param motifs a_k, [k][window]
	 */
	public double residual(final int t, final double[][] motifs, final SparseMap[] maps, final boolean wanted,
		final Workspace work)
	{
		SparseMap.synthesize(grid, motifs, maps, work.map, work.workers);
		return maskedResidual(t, wanted, work);
	}

	/** @return true if K maps with so many activations in all had better be lists */
	public boolean isSparse(final int motifs, final long activations) {
		return isMasked() && ConvolutionCost.isSparse(grid, motifs, activations);
	}

	private double maskedResidual(final int t, final boolean wanted, final Workspace work) {
		final double[] fidelity = field.apply(t, work.map, work.workers);
		work.bias = fidelity[1];
		if (wanted) forward(work.map, work.residual, work.workers);
		return fidelity[0];
	}

	/** Gradient of ψ with respect to x_kt, ǎ_k ⊛ r_t, from the residual in the workspace; one FFT. */
	public void mapGradient(final Spectrum motif, final Workspace work, final float[] out) {
		SpectralKernels.correlate(motif, work.residual, work.product, work.workers);
		inverse(work.product, out, work.workers);
	}

	/** Adds the spectrum of x̌_kt ⊛ r_t, one frame's share of the gradient of a_k; the first share begins a sum. No FFT. */
	public void addMotifGradient(final Spectrum map, final Workspace work, final boolean first, final Spectrum sum) {
		if (first) SpectralKernels.correlate(map, work.residual, sum, work.workers);
		else SpectralKernels.addCorrelation(map, work.residual, sum, work.workers);
	}

	/** Adds ι*(x̌_kt ⊛ r_t) to sums [window], for a residual of lists of activations, whose spectrum it does not need. */
	public void addMotifGradient(final SparseMap map, final Workspace work, final double[] sums) {
		map.addCorrelation(grid, work.map, sums, work.workers);
	}

	/** Gradient of ψ with respect to a motif, ι* of the summed spectrum, which is destroyed; one FFT. */
	public void motifGradient(final Spectrum sum, final double[] out, final Workspace work) {
		ffts.increment();
		final float[] columns = new float[grid.height * grid.motifWidth];
		fft.inverseColumns(sum, grid.firstMotifColumn(), grid.motifWidth, columns, work.workers);
		grid.cut(columns, out);
	}

	/** Writes a ⊛ x of the field of view, row-major; one FFT. */
	public void component(final Spectrum motif, final Spectrum map, final Workspace work, final float[] field) {
		SpectralKernels.synthesize(new Spectrum[] { motif }, new Spectrum[] { map }, work.product, work.workers);
		inverse(work.product, work.map, work.workers);
		for (int row = 0; row < grid.fieldHeight; row++)
			System.arraycopy(work.map, row * grid.width, field, row * grid.fieldWidth, grid.fieldWidth);
	}

	/**
	 * Upper bound of the largest eigenvalue of X ↦ Σ_k ǎ_k ⊛ (M ∘ Σ_l a_l ⊛ x_l):
	 * max over the frequencies of Σ_k |â_k|², exact for {@link Boundary#PERIODIC}
	 * without masks. The zero frequency is left out where the bias takes it.
	 */
	public double mapLipschitz(final Spectrum[] motifs, final Workspace work) {
		return SpectralKernels.maxPower(motifs, biased && observed != null, work.product.re, work.workers);
	}

	/**
	 * ‖Σ_k a_k ⊛ x_k‖² over the whole grid by Parseval, without its mean where
	 * the bias takes it: an upper bound of ‖M ∘ Σ_k a_k ⊛ x_k‖². No FFT.
	 */
	public double energy(final Spectrum[] motifs, final Spectrum[] maps, final Workspace work) {
		return SpectralEnergies.synthesize(motifs, maps, null, null, work.product, biased && observed != null, work.workers);
	}

	/**
	 * ‖Σ_k a_k ⊛ (x_k − w_k)‖² as {@link #energy} has it, from the spectra of the maps x of frame t, where
	 * {@link Workspace#residual} is that of the maps w; only if it {@link #isMasked() is not masked}. No FFT.
	 */
	public double distance(final int t, final Spectrum[] motifs, final Spectrum[] maps, final Workspace work) {
		return SpectralEnergies.synthesize(motifs, maps, observed[t], work.residual, work.product, biased, work.workers);
	}

	/** @return true if the residual does not count everywhere, so that it takes FFTs to find it */
	public boolean isMasked() {
		return observed == null;
	}

	/** The energies of all pairs, ⟨a_k ⊛ x_k, a_l ⊛ x_l⟩ at k · K + l, as {@link #energy} has them; K spectra of scratch. */
	public double[] energies(final Spectrum[] motifs, final Spectrum[] maps, final Spectrum[] scratch,
		final Workspace work)
	{
		return SpectralEnergies.gram(motifs, maps, scratch, biased && observed != null, work.workers);
	}

	/** b ← s·a + t·b on spectra. */
	public static void combine(final double s, final Spectrum a, final double t, final Spectrum b, final Workers w) {
		SpectralKernels.combine(s, a, t, b, w);
	}

	/**
	 * out ← a + c(a − b) + e·a on spectra, out may be b: extrapolation from b through a. Written with
	 * differences, because weights near 1 rounded to float would scale the
	 * spectrum a little in every iteration, always the same way.
	 */
	public static void extrapolate(final Spectrum a, final double c, final double e, final Spectrum b,
		final Spectrum out, final Workers w)
	{
		SpectralKernels.extrapolate((float) c, (float) e, a, b, out, w);
	}

	/** out ← z + e·z + s·u on spectra, e = cos θ − 1: a rotation by a small angle, without the rounding of cos θ. */
	public static void rotate(final Spectrum z, final double e, final Spectrum u, final double s, final Spectrum out,
		final Workers w)
	{
		SpectralKernels.rotate((float) e, z, (float) s, u, out, w);
	}

	/** Transforms a spectrum, which is destroyed, back to a grid; one FFT. */
	public void inverse(final Spectrum spectrum, final float[] out, final Workers workers) {
		ffts.increment();
		fft.inverse(spectrum, out, workers);
	}
}
