/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.phantom;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhantomParametersTest {

	@ParameterizedTest
	@MethodSource("bad")
	void refusesWithFieldValueAndRemedy(final PhantomParametersBuilder builder, final String field,
		final String value)
	{
		final PhantomParameters parameters = builder.build();
		final String message = assertThrows(IllegalArgumentException.class, parameters::validate)
			.getMessage();
		assertTrue(message.startsWith(field + " is " + value + ": "), message);
		assertTrue(message.matches(".*: .*(use|give|name|choose) .*\\."), "a remedy: " + message);
		assertEquals(message, assertThrows(IllegalArgumentException.class,
			() -> PhantomGenerator.generate(parameters)).getMessage());
	}

	static Stream<Arguments> bad() {
		return Stream.of( //
			Arguments.of(ok().size(0, 9), "height", "0"), Arguments.of(ok().size(9, -1), "width", "-1"),
			Arguments.of(ok().frames(0), "frames", "0"),
			Arguments.of(ok().motifSize(0, 3), "motif height", "0"),
			Arguments.of(ok().motifSize(33, 3), "motif height", "33"),
			Arguments.of(ok().motifSize(3, 33), "motif width", "33"),
			Arguments.of(ok().size(50_000, 50_000), "size", "50000 x 50000"),
			Arguments.of(ok().motifs(), "motifs", "[]"),
			Arguments.of(ok().motifs((MotifShape) null), "motifs", "[null]"),
			Arguments.of(ok().motifs(TransientMotif.ar1(3)), "motif height", "5"),
			Arguments.of(ok().boundary(null), "boundary", "null"),
			Arguments.of(ok().maps(null), "maps", "null"), Arguments.of(ok().noise(null), "noise", "null"),
			Arguments.of(ok().bias(), "bias", "[]"), Arguments.of(ok().bias(1, 2), "bias", "[1.0, 2.0]"),
			Arguments.of(ok().bias(Double.NaN), "bias", "NaN"),
			Arguments.of(ok().noise(Noise.gaussian(0)), "noise sigma", "0.0"),
			Arguments.of(ok().noise(Noise.gaussian(1 / 0.0)), "noise sigma", "Infinity"),
			Arguments.of(ok().noise(Noise.snr(Double.NaN)), "SNR", "NaN"),
			Arguments.of(ok().noise(Noise.poisson(-3)), "photons at peak", "-3.0"),
			Arguments.of(ok().maps(maps().density(0).build()), "density", "0.0"),
			Arguments.of(ok().maps(maps().density(1.5).build()), "density", "1.5"),
			Arguments.of(ok().maps(maps().density(Double.NaN).build()), "density", "NaN"),
			Arguments.of(ok().maps(maps().density(0.1).minimumDistance(5).build()), "density", "0.1"),
			Arguments.of(ok().maps(maps().minimumDistance(-1).build()), "minimum distance", "-1.0"),
			Arguments.of(ok().maps(maps().amplitudes(0, 1).build()), "amplitude minimum", "0.0"),
			Arguments.of(ok().maps(maps().amplitudes(2, 1).build()), "amplitude maximum", "1.0"),
			Arguments.of(ok().maps(maps().amplitudeSigma(0).build()), "amplitude sigma", "0.0"),
			Arguments.of(ok().maps(maps().distribution(null).build()), "distribution", "null"),
			Arguments.of(ok().maps(maps().nonNegative(true).distribution(
				SparseMapDistribution.BERNOULLI_RADEMACHER).build()), "non-negative", "true"));
	}

	@Test
	void defaultsAndPresetsAreValid() {
		assertDoesNotThrow(() -> PhantomParameters.builder().build().validate());
		assertDoesNotThrow(() -> ok().build().validate());
		for (final String name : PhantomPresets.names())
			assertDoesNotThrow(() -> PhantomPresets.get(name).validate(), name);
	}

	@Test
	void toBuilderKeepsEveryValue() {
		final PhantomParameters a = ok().size(20, 30).frames(2).motifSize(3, 4).motifs(RingMotif.of(1, 1))
			.boundary(SceneBoundary.CYCLIC).bias(1, 2).noise(Noise.poisson(9)).seed(-5).maps(maps()
				.distribution(SparseMapDistribution.BERNOULLI_GAUSSIAN).density(0.01).minimumDistance(2)
				.amplitudes(2, 3).amplitudeSigma(4).nonNegative(true).build().toBuilder().build()).build();
		final PhantomParameters b = a.toBuilder().build();
		assertEquals(describe(a), describe(b));
		assertEquals("20 30 2 3 4 [ring, radius 1.0 px, wall 1.0 px] CYCLIC 1.0 2.0 POISSON 9.0 -5 " +
			"BERNOULLI_GAUSSIAN 0.01 2.0 2.0 3.0 4.0 true", describe(b));
	}

	@Test
	void laterChangesToTheBuildersInputsDoNotReachTheParameters() {
		final double[] bias = { 1 };
		final PhantomParameters p = ok().bias(bias).build();
		bias[0] = 2;
		assertEquals(1, p.bias(0));
		assertThrows(UnsupportedOperationException.class, () -> p.motifs().addAll(Collections.singletonList(
			new RandomMotif())));
	}

	private static String describe(final PhantomParameters p) {
		final SparseMapParameters m = p.maps();
		return p.height() + " " + p.width() + " " + p.frames() + " " + p.motifHeight() + " " + p
			.motifWidth() + " " + p.motifs() + " " + p.boundary() + " " + p.bias(0) + " " + p.bias(1) + " " + p
				.noise() + " " + p.seed() + " " + m.distribution() + " " + m.density() + " " + m
					.minimumDistance() + " " + m.amplitudeMinimum() + " " + m.amplitudeMaximum() + " " + m
						.amplitudeSigma() + " " + m.nonNegative();
	}

	private static PhantomParametersBuilder ok() {
		return PhantomParameters.builder().size(32, 32).motifSize(5, 5);
	}

	private static SparseMapParameters.Builder maps() {
		return SparseMapParameters.builder();
	}
}
