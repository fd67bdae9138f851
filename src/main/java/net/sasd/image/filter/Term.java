/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.filter;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import net.sasd.smlm.Localization;

/** A part of a formula: a number, a condition, a name that is not looked up yet, or a list in brackets. */
final class Term {

	private final ToDoubleFunction<Localization> number;
	private final Predicate<Localization> condition;
	private final String name;
	private final Term[] list;

	private Term(final ToDoubleFunction<Localization> number, final Predicate<Localization> condition, final String name,
		final Term[] list)
	{
		this.number = number;
		this.condition = condition;
		this.name = name;
		this.list = list;
	}

	static Term number(final ToDoubleFunction<Localization> number) {
		return new Term(number, null, null, null);
	}

	static Term condition(final Predicate<Localization> condition) {
		return new Term(null, condition, null, null);
	}

	static Term name(final String name) {
		return new Term(null, null, name, null);
	}

	static Term list(final Term[] list) {
		return list.length == 1 ? list[0] : new Term(null, null, null, list);
	}

	/**
	 * @param place what needs it, for the sentence
	 * @return the number that it is
	 * @throws IllegalArgumentException if it is none
	 */
	ToDoubleFunction<Localization> number(final String place) {
		if (number != null) return number;
		if (name != null) return Vocabulary.value(name);
		throw new IllegalArgumentException(place + " needs a number where " + kind() + " is; put comparisons in brackets.");
	}

	/** Like {@link #number(String)}, for what is true or false. */
	Predicate<Localization> condition(final String place) {
		if (condition != null) return condition;
		if (name != null) Vocabulary.value(name);
		throw new IllegalArgumentException(place + " must be true or false, but " + kind() +
			" is there; compare it, as in intensity > 500.");
	}

	/** @return its parts if it is what a function is called with */
	Term[] arguments() {
		return list == null ? new Term[] { this } : list;
	}

	/** @return the name of a function */
	String function() {
		if (name == null) throw new IllegalArgumentException(
			"a bracket follows something that is no function; write an operator such as * between them.");
		return name;
	}

	private String kind() {
		return condition != null ? "a condition" : list != null ? "a list of " + list.length + " values" : "a number";
	}
}
