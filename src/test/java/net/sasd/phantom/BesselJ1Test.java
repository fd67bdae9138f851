/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BesselJ1Test {

	@Test
	void agreesWithThePowerSeriesUpToTwelve() {
		for (double x = -12; x <= 12; x += 0.01)
			assertEquals(series(x), BesselJ1.value(x), 1e-7, "x = " + x);
	}

	@Test
	void agreesWithTheIntegralFarOut() {
		for (double x = 0; x <= 200; x += 0.37)
			assertEquals(integral(x), BesselJ1.value(x), 1e-7, "x = " + x);
	}

	@Test
	void ratioToXTendsToOneHalf() {
		assertEquals(0.5, BesselJ1.overX(0));
		assertEquals(0.5, BesselJ1.overX(1e-9), 1e-12);
		assertEquals(series(7) / 7, BesselJ1.overX(7), 1e-7);
	}

	@Test
	void constantsAreTheFirstZeroAndTheHalfMaximum() {
		assertEquals(0, series(BesselJ1.FIRST_ZERO), 1e-14);
		final double v = BesselJ1.AIRY_HALF_MAXIMUM;
		assertEquals(0.5, Math.pow(2 * series(v) / v, 2), 1e-12);
	}

	/** sum (-1)^m (x/2)^(2m+1) / (m! (m+1)!) */
	private static double series(final double x) {
		double term = x / 2;
		double sum = term;
		for (int m = 1; m < 80; m++) {
			term *= -x * x / 4 / (m * (m + 1.0));
			sum += term;
		}
		return sum;
	}

	/** (1/pi) integral of cos(t - x sin t) over 0 ... pi, by the trapezoidal rule over the full period. */
	private static double integral(final double x) {
		final int n = 1024;
		double sum = 0;
		for (int i = 0; i < n; i++) {
			final double t = 2 * Math.PI * i / n;
			sum += Math.cos(t - x * Math.sin(t));
		}
		return sum / n;
	}
}
