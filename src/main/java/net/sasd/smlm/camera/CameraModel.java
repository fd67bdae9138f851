/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.camera;

/**
 * How a camera turns light into numbers: {@code photons = (counts − offset) · electronsPerCount / emGain /
 * quantumEfficiency}. The variance of the counts is {@code F² g (counts − offset) + (readNoise / electronsPerCount)²}
 * with {@code g = emGain / electronsPerCount} counts per photoelectron, and the excess noise {@code F² = 2} of
 * multiplied electrons, 1 without multiplication (Robbins and Hadwen, IEEE Trans. Electron Devices 2003). Immutable.
 */
public final class CameraModel {

	/** Counts without light. */
	public final double offset;
	/** Electrons per count, after multiplication. */
	public final double electronsPerCount;
	/** Electron multiplication; 1 is none. */
	public final double emGain;
	/** Photoelectrons per photon. */
	public final double quantumEfficiency;
	/** Standard deviation of the readout, in electrons after multiplication. */
	public final double readNoise;

	/** @throws IllegalArgumentException if a number cannot be that of a camera */
	public CameraModel(final double offset, final double electronsPerCount, final double emGain,
		final double quantumEfficiency, final double readNoise)
	{
		if (!Double.isFinite(offset)) throw new IllegalArgumentException("The camera's offset is " + offset +
			" counts; give what it shows without light, such as 100.");
		check(electronsPerCount > 0 && Double.isFinite(electronsPerCount), "electrons per count", electronsPerCount,
			"a number above 0");
		check(emGain >= 1 && Double.isFinite(emGain), "electron-multiplying gain", emGain, "1 for none, or the gain");
		check(quantumEfficiency > 0 && quantumEfficiency <= 1, "quantum efficiency", quantumEfficiency,
			"a number above 0, at most 1");
		check(readNoise >= 0 && Double.isFinite(readNoise), "read noise in electrons", readNoise, "0 or more");
		this.offset = offset;
		this.electronsPerCount = electronsPerCount;
		this.emGain = emGain;
		this.quantumEfficiency = quantumEfficiency;
		this.readNoise = readNoise;
	}

	private static void check(final boolean good, final String name, final double value, final String remedy) {
		if (!good) throw new IllegalArgumentException("The camera's " + name + " is " + value + "; give " + remedy + ".");
	}

	/** @return photons per count */
	public double photonsPerCount() {
		return electronsPerCount / emGain / quantumEfficiency;
	}

	/** @return growth of the variance per count of light, in counts */
	double varianceGain() {
		return (emGain > 1 ? 2 : 1) * emGain / electronsPerCount;
	}

	/** @return variance of the readout, in counts² */
	double readVariance() {
		return readNoise * readNoise / (electronsPerCount * electronsPerCount);
	}
}
