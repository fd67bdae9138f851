/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

import ij.Prefs;

class DialogMemoryTest {

	@Test
	void aValueIsKnownUntilItIsForgotten() {
		final DialogMemory memory = new DialogMemory("OneCommand");
		memory.remember("motif_size", "9 x 13");
		assertEquals("9 x 13", new DialogMemory("OneCommand").recall("motif_size"));
		assertEquals("9 x 13", Prefs.get("sasd.OneCommand.motif_size", ""));
		memory.remember("motif_size", null);
		assertNull(memory.recall("motif_size"));
	}

	@Test
	void commandsDoNotShareTheirMemory() {
		new DialogMemory("OneCommand").remember("seed", "3");
		assertNull(new DialogMemory("AnotherCommand").recall("seed"));
		new DialogMemory("OneCommand").remember("seed", null);
	}
}
