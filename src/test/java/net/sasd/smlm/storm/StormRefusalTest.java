/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.sasd.model.FrameSource;
import net.sasd.phantom.MoleculeStack;
import net.sasd.phantom.PhantomRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be done is said in a sentence, before or instead of nonsense. */
class StormRefusalTest {

	private static FrameSource stack(final int count, final int side, final IntFunction<Double> pixel) {
		final float[][] frames = new float[count][side * side];
		for (final float[] frame : frames)
			for (int p = 0; p < frame.length; p++)
				frame[p] = pixel.apply(p).floatValue();
		return FrameSource.of(side, side, frames);
	}

	private static String refusal(final Runnable run) {
		final String said = assertThrows(IllegalArgumentException.class, run::run).getMessage();
		assertTrue(said.endsWith("."), said);
		return said;
	}

	private static void assertCannotLearn(final String part, final FrameSource frames) {
		final String said = refusal(() -> Stacks.run(frames, Stacks.parameters()).learn(StormListener.NONE));
		assertTrue(said.contains(part), said);
	}

	@Test
	void framesWithoutAnythingAreRefused() {
		assertCannotLearn("same value everywhere", stack(5, 40, p -> 100.0));
		assertCannotLearn("same value everywhere", stack(5, 40, p -> Double.NaN));
		assertCannotLearn("same value everywhere", stack(5, 40, p -> Double.POSITIVE_INFINITY));
	}

	@Test
	void framesOfNoiseAloneAreRefused() {
		final PhantomRandom random = new PhantomRandom(1);
		assertCannotLearn("No molecule", stack(5, 40, p -> 100 + 5 * random.nextGaussian()));
	}

	@Test
	void framesTooSmallForAMoleculeAreRefused() {
		final PhantomRandom random = new PhantomRandom(1);
		for (final int side : new int[] { 1, 2, 5, 8 })
			refusal(() -> Stacks.run(stack(5, side, p -> 100 + 5 * random.nextGaussian() + (p == 0 ? 500 : 0)),
				Stacks.parameters())
				.learn(StormListener.NONE));
	}

	@Test
	void aFewFramesAreEnoughForAWarning() {
		final PsfEstimate estimate = Stacks.run(Stacks.frames(new MoleculeStack(Stacks.small(1).build())),
			Stacks.parameters()
			.learning(50, 2)).learn(StormListener.NONE);
		assertTrue(estimate.warnings.stream().anyMatch(w -> w.contains(estimate.molecules + " molecules only")),
			estimate.warnings
			.toString());
	}

	@Test
	void framesThatTheStackDoesNotHaveAreRefused() {
		final FrameSource frames = stack(5, 40, p -> 1.0);
		for (final int[] range : new int[][] { { 6, 0 }, { 2, 6 }, { 6, 9 } }) {
			final String said = refusal(() -> Stacks.run(frames, Stacks.parameters().frames(range[0], range[1])));
			assertTrue(said.contains("1 to 5"), said);
		}
		assertEquals(1, Stacks.run(frames, Stacks.parameters().frames(5, 5)).frames());
	}

	static Stream<Arguments> bad() {
		return Stream.of(bad("pixel size", StormParameters.builder(0)), bad("pixel size", StormParameters.builder(
			Double.NaN)), bad("background", b -> b.background(null)), bad("temporal", b -> b.temporal(2, 25)),
			bad("percentile",
				b -> b.temporal(50, 0)), bad("percentile", b -> b.temporal(50, 100)), bad("first frame", b -> b.frames(0, 5)),
				bad(
					"last frame", b -> b.frames(5, 4)), bad("frames to learn from", b -> b.learning(0, 5)), bad("rounds", b -> b
						.learning(5, 0)), bad("evidence", b -> b.evidence(0)), bad("evidence", b -> b.evidence(Double.NaN)), bad(
							"separation", b -> b.separation(-1)), bad("separation", b -> b.separation(Double.POSITIVE_INFINITY)));
	}

	private static Arguments bad(final String name, final Consumer<StormParametersBuilder> change) {
		final StormParametersBuilder builder = Stacks.parameters();
		change.accept(builder);
		return bad(name, builder);
	}

	private static Arguments bad(final String name, final StormParametersBuilder builder) {
		return Arguments.of(name, builder);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bad")
	void parametersOutOfTheirRangeAreRefusedByName(final String name, final StormParametersBuilder builder) {
		final String said = refusal(builder::build);
		assertTrue(said.contains(name), said);
	}

	@Test
	void noiselessFramesAreRefused() {
		final double[] spots = IntStream.range(0, 1600).mapToDouble(p -> 100 + (p % 40 % 13 == 6 && p /
			40 % 13 == 6 ? 900 : 0))
			.toArray();
		assertEquals(9, Arrays.stream(spots).filter(s -> s > 100).count());
		refusal(() -> Stacks.run(stack(5, 40, p -> spots[p]), Stacks.parameters()).learn(StormListener.NONE));
	}
}
