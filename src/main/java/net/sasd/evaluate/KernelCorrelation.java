/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import net.sasd.analysis.CrossCorrelation;
import net.sasd.optim.Sphere;

/**
 * How alike two blur kernels are, blind to shift and scale: {@code max over ℓ of |⟨a, s_ℓ[b]⟩| / (‖a‖ ‖b‖)} over
 * all zero-padded shifts; 1 is the same shape, 0 has nothing in common. Stateless and thread-safe.
 */
public final class KernelCorrelation {

	private KernelCorrelation() {}

	/**
	 * Compares two kernels, row-major, whose sizes may differ.
	 *
	 * @param a height · width values, not all 0
	 * @param b bHeight · bWidth values, not all 0
	 * @return the correlation, 0 to 1
	 * @throws IllegalArgumentException if a kernel is 0 or not finite
	 */
	public static double of(final double[] a, final int height, final int width, final double[] b, final int bHeight,
		final int bWidth)
	{
		final double[] first = a.clone(), second = b.clone();
		Sphere.normalize(first);
		Sphere.normalize(second);
		return CrossCorrelation.largest(first, height, width, second, bHeight, bWidth);
	}
}
