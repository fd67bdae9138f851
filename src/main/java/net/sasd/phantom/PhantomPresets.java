/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The phantoms that the project's test images and tests are made of.
 * <p>
 * Each is sparse enough for blind deconvolution by the papers' rule of thumb (theta up to about 1/n for a
 * smooth motif, n^(-3/4) for a random one, n = entries of the motif), has 20 dB SNR, an open scene and
 * non-negative amplitudes. Change seed or boundary through {@link PhantomParameters#toBuilder()}.
 * </p>
 */
public final class PhantomPresets {

	private PhantomPresets() {}

	/** @return the names of all presets */
	public static List<String> names() {
		return Collections.unmodifiableList(Arrays.asList("psf", "two-motifs", "frames", "trace"));
	}

	/**
	 * @param name one of {@link #names()}
	 * @return its parameters
	 * @throws IllegalArgumentException if there is no such preset
	 */
	public static PhantomParameters get(final String name) {
		switch (String.valueOf(name)) {
			case "psf":
				return psf();
			case "two-motifs":
				return twoMotifs();
			case "frames":
				return frames();
			case "trace":
				return trace();
			default:
				throw new IllegalArgumentException("preset is " + name + ": use one of " + names() + ", or of " +
					MoleculePresets.names() + " for stacks of molecules.");
		}
	}

	/** 128 × 128, about 60 points seen through a lens, 11 × 11. */
	private static PhantomParameters psf() {
		return PhantomParameters.builder().size(128, 128).motifSize(11, 11)
			.motifs(AiryMotif.ofFirstZero(4)).maps(points(60.0 / (128 * 128), 3)).bias(0.2)
			.noise(Noise.snr(20)).seed(101).build();
	}

	/** 160 × 160, rings and a random pattern, 15 × 15, about 77 of each. */
	private static PhantomParameters twoMotifs() {
		return PhantomParameters.builder().size(160, 160).motifSize(15, 15)
			.motifs(RingMotif.of(5, 1.6), new RandomMotif()).maps(points(0.003, 3)).bias(0.1)
			.noise(Noise.snr(20)).seed(202).build();
	}

	/** 6 × 96 × 96, one elongated Gaussian, 11 × 11, about 28 per frame, a bias for each frame. */
	private static PhantomParameters frames() {
		return PhantomParameters.builder().size(96, 96).frames(6).motifSize(11, 11)
			.motifs(GaussianMotif.ofFwhm(3.5).elongated(1.6, 30)).maps(points(0.003, 3))
			.bias(0.10, 0.12, 0.14, 0.16, 0.18, 0.20).noise(Noise.snr(20)).seed(303).build();
	}

	/** 2000 samples, about 20 calcium transients of 80 samples; time constants of [L] 6.1.1 at 100 Hz. */
	private static PhantomParameters trace() {
		return PhantomParameters.builder().size(1, 2000).motifSize(1, 80)
			.motifs(TransientMotif.ar2(20, 3)).maps(points(0.01, 5)).bias(1)
			.noise(Noise.snr(20)).seed(404).build();
	}

	private static SparseMapParameters points(final double density, final double distance) {
		return SparseMapParameters.builder().density(density).minimumDistance(distance)
			.amplitudes(0.5, 1.5).nonNegative(true).build();
	}
}
