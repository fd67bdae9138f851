/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import net.sasd.fft.FastSizes;
import net.sasd.fft.RealFft2D;
import net.sasd.fft.Spectrum;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;

/**
 * The sharp picture behind a blurred one whose kernel is known:
 * {@code min_s ½‖M ∘ (k ⊛ s − y)‖² + w φ(∇s)} with a {@link PicturePrior} φ.
 * <p>
 * Solved by ADMM with the splits v = k ⊛ s and u = ∇s on a grid that is larger than the picture by the kernel's
 * reach; the mask M counts the residual only inside the picture, so the scene beyond the border is estimated too
 * and nothing wraps around (Almeida and Figueiredo, <i>Deconvolving images with unknown boundaries using the
 * alternating direction method of multipliers</i>, IEEE TIP 2013). Cost: 4 FFTs of the grid per iteration;
 * memory: about 14 floats per pixel of the grid. Immutable and thread-safe; the number of threads changes no bit.
 * </p>
 */
public final class NonBlindDeconvolution {

	/** Weight of the split v = k ⊛ s, for pictures whose range is about 1. */
	private static final double COUPLING = 0.05;
	/** Weight of the split u = ∇s, relative to that of the prior. */
	private static final double GRADIENT_COUPLING = 50;

	private final int height, width, gridHeight, gridWidth;
	private final RealFft2D fft;
	private final Spectrum kernel;
	private final float[] denominator;
	private final double weight, coupleGradients;
	private final PicturePrior prior;
	private final int iterations;

	/**
	 * Prepares for pictures of one size and one kernel.
	 *
	 * @param height rows of the picture
	 * @param width columns of the picture
	 * @param kernel the kernel, whose centre pixel puts a point where it was
	 * @param prior what sharp pictures look like
	 * @param weight w above 0, for pictures whose range is about 1
	 * @param iterations ADMM iterations, at least 1
	 */
	public NonBlindDeconvolution(final int height, final int width, final BlurKernel kernel, final PicturePrior prior,
		final double weight, final int iterations)
	{
		this.height = height;
		this.width = width;
		this.prior = prior;
		this.weight = weight;
		this.iterations = iterations;
		gridHeight = FastSizes.next(height + kernel.size - 1);
		gridWidth = FastSizes.next(width + kernel.size - 1);
		fft = new RealFft2D(gridHeight, gridWidth);
		this.kernel = fft.newSpectrum();
		fft.forward(kernel.onGrid(gridHeight, gridWidth), this.kernel, Workers.serial());
		coupleGradients = GRADIENT_COUPLING * weight;
		denominator = denominator();
	}

	/** The splits' weights times |k|² and |∇|². */
	private float[] denominator() {
		final float[] sum = new float[kernel.size()];
		for (int i = 0; i < sum.length; i++) {
			final double blur = (double) kernel.re[i] * kernel.re[i] + (double) kernel.im[i] * kernel.im[i];
			final double gradient = 4 - 2 * Math.cos(2 * Math.PI * kernel.vertical(i) / gridHeight) - 2 * Math.cos(2 *
				Math.PI * kernel.horizontal(i) / gridWidth);
			sum[i] = (float) (COUPLING * blur + coupleGradients * gradient);
		}
		return sum;
	}

	/**
	 * Restores one picture.
	 *
	 * @param picture height · width values, row-major; not changed
	 * @param workers threads to use
	 * @param cancel ends the iterations early, with what there is
	 * @return the sharp picture, in the units of the blurred one
	 */
	public float[] restore(final float[] picture, final Workers workers, final CancelToken cancel) {
		final Splitting s = new Splitting(picture);
		for (int n = 0; n < iterations && !cancel.isCancelled(); n++)
			s.iterate(workers);
		final float[] out = new float[height * width];
		for (int y = 0; y < height; y++)
			System.arraycopy(s.sharp, y * gridWidth, out, y * width, width);
		return out;
	}

	/** The state of one run. */
	private final class Splitting {

		final float[] picture;
		final float[] sharp = new float[gridHeight * gridWidth];
		final float[] blurred = new float[sharp.length];
		final float[] dual = new float[sharp.length], across = new float[sharp.length], down = new float[sharp.length];
		final float[] acrossDual = new float[sharp.length], downDual = new float[sharp.length];
		final float[] work = new float[sharp.length];
		final Spectrum first = fft.newSpectrum(), second = fft.newSpectrum();

		/** Starts from the blurred picture, laid on smoothly around the border. */
		Splitting(final float[] picture) {
			this.picture = picture;
			for (int y = 0; y < gridHeight; y++)
				for (int x = 0; x < gridWidth; x++)
					sharp[y * gridWidth + x] = blurred[y * gridWidth + x] = (float) Extension.value(picture, height, width,
						gridHeight, gridWidth, y, x);
		}

		void iterate(final Workers workers) {
			splitBlur();
			splitGradients();
			solve(workers);
		}

		/** v = prox of the masked fidelity at k ⊛ s + dual; dual becomes what is left. */
		private void splitBlur() {
			for (int y = 0; y < gridHeight; y++)
				for (int x = 0; x < gridWidth; x++) {
					final int i = y * gridWidth + x;
					final double z = (double) blurred[i] + dual[i];
					final double v = y < height && x < width ? (picture[y * width + x] + COUPLING * z) / (1 + COUPLING) : z;
					dual[i] = (float) (z - v);
					work[i] = (float) (v - dual[i]);
				}
		}

		/** u = prox of the prior at ∇s + dual. */
		private void splitGradients() {
			for (int y = 0; y < gridHeight; y++) {
				final int row = y * gridWidth, below = (y + 1) % gridHeight * gridWidth;
				for (int x = 0; x < gridWidth; x++) {
					final int i = row + x, right = row + (x + 1) % gridWidth;
					acrossDual[i] += sharp[right] - sharp[i];
					downDual[i] += sharp[below + x] - sharp[i];
				}
			}
			System.arraycopy(acrossDual, 0, across, 0, across.length);
			System.arraycopy(downDual, 0, down, 0, down.length);
			prior.shrink(across, down, weight / coupleGradients);
			for (int i = 0; i < across.length; i++) {
				acrossDual[i] -= across[i];
				downDual[i] -= down[i];
				across[i] -= acrossDual[i];
				down[i] -= downDual[i];
			}
		}

		/** s = argmin of both couplings, exact in the Fourier domain. */
		private void solve(final Workers workers) {
			fft.forward(work, first, workers);
			for (int y = 0; y < gridHeight; y++) {
				final int row = y * gridWidth, above = (y + gridHeight - 1) % gridHeight * gridWidth;
				for (int x = 0; x < gridWidth; x++)
					work[row + x] = across[row + (x + gridWidth - 1) % gridWidth] - across[row + x] + down[above + x] -
						down[row + x];
			}
			fft.forward(work, second, workers);
			final float a = (float) COUPLING, b = (float) coupleGradients;
			for (int i = 0; i < denominator.length; i++) {
				final float re = a * (kernel.re[i] * first.re[i] + kernel.im[i] * first.im[i]) + b * second.re[i];
				final float im = a * (kernel.re[i] * first.im[i] - kernel.im[i] * first.re[i]) + b * second.im[i];
				first.re[i] = re / denominator[i];
				first.im[i] = im / denominator[i];
				second.re[i] = kernel.re[i] * first.re[i] - kernel.im[i] * first.im[i];
				second.im[i] = kernel.re[i] * first.im[i] + kernel.im[i] * first.re[i];
			}
			fft.inverse(first, sharp, workers);
			fft.inverse(second, blurred, workers);
		}
	}
}
