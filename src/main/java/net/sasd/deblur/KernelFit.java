/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import java.util.Arrays;

import net.sasd.fft.FastSizes;
import net.sasd.fft.RealFft2D;
import net.sasd.fft.Spectrum;
import net.sasd.parallel.Workers;

/**
 * The kernel that takes the strong edges of a sharp picture to those of the blurred one:
 * {@code min_{k ≥ 0} ½ Σ_t ‖k ⊛ x_t − ∂_t y‖² + ½ γ ‖k‖²}.
 * <p>
 * x_t are the differences of the sharp picture along rows and columns of which only the strongest 10 % remain,
 * and none nearer to the border than the kernel's reach; γ is 1 % of Σ‖x_t‖². The normal equations need only the
 * correlations Σ x̌_t ⊛ x_t and Σ x̌_t ⊛ ∂_t y at lags within the kernel, so the accelerated projected gradient
 * iterations run on a grid of twice the kernel's size. Cost: 6 FFTs of the picture and 400 of that small grid.
 * </p>
 */
final class KernelFit {

	private static final double STRONGEST = 0.1;
	private static final double RIDGE = 0.01;
	private static final int ITERATIONS = 200;

	private final int size;
	private final RealFft2D fft;
	private final Spectrum work;
	/** The spectrum of the normal matrix, which is a correlation and so has a real spectrum. */
	private final float[] normal;
	private final double[] right;
	private final float[] grid;
	private double ridge;

	private KernelFit(final GradientFrames sharp, final GradientFrames blurred, final int size, final Workers workers) {
		this.size = size;
		final int side = FastSizes.next(2 * size - 1);
		fft = new RealFft2D(side, side);
		work = fft.newSpectrum();
		grid = new float[side * side];
		right = new double[size * size];
		normal = new float[work.size()];
		correlate(sharp, blurred, workers);
	}

	/**
	 * @param start the kernel to start from
	 * @return the kernel, of the same size
	 */
	static BlurKernel fit(final GradientFrames sharp, final GradientFrames blurred, final BlurKernel start,
		final Workers workers)
	{
		return new KernelFit(sharp, blurred, start.size, workers).solve(start);
	}

	private void correlate(final GradientFrames sharp, final GradientFrames blurred, final Workers workers) {
		final int height = FastSizes.next(sharp.height + size), width = FastSizes.next(sharp.width + size);
		final RealFft2D large = new RealFft2D(height, width);
		final Spectrum auto = large.newSpectrum(), cross = large.newSpectrum(), x = large.newSpectrum(),
			y = large.newSpectrum();
		final float[] pixels = new float[height * width];
		for (int t = 0; t < 2; t++) {
			strong(t == 0 ? sharp.across : sharp.down, sharp, pixels, width);
			large.forward(pixels, x, workers);
			place(t == 0 ? blurred.across : blurred.down, sharp, pixels, width);
			large.forward(pixels, y, workers);
			for (int i = 0; i < x.re.length; i++) {
				auto.re[i] += x.re[i] * x.re[i] + x.im[i] * x.im[i];
				cross.re[i] += x.re[i] * y.re[i] + x.im[i] * y.im[i];
				cross.im[i] += x.re[i] * y.im[i] - x.im[i] * y.re[i];
			}
		}
		large.inverse(cross, pixels, workers);
		for (int i = 0; i < size; i++)
			for (int j = 0; j < size; j++)
				right[i * size + j] = pixels[Math.floorMod(i - size / 2, height) * width + Math.floorMod(j - size / 2,
					width)];
		large.inverse(auto, pixels, workers);
		ridge = RIDGE * pixels[0];
		for (int i = 1 - size; i < size; i++)
			for (int j = 1 - size; j < size; j++)
				grid[Math.floorMod(i, fft.height()) * fft.width() + Math.floorMod(j, fft.width())] = pixels[Math.floorMod(i,
					height) * width + Math.floorMod(j, width)];
		fft.forward(grid, work, Workers.serial());
		System.arraycopy(work.re, 0, normal, 0, normal.length);
	}

	private void strong(final float[] values, final GradientFrames frames, final float[] to, final int width) {
		final float[] sizes = new float[values.length];
		for (int i = 0; i < sizes.length; i++)
			sizes[i] = Math.abs(values[i]);
		Arrays.sort(sizes);
		final float weakest = sizes[(int) ((1 - STRONGEST) * (sizes.length - 1))];
		final int reach = size / 2;
		Arrays.fill(to, 0f);
		for (int y = reach; y < frames.height - reach; y++)
			for (int x = reach; x < frames.width - reach; x++) {
				final float value = values[y * frames.width + x];
				if (Math.abs(value) >= weakest) to[y * width + x] = value;
			}
	}

	private static void place(final float[] values, final GradientFrames frames, final float[] to, final int width) {
		Arrays.fill(to, 0f);
		for (int y = 0; y < frames.height; y++)
			System.arraycopy(values, y * frames.width, to, y * width, frames.width);
	}

	/** Accelerated projected gradients with restart; the step is the inverse of the largest eigenvalue's bound. */
	private BlurKernel solve(final BlurKernel start) {
		double lipschitz = 0;
		for (final float value : normal)
			lipschitz = Math.max(lipschitz, value);
		lipschitz += ridge;
		double[] k = start.values(), z = k.clone();
		double theta = 1;
		for (int n = 0; n < ITERATIONS && lipschitz > 0; n++) {
			final double[] gradient = gradient(z), next = new double[k.length];
			double uphill = 0;
			for (int i = 0; i < next.length; i++) {
				next[i] = Math.max(0, z[i] - gradient[i] / lipschitz);
				uphill += (z[i] - next[i]) * (next[i] - k[i]);
			}
			final double grown = uphill > 0 ? 1 : (1 + Math.sqrt(1 + 4 * theta * theta)) / 2;
			final double inertia = uphill > 0 ? 0 : (theta - 1) / grown;
			for (int i = 0; i < next.length; i++)
				z[i] = next[i] + inertia * (next[i] - k[i]);
			k = next;
			theta = grown;
		}
		for (final double value : k)
			if (value > 0) return new BlurKernel(size, k);
		// no edge is left to learn from
		return start;
	}

	private double[] gradient(final double[] k) {
		Arrays.fill(grid, 0f);
		for (int i = 0; i < size; i++)
			for (int j = 0; j < size; j++)
				grid[i * fft.width() + j] = (float) k[i * size + j];
		fft.forward(grid, work, Workers.serial());
		for (int i = 0; i < normal.length; i++) {
			work.re[i] *= normal[i];
			work.im[i] *= normal[i];
		}
		fft.inverse(work, grid, Workers.serial());
		final double[] gradient = new double[k.length];
		for (int i = 0; i < size; i++)
			for (int j = 0; j < size; j++)
				gradient[i * size + j] = grid[i * fft.width() + j] + ridge * k[i * size + j] - right[i * size + j];
		return gradient;
	}
}
