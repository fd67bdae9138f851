/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.sasd.smlm.Localization;

/** Which molecules count, said in numbers and in formulas. */
class MoleculeFilterTest {

	private static final Localization MOLECULE = new Localization(7, 3000, 2500, 800, 12, 15);
	private static final Localization UNKNOWN = new Localization(7, 3000, 2500, Double.NaN, Double.NaN, Double.NaN);

	@Test
	void aRangeHasBothItsEndsAndNothingUnknown() {
		assertTrue(MoleculeFilter.builder().intensity(800, 800).uncertainty(0, 15).frames(7, 9).build().test(MOLECULE));
		assertFalse(MoleculeFilter.builder().intensity(800.5, 900).build().test(MOLECULE));
		assertFalse(MoleculeFilter.builder().uncertainty(0, 14.9).build().test(MOLECULE));
		assertFalse(MoleculeFilter.builder().frames(1, 6).build().test(MOLECULE));
		assertFalse(MoleculeFilter.builder().intensity(0, Double.POSITIVE_INFINITY).build().test(UNKNOWN));
		assertTrue(MoleculeFilter.builder().build().test(UNKNOWN));
	}

	@Test
	void neighbouringRectanglesShareNoMolecule() {
		assertTrue(MoleculeFilter.builder().rectangle(3000, 2500, 10, 10).build().test(MOLECULE));
		assertFalse(MoleculeFilter.builder().rectangle(2990, 2500, 10, 10).build().test(MOLECULE));
		assertFalse(MoleculeFilter.builder().region((x, y) -> x < y).build().test(MOLECULE));
	}

	@Test
	void everyConditionCounts() {
		final MoleculeFilter filter = MoleculeFilter.builder().intensity(500, 900).formula("x > 2999").region((x,
			y) -> y > 2499).build();
		assertTrue(filter.test(MOLECULE));
		assertFalse(filter.test(MOLECULE.shifted(-1, 0)));
		assertFalse(filter.test(MOLECULE.shifted(0, -1)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "intensity > 500 & uncertainty < 25 && sqrt((x-3000)^2+(y-3000)^2) < 1000", "Photons==800",
		"1 + 2 * 3 == 7", "(1 + 2) * 3 == 9", "2 ^ 3 ^ 2 == 512", "-2 ^ 2 == -4", "2 ^ (-1) == 0.5", "x > 010 & 010 == 10",
		"10 - 4 - 3 == 3",
		"24 / 4 / 2 == 3", "7 % 4 * 2 == 6", "-x < 0", "--x > 0", "+x > 0", "1 < 2 & 2 < 3", "1 > 2 & 1 > 2 | 1 < 2",
		"1 < 2 | 1 < 2 & 1 > 2", "1 < 2 || 1 > 2 && 1 > 2", "!(x < 5)", "!(x < 5) & y > 5", "!!(x > 5)",
		"min(x, y) == 2500", "max(x, y) == 3000", "pow(2, 10) == 1024", "abs(-3) == 3", "log(exp(2)) == 2",
		"sin(0) + cos(0) == 1", "frame % 2 == 1", "background != 11", "x >= 3000 & x <= 3000", "1.5e3 < x", ".5 < 1",
		"((((x)))) > 1", "uncertainty_xy < 20", "1e400 > x" })
	void aFormulaIsCalculatedAsItIsWritten(final String formula) {
		assertTrue(MoleculeFilter.builder().formula(formula).build().test(MOLECULE));
		assertFalse(MoleculeFilter.builder().formula("!(" + formula + ")").build().test(MOLECULE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "intensity > 0", "intensity <= 0", "intensity == 0", "intensity != 0",
		"intensity == intensity", "intensity != intensity", "sqrt(-1) >= 0", "min(uncertainty, 5) < 10", "x / 0 - x / 0 < 1" })
	void aComparisonWithWhatIsNotKnownIsFalse(final String formula) {
		assertFalse(MoleculeFilter.builder().formula(formula).build().test(UNKNOWN));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '#', value = {
		"##; something is missing",
		"x; must be true or false",
		"x + 1; must be true or false",
		"sigma > 100; the names are frame, x, y, intensity",
		"x = 5; compare with ==",
		"exit(1) > 0; the functions are abs, sqrt",
		"sqrt > 1; \"sqrt\" is not known",
		"sqrt() > 1; takes 1",
		"sqrt(1, 2) > 1; takes 1",
		"min(1) > 1; takes 2",
		"x > ; something is missing",
		"(x > 1; is no formula",
		"x > 1); is no formula",
		"x > 'a'; is no formula",
		"2 ^ -1 < 1; put a sign behind ^ in brackets",
		"1 < x < 3; needs a number where a condition is",
		"!x; must be true or false",
		"x & y > 1; must be true or false",
		"(x, y) > 1; a list of 2 values",
		"3(x) > 1; ",
		"x y > 1; ",
		"x > 1 y > 1; ",
		"x.class > 1; ",
		"x[0] > 1; ",
		"x > 1 ? y > 1 : y > 2; ",
		"true; ",
	})
	void whatIsNoConditionIsRefusedInOneSentence(final String formula, final String sentence) {
		final String message = assertThrows(IllegalArgumentException.class, () -> MoleculeFilter.builder().formula(formula))
			.getMessage();
		assertTrue(message.contains(sentence == null ? "" : sentence), message);
		assertTrue(message.startsWith("The filter \"") && message.endsWith("."), message);
		assertFalse(message.contains("null"), message);
	}

	@Test
	void statementsCannotBeChained() {
		assertThrows(IllegalArgumentException.class, () -> MoleculeFilter.builder().formula("x > 1; y > 1"));
	}

	@Test
	void deepFormulasDoNotOverflowTheStackAndLongOnesAreRefused() {
		final String negated = repeat("!", 990) + "(x>1)", signed = repeat("-", 995) + "x>1", bracketed = repeat("(", 497) +
			"x>1" + repeat(")", 497), powers = repeat("1^", 498) + "1>0";
		for (final String formula : new String[] { negated, signed, bracketed, powers })
			MoleculeFilter.builder().formula(formula).build().test(MOLECULE);
		assertTrue(MoleculeFilter.builder().formula(negated).build().test(MOLECULE));
		assertThrows(IllegalArgumentException.class, () -> MoleculeFilter.builder().formula(repeat(" ", 1001)));
	}

	@Test
	void anyTextIsAFilterOrRefused() {
		final String[] tokens = { "x", "1", "<", ">", "(", ")", "!", "-", "&", "y", "2.5", "+", "*", "^", "=", "==", "|",
			",", ";", "sqrt", "min", "'", "\"", "{", "}", "[", "\\", "0x", "1e", ".", " ", "\u00e4", "\uD83D\uDE00", "\0" };
		final SplittableRandom random = new SplittableRandom(1);
		int accepted = 0;
		for (int i = 0; i < 20000; i++) {
			final StringBuilder text = new StringBuilder();
			for (int n = random.nextInt(9); n >= 0; n--)
				text.append(tokens[random.nextInt(random.nextBoolean() ? 9 : tokens.length)]);
			try {
				MoleculeFilter.builder().formula(text.toString()).build().test(MOLECULE);
				accepted++;
			}
			catch (final IllegalArgumentException refused) {
				assertTrue(refused.getMessage().startsWith("The filter"), refused.getMessage());
			}
		}
		assertTrue(accepted > 5 && accepted < 10000, accepted + " of 20000 accepted");
	}

	@Test
	void rangesThatAreNoneAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> MoleculeFilter.builder().intensity(5, 4));
		assertThrows(IllegalArgumentException.class, () -> MoleculeFilter.builder().uncertainty(Double.NaN, 4));
		assertEquals("The range of frames is from 5.0 to 4.0; give two numbers, the smaller one first.", assertThrows(
			IllegalArgumentException.class, () -> MoleculeFilter.builder().frames(5, 4)).getMessage());
		assertThrows(IllegalArgumentException.class, () -> MoleculeFilter.builder().rectangle(0, 0, 0, 5));
	}

	private static String repeat(final String text, final int times) {
		return String.join("", Collections.nCopies(times, text));
	}
}
