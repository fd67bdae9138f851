/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

/** Finds out whether a detector was full, see {@link SaturationScan}. */
final class Saturation {

	private Saturation() {}

	/** @return the value of a full detector, calibrated, or NaN if it never was full */
	static float find(final StackFrames frames) {
		if (!SaturationScan.applies(frames)) return Float.NaN;
		final SaturationScan scan = new SaturationScan();
		final float[] frame = new float[frames.height() * frames.width()];
		for (int t = 0; t < frames.count(); t++) {
			frames.readStored(t, frame);
			scan.add(frame, frames.width());
		}
		return scan.level(frames);
	}
}
