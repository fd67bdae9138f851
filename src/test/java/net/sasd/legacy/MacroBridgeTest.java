/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.Prefs;
import net.sasd.image.ij.DialogMemory;

/** Commands in macros of plain ImageJ. */
class MacroBridgeTest {

	private static final String IMAGES = "newImage('the motifs', '32-bit black', 3, 3, 1);\n" +
		"newImage('a cell', '8-bit ramp', 16, 16, 1);\n";

	@AfterEach
	void forget() {
		Prefs.set("sasd.TrialCommand.size", (String) null);
	}

	@Test
	void theResultIsTheCurrentImageAndTheResultsTableWhenTheCommandReturns() {
		assertEquals("a cell-trial 7 2 1.125", MacroBridge.run(IMAGES +
			"trial('motifs=[the motifs] number=7');\n" +
			"return getTitle() + ' ' + getPixel(0, 0) + ' ' + nResults + ' ' + getResult('amplitude', 1);"));
	}

	@Test
	void everyKeyIsHeardAndTheOthersKeepTheirDefaults() {
		assertEquals("11x15 max true 2.0E-7 p.csv /tmp", MacroBridge.run(IMAGES + "trial('image=[a cell] motifs=[the motifs]" +
			" positive size=11x15 scaling=MAX weight=2e-7 places=p.csv folder=/tmp advanced preview=true');\n" +
			"return getMetadata('Info');"));
		assertEquals("11 none false 1.0E-6  null", MacroBridge.run(IMAGES + "trial('motifs=[the motifs] positive=false');\n" +
			"return getMetadata('Info');"));
	}

	@Test
	void whatADialogRemembersMeansNothingToMacros() {
		new DialogMemory("TrialCommand").remember("size", "99");
		assertTrue(MacroBridge.run(IMAGES + "trial('motifs=[the motifs]');\nreturn getMetadata('Info');").startsWith("11 "));
		assertEquals("99", new DialogMemory("TrialCommand").recall("size"));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
		"motifs=[the motifs] nubmer=3         | There is no key \"nubmer\"; did you mean number? The keys are " +
			"image, motifs, mask, number, weight, positive, size, scaling, folder, seed, places.",
		"motifs=[the motifs] about=x          | There is no key \"about\"; the keys are ",
		"motifs=[the motifs] number=many      | Number of things (number) is \"many\"; it must be a whole number.",
		"motifs=[the motifs] scaling=mean     | Scaling is \"mean\"; choose max or none.",
		"motifs=[the motifs] number=0         | The number of things (number) is 0; it must be at least 1.",
		"motifs=[the motifs                   | A bracket in the macro options is not closed: [the motifs",
		"number=3                             | Motifs is missing; give it with motifs=[title of an open image].",
		"motifs=nothing                       | No open image is called \"nothing\" (motifs); open it, or give the title",
	})
	void whatCannotBeUnderstoodIsAnErrorInOneSentenceAndNothingIsMade(final String options, final String sentence) {
		final String error = MacroBridge.run(IMAGES + "error = trial('" + options + "');\nreturn '' + error + '|' + nImages;");
		assertTrue(error.startsWith(sentence), error);
		assertTrue(error.endsWith("|2"), error);
	}

	@Test
	void withoutAnImageNothingRuns() {
		assertTrue(MacroBridge.run("return '' + trial('number=3');").contains("no images open"));
	}
}
