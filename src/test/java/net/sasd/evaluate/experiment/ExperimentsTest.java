/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** The list of the experiments. */
class ExperimentsTest {

	@Test
	void everyExperimentHasANameOfItsOwnSaysWhatItRemakesAndIsQuickWhenAskedTo() {
		final Set<String> names = new HashSet<>();
		for (final Experiment experiment : Experiments.all()) {
			final String name = experiment.name();
			assertTrue(name.matches("[a-z0-9]+(-[a-z0-9]+)*"), name);
			assertTrue(names.add(name), name + " appears twice");
			assertSame(experiment, Experiments.named(name));
			assertTrue(experiment.title().matches("(\\[[LZ]] .*|Own|No figure of the papers): .*[^.]"), experiment.title());
			assertTrue(experiment.seconds(true) > 0 && experiment.seconds(true) <= 60, name + " is not quick");
			assertTrue(experiment.seconds(true) <= experiment.seconds(false), name);
		}
	}

	@Test
	void anUnknownNameIsRefusedWithTheListOfThoseThereAre() {
		final String message = assertThrows(IllegalArgumentException.class, () -> Experiments.named("sphere"))
			.getMessage();
		assertTrue(message.startsWith("There is no experiment 'sphere'; there are "), message);
		for (final Experiment experiment : Experiments.all())
			assertTrue(message.contains(experiment.name()), message);
		assertEquals('.', message.charAt(message.length() - 1));
	}
}
