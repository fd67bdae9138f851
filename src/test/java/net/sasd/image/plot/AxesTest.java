/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.evaluate.experiment.PanelAxis;

import org.jfree.chart.axis.ValueAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers beside axes. */
class AxesTest {

	@ParameterizedTest
	@CsvSource({ "0,0", "1,1", "0.014,0.014", "0.5,0.5", "12.3456,12.35", "2000,2000", "1e6,1E6", "2.5e-7,2.5E-7",
		"-0.25,-0.25" })
	void aNumberHasTheDigitsThatCount(final double value, final String text) {
		assertEquals(text, Axes.number(value));
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "0.01,0.01", "10000,10000", "1e-3,10⁻³", "1e-12,10⁻¹²", "1e10,10¹⁰", "3.16227766,3.16" })
	void aLogarithmicAxisSpeaksOfPowersOfTen(final double value, final String text) {
		assertEquals(text, new PowerFormat().format(value));
	}

	@Test
	void aRangeThatIsAskedForIsKept() {
		final ValueAxis axis = Axes.of(PanelAxis.logarithmic("x").range(1e-4, 10));
		assertEquals(1e-4, axis.getLowerBound(), 1e-12);
		assertEquals(10, axis.getUpperBound(), 1e-9);
		final ValueAxis open = Axes.of(PanelAxis.linear("x").range(Double.NaN, 5));
		assertEquals(5, open.getUpperBound());
		assertTrue(open.getLowerBound() < 5);
	}
}
