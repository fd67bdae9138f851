/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any table comes back as it was written, to the three decimals that are written. */
class LocalizationCsvPropertiesTest {

	@Provide
	Arbitrary<List<Localization>> tables() {
		final Arbitrary<Double> place = Arbitraries.doubles().between(-1e7, 1e7).ofScale(6);
		final Arbitrary<Double> figure = Arbitraries.oneOf(Arbitraries.just(Double.NaN), Arbitraries.doubles().between(-1e15,
			1e15).ofScale(6), Arbitraries.doubles().between(0, 2).ofScale(6), Arbitraries.of(0., -0.0004, 0.0005, 999.9995));
		return Combinators.combine(Arbitraries.integers().between(1, Integer.MAX_VALUE), place, place, figure, figure,
			figure).as(Localization::new).list().ofMaxSize(20);
	}

	@Property(seed = "1")
	void aTableComesBack(@ForAll("tables") final List<Localization> table) {
		assertSame(table, LocalizationCsv.write(table));
	}

	@Property(seed = "2")
	void aTableOfAProgramThatSeparatesOtherwiseComesBackToo(@ForAll("tables") final List<Localization> table) {
		final String text = LocalizationCsv.write(table);
		assertSame(table, text.replace(',', '\t').replace("\n", "\r\n"));
		assertSame(table, '\uFEFF' + text.replace(',', ';').replace('.', ',') + "\n\n");
	}

	private static void assertSame(final List<Localization> table, final String text) {
		final List<Localization> back = LocalizationCsv.read(Arrays.asList(text.split("\r?\n")));
		assertEquals(table.size(), back.size());
		for (int i = 0; i < back.size(); i++) {
			final Localization one = table.get(i), other = back.get(i);
			assertEquals(one.frame, other.frame);
			assertClose(one.x, other.x);
			assertClose(one.y, other.y);
			assertClose(one.intensity, other.intensity);
			assertClose(one.background, other.background);
			assertClose(one.uncertainty, other.uncertainty);
		}
	}

	private static void assertClose(final double one, final double other) {
		if (Double.isNaN(one)) assertEquals(one, other);
		else assertEquals(one, other, 0.000501 + 1e-15 * Math.abs(one));
	}
}
