/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.fft;

import net.sasd.parallel.Scratch;

/** The transform of one length, and the rows that it works on; rows and columns of a square grid share them. */
final class LanePlan {

	final int length;
	final LaneDft dft;
	final Scratch<float[][]> scratch;

	LanePlan(final int length) {
		this.length = length;
		dft = LaneDft.of(length);
		scratch = new Scratch<>(dft::newRows);
	}
}
