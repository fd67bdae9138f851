/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

/** Refuses a bad parameter with one sentence: the field, its value, the remedy. */
final class Check {

	private Check() {}

	static void that(final boolean accepted, final String field, final Object value, final String remedy) {
		if (!accepted) throw new IllegalArgumentException(field + " is " + value + ": " + remedy + ".");
	}

	/** Also refuses NaN and infinity. */
	static void positive(final double value, final String field, final String remedy) {
		that(value > 0 && value < Double.POSITIVE_INFINITY, field, value, remedy);
	}

	static void finite(final double value, final String field, final String remedy) {
		that(!Double.isNaN(value) && !Double.isInfinite(value), field, value, remedy);
	}
}
