/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import net.sasd.smlm.Localization;

/**
 * Tells which molecules count: those that fulfil every condition it was made with, all if there is none. A range or a
 * comparison with what is not known (NaN) is not fulfilled. Immutable, and thread-safe if its regions are.
 */
public final class MoleculeFilter implements Predicate<Localization> {

	private final List<Predicate<Localization>> conditions;

	private MoleculeFilter(final List<Predicate<Localization>> conditions) {
		this.conditions = conditions;
	}

	/** @return a builder without conditions */
	public static Builder builder() {
		return new Builder();
	}

	@Override
	public boolean test(final Localization molecule) {
		for (final Predicate<Localization> condition : conditions)
			if (!condition.test(molecule)) return false;
		return true;
	}

	/** Collects conditions; not thread-safe. Each method returns the builder. */
	public static final class Builder {

		private final List<Predicate<Localization>> conditions = new ArrayList<>();

		private Builder() {}

		/**
		 * Wants so many photons.
		 *
		 * @param least photons; -∞ for any
		 * @param most photons; ∞ for any
		 * @throws IllegalArgumentException if the range is none
		 */
		public Builder intensity(final double least, final double most) {
			requireRange("range of intensities in photons", least, most);
			return and(molecule -> molecule.intensity >= least && molecule.intensity <= most);
		}

		/** Wants an uncertainty in nanometres; otherwise like {@link #intensity}. */
		public Builder uncertainty(final double least, final double most) {
			requireRange("range of uncertainties in nm", least, most);
			return and(molecule -> molecule.uncertainty >= least && molecule.uncertainty <= most);
		}

		/** Wants frames from the first to the last, both included, numbered from 1. */
		public Builder frames(final int first, final int last) {
			requireRange("range of frames", first, last);
			return and(molecule -> molecule.frame >= first && molecule.frame <= last);
		}

		/** Wants a place in a rectangle in nanometres; its left and upper edges belong to it. */
		public Builder rectangle(final double left, final double top, final double width, final double height) {
			if (!(width > 0) || !(height > 0)) throw new IllegalArgumentException("The rectangle is " + width + " x " +
				height + " nm; give a width and a height above 0.");
			return region((x, y) -> x >= left && x < left + width && y >= top && y < top + height);
		}

		/** Wants a place in a region. */
		public Builder region(final Region region) {
			return and(molecule -> region.contains(molecule.x, molecule.y));
		}

		/**
		 * Wants a formula to be true, such as {@code intensity > 500 & sqrt((x-3000)^2 + (y-3000)^2) < 1000}. It may have
		 * the names frame, x, y (nm), intensity or photons, background, uncertainty (nm), in any case; numbers;
		 * {@code + - * / %} and {@code ^} (power); {@code < <= > >= == !=}; {@code &} or {@code &&} (and), {@code |} or
		 * {@code ||} (or), {@code !} (not); abs, sqrt, log (natural), exp, sin, cos of one number; min, max, pow of two.
		 * What binds strongest comes first: {@code ^}, signs and {@code !}, {@code * / %}, {@code + -}, comparisons,
		 * {@code &}, {@code |}, {@code &&}, {@code ||}.
		 *
		 * @throws IllegalArgumentException if it has anything else, is longer than 1000 characters, or not true or false
		 */
		public Builder formula(final String formula) {
			return and(Formula.parse(formula));
		}

		/** @return the filter */
		public MoleculeFilter build() {
			return new MoleculeFilter(new ArrayList<>(conditions));
		}

		private Builder and(final Predicate<Localization> condition) {
			conditions.add(condition);
			return this;
		}

		private static void requireRange(final String what, final double least, final double most) {
			if (!(least <= most)) throw new IllegalArgumentException("The " + what + " is from " + least + " to " + most +
				"; give two numbers, the smaller one first.");
		}
	}
}
