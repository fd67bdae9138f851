/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.optim;

import java.util.function.DoubleUnaryOperator;

/** Minimiser of a convex function of one variable by golden sections. */
final class NumericalMinimum {

	private static final double RATIO = (Math.sqrt(5) - 1) / 2;

	private NumericalMinimum() {}

	/** @return the minimiser in from … to, to about the square root of the rounding error */
	static double of(final DoubleUnaryOperator f, final double from, final double to) {
		double a = from, b = to;
		while (b - a > 1e-7) {
			final double c = b - RATIO * (b - a), d = a + RATIO * (b - a);
			if (f.applyAsDouble(c) <= f.applyAsDouble(d)) b = d;
			else a = c;
		}
		return (a + b) / 2;
	}
}
