/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.plot;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import net.sasd.evaluate.experiment.PanelAxis;

import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;

/** Axes of charts. */
final class Axes {

	private Axes() {}

	/** @return an axis; labels are numbers with a point in every language */
	static ValueAxis of(final PanelAxis wanted) {
		final ValueAxis axis = wanted.logarithmic ? logarithmic(wanted.label) : linear(wanted.label);
		if (!Double.isNaN(wanted.low)) axis.setLowerBound(wanted.low);
		if (!Double.isNaN(wanted.high)) axis.setUpperBound(wanted.high);
		return axis;
	}

	static NumberAxis linear(final String label) {
		final NumberAxis axis = new NumberAxis(label);
		axis.setAutoRangeIncludesZero(false);
		axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
		Style.axis(axis);
		return axis;
	}

	/** @return an axis of one place per value, each labelled with its value as far as there is room */
	static SymbolAxis places(final String label, final double[] values) {
		final String[] names = new String[values.length];
		for (int i = 0; i < names.length; i++)
			names[i] = number(values[i]);
		final SymbolAxis axis = new SymbolAxis(label, names);
		axis.setGridBandsVisible(false);
		final int step = 1 + (names.length - 1) / 12;
		axis.setTickUnit(new NumberTickUnit(step));
		Style.axis(axis);
		return axis;
	}

	private static LogAxis logarithmic(final String label) {
		final LogAxis axis = new LogAxis(label);
		axis.setBase(10);
		axis.setNumberFormatOverride(new PowerFormat());
		axis.setMinorTickMarksVisible(true);
		Style.axis(axis);
		return axis;
	}

	/** Labels powers of ten alone where there are enough of them, otherwise of two; once the axis knows its data. */
	static void tidy(final ValueAxis axis) {
		if (!(axis instanceof LogAxis)) return;
		final double decades = Math.log10(axis.getUpperBound() / axis.getLowerBound());
		final double step = Math.ceil(decades / 8);
		if (decades >= 2) ((LogAxis) axis).setTickUnit(new NumberTickUnit(step, new PowerFormat(), step > 1 ? 1 : 9));
		else if (decades >= 0.6) ((LogAxis) axis).setTickUnit(new NumberTickUnit(Math.log10(2)));
	}

	/** @return the number with at most three digits that count */
	static String number(final double value) {
		if (value == 0) return "0";
		final double size = Math.abs(value);
		final String pattern = size < 1e-3 || size >= 1e5 ? "0.##E0" : size < 0.1 ? "0.####" : size < 1 ? "0.###" :
			size < 100 ? "0.##" : "0.#";
		return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
	}
}
