/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.trace;

/** Drifts of a trace by the names that people give them. */
public enum Drift {
	/** None is taken out. */
	NONE(-1),
	/** A constant. */
	MEDIAN(0),
	/** A straight line. */
	LINE(1),
	/** A parabola. */
	QUADRATIC(2),
	/** A polynomial of degree 3. */
	CUBIC(3);

	/** Degree of the polynomial, {@link TraceParameters#trendDegree}. */
	public final int degree;

	Drift(final int degree) {
		this.degree = degree;
	}
}
