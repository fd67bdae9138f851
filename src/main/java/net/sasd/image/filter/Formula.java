/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.filter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

import org.scijava.parsington.Function;
import org.scijava.parsington.Group;
import org.scijava.parsington.Operator;
import org.scijava.parsington.Variable;

import net.sasd.smlm.Localization;

/**
 * Turns a formula into a condition. Parsington brings it into postfix order, which is worked off with a stack, so that
 * neither parsing nor building recurs; nothing but {@link Vocabulary} can be called. The condition itself is as deep as
 * the formula, which is why formulas are of limited length.
 */
final class Formula {

	private static final int LONGEST = 1000, QUOTED = 60;

	private final Deque<Term> stack = new ArrayDeque<>();

	private Formula() {}

	/**
	 * @return whether the formula is true for a molecule
	 * @throws IllegalArgumentException if it is none
	 */
	static Predicate<Localization> parse(final String text) {
		if (text.length() > LONGEST) throw new IllegalArgumentException("The filter has " + text.length() +
			" characters; at most " + LONGEST + " are allowed.");
		try {
			return new Formula().read(text);
		}
		catch (final IllegalArgumentException wrong) {
			throw new IllegalArgumentException("The filter \"" + (text.length() > QUOTED ? text.substring(0, QUOTED) + "..." :
				text) + "\" cannot be used: " + wrong.getMessage(), wrong);
		}
	}

	private Predicate<Localization> read(final String text) {
		for (final Object token : FormulaText.postfix(text)) {
			if (token instanceof Double) stack.push(Term.number(molecule -> (Double) token));
			else if (token instanceof Variable) stack.push(Term.name(((Variable) token).getToken()));
			else stack.push(apply((Operator) token, new Term[((Operator) token).getArity()]));
		}
		final Predicate<Localization> condition = pop().condition("the whole");
		if (!stack.isEmpty()) throw new IllegalArgumentException(
			"something is missing between two of its parts; write an operator such as * or & there.");
		return condition;
	}

	private Term pop() {
		if (stack.isEmpty()) throw new IllegalArgumentException("something is missing beside an operator; write a name " +
			"or a number there, and put a sign behind ^ in brackets.");
		return stack.pop();
	}

	/** @param terms as many as the operator takes, to be filled */
	private Term apply(final Operator operator, final Term[] terms) {
		for (int i = terms.length - 1; i >= 0; i--)
			terms[i] = pop();
		if (operator instanceof Group) return Term.list(terms);
		if (operator instanceof Function) return Vocabulary.call(terms[0].function(), terms[1].arguments());
		return terms.length == 1 ? Operation.prefix(operator.getToken(), terms[0]) : Operation.infix(operator.getToken(),
			terms[0], terms[1]);
	}
}
