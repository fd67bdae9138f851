/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import net.sasd.optim.Sphere;
import net.sasd.phantom.PhantomRandom;

/** The kernels of the papers' experiments, of length n and unit norm ([L] section 5 and 6.1.1). */
public enum Kernels {

	/** A single entry: shift-coherence 0 ([L] Fig. 3a). */
	SPIKE("spike") {

		@Override
		void fill(final double[] a, final PhantomRandom random) {
			a[a.length / 2] = 1;
		}
	},

	/** Uniform on the sphere, the papers' incoherent kernel: μ_s about √(log n / n). */
	INCOHERENT("incoherent") {

		@Override
		void fill(final double[] a, final PhantomRandom random) {
			for (int i = 0; i < a.length; i++)
				a[i] = random.nextGaussian();
		}
	},

	/** Gaussian window {@code exp(−(2i − n − 1)² / (0.5² (n − 1)²))}, i = 1 … n, the papers' coherent kernel. */
	COHERENT("coherent") {

		@Override
		void fill(final double[] a, final PhantomRandom random) {
			for (int i = 0; i < a.length; i++) {
				final double place = a.length == 1 ? 0 : (2. * i - a.length + 1) / (0.5 * (a.length - 1));
				a[i] = Math.exp(-place * place);
			}
		}
	},

	/** One-sided exponential {@code exp(−t / τ)}, τ = n / 4 samples: a calcium transient without a rise ([L] (6.2)). */
	AR1("AR(1)") {

		@Override
		void fill(final double[] a, final PhantomRandom random) {
			for (int i = 0; i < a.length; i++)
				a[i] = Math.exp(-i / (0.25 * a.length));
		}
	},

	/** {@code exp(−t / τ₁) − exp(−t / τ₂)}, τ₁ = 0.2 n and τ₂ = 0.03 n samples: a calcium transient ([L] (6.3)). */
	AR2("AR(2)") {

		@Override
		void fill(final double[] a, final PhantomRandom random) {
			// from the first sample after the spike, since the kernel is 0 at the spike
			for (int i = 0; i < a.length; i++)
				a[i] = Math.exp(-(i + 1) / (0.2 * a.length)) - Math.exp(-(i + 1) / (0.03 * a.length));
		}
	};

	/** What tables and figures call it. */
	public final String title;

	Kernels(final String title) {
		this.title = title;
	}

	/**
	 * @param n number of entries, ≥ 1
	 * @param random draws the entries of a random kernel; the others ignore it
	 * @return a kernel of unit norm
	 */
	public double[] draw(final int n, final PhantomRandom random) {
		final double[] a = new double[n];
		fill(a, random);
		Sphere.normalize(a);
		return a;
	}

	abstract void fill(double[] a, PhantomRandom random);
}
