/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.io.IOException;

import net.sasd.image.ij.SaturationScan;

/** Looks for a full detector in some frames. Immutable. */
public final class SaturationTask implements ClusterTask<SaturationScan> {

	private static final long serialVersionUID = 1;

	private final StackReference stack;
	private final FrameRange range;

	/** Takes what is to be looked at. */
	public SaturationTask(final StackReference stack, final FrameRange range) {
		this.stack = stack;
		this.range = range;
	}

	@Override
	public SaturationScan call() throws IOException {
		return stack.open().scan(range.first, range.last);
	}
}
