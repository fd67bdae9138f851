/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.filter;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import net.sasd.smlm.Localization;

/** What the operators of a formula do. */
final class Operation {

	private Operation() {}

	/** @return a sign or a negation before a term */
	static Term prefix(final String symbol, final Term term) {
		if (!symbol.equals("!")) return Vocabulary.unary(symbol, symbol.equals("-") ? a -> -a : a -> a, term);
		return Term.condition(term.condition("what follows !").negate());
	}

	/** @return two terms with an operator between them */
	static Term infix(final String symbol, final Term left, final Term right) {
		switch (symbol) {
			case "+":
				return Vocabulary.arithmetic(symbol, (a, b) -> a + b, left, right);
			case "-":
				return Vocabulary.arithmetic(symbol, (a, b) -> a - b, left, right);
			case "*":
				return Vocabulary.arithmetic(symbol, (a, b) -> a * b, left, right);
			case "/":
				return Vocabulary.arithmetic(symbol, (a, b) -> a / b, left, right);
			case "%":
				return Vocabulary.arithmetic(symbol, (a, b) -> a % b, left, right);
			case "^":
				return Vocabulary.arithmetic(symbol, Math::pow, left, right);
			case "<":
				return comparison(symbol, (a, b) -> a < b, left, right);
			case "<=":
				return comparison(symbol, (a, b) -> a <= b, left, right);
			case ">":
				return comparison(symbol, (a, b) -> a > b, left, right);
			case ">=":
				return comparison(symbol, (a, b) -> a >= b, left, right);
			case "==":
				return comparison(symbol, (a, b) -> a == b, left, right);
			case "!=":
				// false for what is not known, unlike Java's
				return comparison(symbol, (a, b) -> a < b || a > b, left, right);
			case "&":
			case "&&":
				return Term.condition(condition(symbol, left).and(condition(symbol, right)));
			case "|":
			case "||":
				return Term.condition(condition(symbol, left).or(condition(symbol, right)));
			default:
				throw new IllegalArgumentException("it would change a value; compare with == instead of " + symbol + ".");
		}
	}

	private static Predicate<Localization> condition(final String symbol, final Term term) {
		return term.condition("each side of " + symbol);
	}

	private static Term comparison(final String symbol, final Comparison comparison, final Term left, final Term right) {
		final ToDoubleFunction<Localization> a = left.number(symbol), b = right.number(symbol);
		return Term.condition(molecule -> comparison.test(a.applyAsDouble(molecule), b.applyAsDouble(molecule)));
	}

	/** Two numbers compared. */
	@FunctionalInterface
	private interface Comparison {

		boolean test(double a, double b);
	}
}
