/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.filter;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.scijava.parsington.ExpressionParser;
import org.scijava.parsington.Operator;
import org.scijava.parsington.Operators;
import org.scijava.parsington.ParseOperation;

/**
 * How formulas are read: Parsington's rules, but numbers are decimal. Its own literals take 010 for 8, and (-2) in -2^2
 * for one number; and texts in quotes are none of ours.
 */
final class FormulaText extends ParseOperation {

	/** Assignment is among them to say what is wrong. */
	private static final List<Operator> OPERATORS = Arrays.asList(Operators.PARENS, Operators.POW, Operators.POS,
		Operators.NEG, Operators.NOT, Operators.MUL, Operators.DIV, Operators.MOD, Operators.ADD, Operators.SUB,
		Operators.LESS_THAN, Operators.GREATER_THAN, Operators.LESS_THAN_OR_EQUAL, Operators.GREATER_THAN_OR_EQUAL,
		Operators.EQUAL, Operators.NOT_EQUAL, Operators.BITWISE_AND, Operators.BITWISE_OR, Operators.LOGICAL_AND,
		Operators.LOGICAL_OR, Operators.ASSIGN);

	private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

	private FormulaText(final ExpressionParser parser, final String text) {
		super(parser, text);
	}

	/**
	 * @return numbers (Double), variables and operators in postfix order
	 * @throws IllegalArgumentException if the text is no formula
	 */
	static List<Object> postfix(final String text) {
		try {
			return new ExpressionParser(OPERATORS, ",", ";", FormulaText::new).parsePostfix(text);
		}
		// what the parser throws for hostile text is not documented
		catch (final RuntimeException wrong) {
			throw new IllegalArgumentException("it is no formula (" + wrong.getMessage() +
				"); write one such as intensity > 500 & uncertainty < 25.", wrong);
		}
	}

	@Override
	protected Object parseLiteral() {
		final Matcher number = NUMBER.matcher(expression).region(pos.get(), expression.length());
		return infix || !number.lookingAt() ? null : (Object) Double.valueOf(parseToken(number.end() - pos.get()));
	}

	/** One formula is enough. */
	@Override
	protected String parseStatementSeparator() {
		return null;
	}
}
