/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Numbers of a logarithmic axis: plain from 0.01 to 10000, powers of ten outside. */
final class PowerFormat extends NumberFormat {

	private static final long serialVersionUID = 1;
	private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	@Override
	public StringBuffer format(final double value, final StringBuffer text, final FieldPosition position) {
		final int exponent = (int) Math.round(Math.log10(value));
		final boolean isPower = Math.abs(value / Math.pow(10, exponent) - 1) < 1e-6;
		if (!isPower || exponent >= -2 && exponent <= 4) return text.append(Axes.number(value));
		text.append("10");
		for (final char c : String.valueOf(exponent).toCharArray())
			text.append(c == '-' ? '⁻' : DIGITS.charAt(c - '0'));
		return text;
	}

	@Override
	public StringBuffer format(final long value, final StringBuffer text, final FieldPosition position) {
		return format((double) value, text, position);
	}

	@Override
	public Number parse(final String text, final ParsePosition position) {
		throw new UnsupportedOperationException("Labels are written, never read.");
	}
}
