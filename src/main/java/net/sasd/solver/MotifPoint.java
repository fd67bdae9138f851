/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

import net.sasd.fft.Spectrum;

/**
 * Motifs, or directions in their place, both ways. Their spectra travel with them, since they may be combinations
 * of others, whose bits a transform of the motifs would not give: K · H · (W + 2) floats.
 */
final class MotifPoint implements Serializable {

	private static final long serialVersionUID = 1;

	/** a_k, [k][window]. */
	final double[][] motifs;
	transient Spectrum[] spectra;

	/** Takes both, without copies. */
	MotifPoint(final double[][] motifs, final Spectrum[] spectra) {
		this.motifs = motifs;
		this.spectra = spectra;
	}

	private void writeObject(final ObjectOutputStream out) throws IOException {
		out.defaultWriteObject();
		out.writeInt(spectra[0].height);
		out.writeInt(spectra[0].width);
		for (final Spectrum spectrum : spectra) {
			out.writeObject(spectrum.re);
			out.writeObject(spectrum.im);
		}
	}

	private void readObject(final ObjectInputStream in) throws IOException, ClassNotFoundException {
		in.defaultReadObject();
		final int height = in.readInt(), width = in.readInt();
		spectra = new Spectrum[motifs.length];
		for (int k = 0; k < spectra.length; k++) {
			spectra[k] = new Spectrum(height, width);
			System.arraycopy((float[]) in.readObject(), 0, spectra[k].re, 0, spectra[k].size());
			System.arraycopy((float[]) in.readObject(), 0, spectra[k].im, 0, spectra[k].size());
		}
	}
}
