/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.filter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

import net.sasd.smlm.Localization;

/** The names that a formula may have. Nothing else can be called. */
final class Vocabulary {

	/** What is known of a molecule. */
	private static final Map<String, ToDoubleFunction<Localization>> VALUES = new LinkedHashMap<>();
	/** Functions of one number. */
	private static final Map<String, DoubleUnaryOperator> OF_ONE = new LinkedHashMap<>();
	/** Functions of two numbers. */
	private static final Map<String, DoubleBinaryOperator> OF_TWO = new LinkedHashMap<>();
	static {
		VALUES.put("frame", molecule -> molecule.frame);
		VALUES.put("x", molecule -> molecule.x);
		VALUES.put("y", molecule -> molecule.y);
		VALUES.put("intensity", molecule -> molecule.intensity);
		VALUES.put("photons", molecule -> molecule.intensity);
		VALUES.put("background", molecule -> molecule.background);
		VALUES.put("uncertainty", molecule -> molecule.uncertainty);
		VALUES.put("uncertainty_xy", molecule -> molecule.uncertainty);
		OF_ONE.put("abs", Math::abs);
		OF_ONE.put("sqrt", Math::sqrt);
		OF_ONE.put("log", Math::log);
		OF_ONE.put("exp", Math::exp);
		OF_ONE.put("sin", Math::sin);
		OF_ONE.put("cos", Math::cos);
		OF_TWO.put("min", Math::min);
		OF_TWO.put("max", Math::max);
		OF_TWO.put("pow", Math::pow);
	}

	private Vocabulary() {}

	/** @return what is known of a molecule under this name */
	static ToDoubleFunction<Localization> value(final String name) {
		final ToDoubleFunction<Localization> value = VALUES.get(name.toLowerCase(Locale.ROOT));
		if (value == null) throw new IllegalArgumentException("\"" + name + "\" is not known; the names are " + String.join(
			", ", VALUES.keySet()) + ".");
		return value;
	}

	/** @return a function called */
	static Term call(final String name, final Term[] arguments) {
		final String lower = name.toLowerCase(Locale.ROOT);
		final DoubleUnaryOperator ofOne = OF_ONE.get(lower);
		final DoubleBinaryOperator ofTwo = OF_TWO.get(lower);
		if (ofOne == null && ofTwo == null) throw new IllegalArgumentException("\"" + name +
			"\" is no function; the functions are " + String.join(", ", OF_ONE.keySet()) + ", " + String.join(", ", OF_TWO
				.keySet()) + ".");
		final int wanted = ofOne == null ? 2 : 1;
		if (arguments.length != wanted) throw new IllegalArgumentException(name + " is given " + arguments.length +
			" values; it takes " + wanted + ".");
		return ofOne == null ? arithmetic(name, ofTwo, arguments[0], arguments[1]) : unary(name, ofOne, arguments[0]);
	}

	static Term unary(final String name, final DoubleUnaryOperator operator, final Term term) {
		final ToDoubleFunction<Localization> a = term.number(name);
		return Term.number(molecule -> operator.applyAsDouble(a.applyAsDouble(molecule)));
	}

	static Term arithmetic(final String name, final DoubleBinaryOperator operator, final Term left, final Term right) {
		final ToDoubleFunction<Localization> a = left.number(name), b = right.number(name);
		return Term.number(molecule -> operator.applyAsDouble(a.applyAsDouble(molecule), b.applyAsDouble(molecule)));
	}
}
