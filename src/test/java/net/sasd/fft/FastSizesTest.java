/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FastSizesTest {

	@Test
	void theNextSizeIsTheLeastEvenProductOfTwoThreeAndFive() {
		for (int n = 2; n < 5000; n++) {
			int expected = n;
			while (expected % 2 != 0 || !isProductOfTwoThreeAndFive(expected)) {
				expected++;
			}
			assertEquals(expected, FastSizes.next(n));
		}
	}

	@Test
	void aSingleElementStaysSingle() {
		assertEquals(1, FastSizes.next(1));
	}

	@Test
	void fastSizesAreLessThanAnEighthLargerThanAskedFor() {
		for (int n = 40; n < 100_000; n += 7) {
			assertEquals(n, FastSizes.next(n), n / 8.0);
		}
	}

	@Test
	void sizesThatDoNotExistAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> FastSizes.next(0));
		assertThrows(IllegalArgumentException.class, () -> FastSizes.next(-5));
		assertEquals(2_147_483_646 / 2 + 1, FastSizes.next((1 << 30) - 1));
		assertThrows(IllegalArgumentException.class, () -> FastSizes.next(Integer.MAX_VALUE));
	}

	private static boolean isProductOfTwoThreeAndFive(final int n) {
		// the largest such product that an int holds many times over
		return java.math.BigInteger.valueOf(30).pow(31).mod(java.math.BigInteger.valueOf(n)).signum() == 0;
	}
}
