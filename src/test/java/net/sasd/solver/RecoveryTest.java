/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.evaluate.MotifError;
import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Solution;
import net.sasd.phantom.AiryMotif;
import net.sasd.phantom.GaussianMotif;
import net.sasd.phantom.MotifShape;
import net.sasd.phantom.Noise;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomParameters;
import net.sasd.phantom.RandomMotif;
import net.sasd.phantom.RingMotif;
import net.sasd.phantom.SceneBoundary;
import net.sasd.phantom.SparseMapDistribution;
import net.sasd.phantom.SparseMapParameters;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Planted motifs come back up to shift, sign and order: 96 × 96 pixels, SNR 20 dB, ten seeds each, default settings
 * but for x ≥ 0 where activations are positive.
 */
class RecoveryTest {

	private static final int SIZE = 96, SEEDS = 10;

	@ParameterizedTest
	@EnumSource(Boundary.class)
	void aPointSpreadFunctionComesBackWithinOnePercent(final Boundary boundary) {
		recover(boundary, false, 0.01, 11, 30, AiryMotif.ofFirstZero(4));
	}

	@ParameterizedTest
	@EnumSource(Boundary.class)
	void anElongatedGaussianComesBackWithinOnePercent(final Boundary boundary) {
		recover(boundary, false, 0.01, 11, 30, GaussianMotif.ofFwhm(3.1).elongated(1.6, 30));
	}

	@ParameterizedTest
	@EnumSource(Boundary.class)
	void aRandomMotifComesBackWithinOnePercent(final Boundary boundary) {
		recover(boundary, false, 0.01, 11, 30, new RandomMotif());
	}

	@ParameterizedTest
	@EnumSource(Boundary.class)
	void twoMotifsComeBackWithinTwoPercentEach(final Boundary boundary) {
		recover(boundary, false, 0.02, 9, 25, RingMotif.of(3, 1), new RandomMotif());
	}

	@ParameterizedTest
	@EnumSource(Boundary.class)
	void twoMotifsThatOccurWithEitherSignComeBackWithinTwoPercentEach(final Boundary boundary) {
		recover(boundary, true, 0.02, 9, 25, RingMotif.of(3, 1), new RandomMotif());
	}

	private static void recover(final Boundary boundary, final boolean signed, final double most, final int n,
		final int activations, final MotifShape... shapes)
	{
		final StringBuilder missed = new StringBuilder();
		for (int seed = 1; seed <= SEEDS; seed++) {
			final Phantom phantom = phantom(boundary, signed, n, activations, seed, shapes);
			final Solution solution = Scene.solve(Scene.observe(SIZE, SIZE, phantom.frames()), Parameters.builder().motifs(
				shapes.length).motifSize(n, n).nonNegative(!signed).boundary(boundary).seed(seed).build());
			for (final double error : MotifError.of(solution.motifs, new Motifs(n, n, phantom.motifs())))
				if (!(error <= most)) missed.append("seed ").append(seed).append(": ").append(error).append("; ");
		}
		assertTrue(missed.length() == 0, missed.toString());
	}

	static Phantom phantom(final Boundary boundary, final boolean signed, final int n, final int activations,
		final int seed, final MotifShape... shapes)
	{
		final SparseMapParameters maps = SparseMapParameters.builder().density((double) activations / (SIZE * SIZE))
			.minimumDistance(3).amplitudes(0.5, 1.5).distribution(signed ? SparseMapDistribution.BERNOULLI_RADEMACHER
				: SparseMapDistribution.BERNOULLI).build();
		final SceneBoundary scene = boundary == Boundary.PERIODIC ? SceneBoundary.CYCLIC : SceneBoundary.OPEN;
		return PhantomGenerator.generate(PhantomParameters.builder().size(SIZE, SIZE).motifSize(n, n).motifs(shapes).maps(maps)
			.boundary(scene).bias(0.2).noise(Noise.snr(20)).seed(seed).build());
	}
}
