/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import net.sasd.model.Boundary;

class ChoiceTest {

	@Test
	void namesCountInAnyCase() {
		assertSame(Boundary.PERIODIC, Choice.of(Boundary.class, "boundary", " Periodic"));
	}

	@Test
	void anotherNameIsRefusedWithTheRightOnes() {
		final String message = assertThrows(IllegalArgumentException.class, () -> Choice.of(Boundary.class, "boundary",
			"mirror")).getMessage();
		assertEquals("The boundary is \"mirror\"; choose periodic or extended.", message);
	}

	@Test
	void aMissingNameIsRefusedToo() {
		assertThrows(IllegalArgumentException.class, () -> Choice.of(Boundary.class, "boundary", null));
	}
}
