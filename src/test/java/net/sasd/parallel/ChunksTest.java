/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ChunksTest {

	@Test
	void chunksCoverTheRangeInOrderWithoutGapsOrOverlaps() {
		for (int length = 0; length < 40; length++) {
			for (int size = 1; size < 45; size++) {
				final Chunks chunks = new Chunks(length, size);
				int end = 0;
				for (int i = 0; i < chunks.count(); i++) {
					assertEquals(end, chunks.from(i));
					end = chunks.to(i);
					final boolean last = i == chunks.count() - 1;
					assertEquals(last ? length - i * size : size, end - chunks.from(i));
				}
				assertEquals(length, end);
			}
		}
	}

	@Test
	void theLargestRangesDoNotOverflow() {
		final Chunks chunks = new Chunks(Integer.MAX_VALUE, 1 << 30);
		assertEquals(2, chunks.count());
		assertEquals(Integer.MAX_VALUE, chunks.to(1));
		assertEquals(1, new Chunks(5, Integer.MAX_VALUE).count());
		assertEquals(5, new Chunks(5, Integer.MAX_VALUE).to(0));
	}

	@Test
	void negativeLengthsAndEmptyChunksAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new Chunks(-1, 4));
		assertThrows(IllegalArgumentException.class, () -> new Chunks(4, 0));
	}
}
