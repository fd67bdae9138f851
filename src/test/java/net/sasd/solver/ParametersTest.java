/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;

import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTest {

	private static final Motifs THREE = new Motifs(3, 3, new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 });

	static Stream<Arguments> wrong() {
		return Stream.of(wrong(b().motifs(0), "motifs", "0", "at least 1"),
			wrong(b().motifSize(0, 5), "motif size", "0 x 5", "at least 1"),
			wrong(b().motifSize(5, -1), "motif size", "5 x -1", "at least 1"),
			wrong(b().lambda(0), "lambda", "0.0", "positive"), wrong(b().lambda(-0.1), "lambda", "-0.1", "positive"),
			wrong(b().lambda(Double.NaN), "lambda", "NaN", "positive"),
			wrong(b().lambda(Double.POSITIVE_INFINITY), "lambda", "Infinity", "positive"),
			wrong(b().boundary(null), "boundary", "missing", "PERIODIC or EXTENDED"),
			wrong(b().method(null), "method", "missing", "ADM or IADM"),
			wrong(b().stepRule(null), "step rule", "missing", "LIPSCHITZ or BACKTRACKING"),
			wrong(b().shiftRule(null), "shift rule", "missing", "ENERGY or RECONSTRUCTION"),
			wrong(b().normalization(null), "normalization", "missing", "MAX or NONE"),
			wrong(b().fixedMomentum(1), "fixedMomentum", "1.0", "below 1"),
			wrong(b().fixedMomentum(-0.5), "fixedMomentum", "-0.5", "at least 0"),
			wrong(b().fixedMomentum(Double.NaN), "fixedMomentum", "NaN", "at least 0"),
			wrong(b().extraMapStepEvery(-1), "extraMapStepEvery", "-1", "or more"),
			wrong(b().continuation(1), "continuation", "1.0", "between 0 and 1"),
			wrong(b().continuation(-0.1), "continuation", "-0.1", "between 0 and 1"),
			wrong(b().homotopyPrecision(-1), "homotopyPrecision", "-1.0", "0.1"),
			wrong(b().huber(-1), "huber", "-1.0", "small positive"),
			wrong(b().reweighting(-1), "reweighting", "-1", "or more"),
			wrong(b().reweightingFloor(0), "reweightingFloor", "0.0", "positive"),
			wrong(b().start(null), "start", "missing", "PATCH or RANDOM"),
			wrong(b().starts(0), "starts", "0", "at least 1"),
			wrong(b().raceIterations(0), "raceIterations", "0", "at least 1"),
			wrong(b().starts(2).initialPatches(new int[] { 1, 1 }), "starts", "2", "leave one"),
			wrong(b().starts(2).twoStage(true), "starts", "2", "to 1"),
			wrong(b().motifSize(2, 3).twoStage(true).initialMotifs(THREE), "start motifs", "3 x 3", "of that size"),
			wrong(b().maxIterations(0), "maxIterations", "0", "at least 1"),
			wrong(b().tolerance(-1e-6), "tolerance", "-1.0E-6", "positive"),
			wrong(b().tolerance(Double.NaN), "tolerance", "NaN", "positive"),
			wrong(b().polishIterations(-1), "polishIterations", "-1", "0 or more"),
			wrong(b().motifs(2).initialPatches(new int[] { 1, 1 }), "start patches", "1 start", "one per motif"),
			wrong(b().initialPatches(new int[] { 1, 1, 1 }), "start patch", "3 coordinates", "row and column"),
			wrong(b().motifs(2).motifSize(3, 3).initialMotifs(THREE), "start motifs", "1 start", "one per motif"),
			wrong(b().motifSize(4, 3).initialMotifs(THREE), "start motifs", "3 x 3", "smaller motif"),
			wrong(b().motifSize(3, 3).initialMotifs(THREE).initialPatches(new int[] { 1, 1 }), "start motifs", "Both",
				"give one"));
	}

	@ParameterizedTest(name = "{1} {2}")
	@MethodSource("wrong")
	void aWrongValueIsRefusedWithItsNameItsValueAndTheRemedy(final Parameters p, final String name, final String value,
		final String remedy)
	{
		final String message = assertThrows(IllegalArgumentException.class, p::validate).getMessage();
		for (final String word : new String[] { name, value, remedy })
			assertTrue(message.contains(word), message);
	}

	static Stream<Arguments> unfit() {
		return Stream.of(wrong(b().motifSize(21, 5), "motif size", "21 x 5", "smaller"),
			wrong(b().motifSize(5, 31), "motif size", "20 x 30", "smaller"),
			wrong(b().motifSize(3, 3).boundary(Boundary.PERIODIC).initialMotifs(new Motifs(1, 31, unit(31))), "window",
				"1 x 31", "extended"),
			wrong(b().motifSize(5, 5).initialPatches(new int[] { 16, 0 }), "start patch", "row 16, column 0", "inside"),
			wrong(b().motifSize(5, 5).initialPatches(new int[] { 0, -1 }), "start patch", "row 0, column -1", "inside"));
	}

	@ParameterizedTest(name = "{1} {2}")
	@MethodSource("unfit")
	void whatDoesNotFitTheImageIsRefused(final Parameters p, final String name, final String value, final String remedy) {
		final String message = assertThrows(IllegalArgumentException.class, () -> p.validateFor(20, 30)).getMessage();
		for (final String word : new String[] { name, value, remedy })
			assertTrue(message.contains(word), message);
	}

	@Test
	void whatJustFitsIsAccepted() {
		final Parameters p = b().motifSize(5, 5).initialPatches(new int[] { 15, 25 }).build();
		assertSame(p, p.validate().validateFor(20, 30));
		b().motifSize(20, 30).build().validate().validateFor(20, 30);
		b().motifSize(3, 3).initialMotifs(new Motifs(3, 40, unit(120))).build().validate().validateFor(20, 30);
	}

	@Test
	void defaultsAndThePublishedSettingAreValid() {
		b().build().validate();
		final Parameters paper = Parameters.paper().build().validate();
		assertEquals(Boundary.PERIODIC, paper.boundary);
		assertEquals(0.9, paper.fixedMomentum);
		assertEquals(0, paper.continuation);
		assertEquals(0, paper.extraMapStepEvery);
	}

	@Test
	void aBuilderMadeOfParametersGivesTheSameAgainInEveryField() throws IllegalAccessException {
		final Parameters p = b().motifs(2).motifSize(6, 7).lambda(0.3).nonNegative(true).nonNegativeMotifs(true).bias(false)
			.boundary(Boundary.PERIODIC).method(Method.ADM).fixedMomentum(0.8).stepRule(StepRule.LIPSCHITZ)
			.extraMapStepEvery(3).continuation(0.5).homotopy(true).homotopyPrecision(0.2).huber(0.01)
			.twoStage(true).reweighting(4).reweightingFloor(0.5).start(Start.RANDOM).starts(6).raceIterations(40).refineStart(false).maxIterations(17).tolerance(1e-3).shiftRule(
				ShiftRule.RECONSTRUCTION).polishIterations(9).normalization(Normalization.NONE).seed(99).initialMotifs(THREE)
			.initialPatches(new int[] { 1, 2 }, new int[] { 3, 4 }).build();
		final Parameters again = p.toBuilder().build(), defaults = b().build();
		for (final Field field : Parameters.class.getFields()) {
			if (Modifier.isStatic(field.getModifiers())) continue;
			assertEquals(field.get(p), field.get(again), field.getName());
			assertNotEquals(field.get(defaults), field.get(p), field.getName() + " is not tried");
		}
		assertArrayEquals(p.initialPatches(), again.initialPatches());
		assertNull(defaults.initialPatches());
	}

	@Test
	void patchesAreCopiedInAndOut() {
		final int[] patch = { 1, 2 };
		final Parameters p = b().initialPatches(patch).build();
		patch[0] = 100;
		p.initialPatches()[0][1] = 100;
		assertArrayEquals(new int[][] { { 1, 2 } }, p.initialPatches());
	}

	private static ParametersBuilder b() {
		return Parameters.builder();
	}

	private static Arguments wrong(final ParametersBuilder b, final String name, final String value, final String remedy) {
		return Arguments.of(b.build(), name, value, remedy);
	}

	private static double[] unit(final int length) {
		final double[] unit = new double[length];
		unit[0] = 1;
		return unit;
	}
}
