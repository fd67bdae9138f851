/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import net.sasd.model.Boundary;
import net.sasd.model.NaiveModel;
import net.sasd.model.Observation;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The objective Ψ, recomputed from motifs and maps by its definition, after every iteration of both methods. */
class DescentTest {

	private static final int ITERATIONS = 40;

	static Stream<Arguments> runs() {
		return Stream.of(Method.values()).flatMap(m -> Stream.of(
			Arguments.of(m + ", cyclic", Scene.observation(20, 18, 4, 1, false), start(m).boundary(Boundary.PERIODIC).build()),
			Arguments.of(m + ", K = 2, cyclic, 1/L", Scene.observation(21, 17, 4, 1, false), start(m).motifs(2).boundary(
				Boundary.PERIODIC).stepRule(StepRule.LIPSCHITZ).build()),
			Arguments.of(m + ", K = 2, extended", Scene.observation(20, 18, 4, 1, false), start(m).motifs(2).build()),
			Arguments.of(m + ", K = 2, masked", Scene.observation(20, 18, 4, 1, true), start(m).motifs(2).boundary(
				Boundary.PERIODIC).nonNegative(true).build()),
			Arguments.of(m + ", T = 3, extended, masked", Scene.observation(15, 14, 4, 3, true), start(m).motifs(2)
				.nonNegative(true).build()),
			Arguments.of(m + ", T = 3, no bias", Scene.observation(15, 14, 4, 3, false), start(m).bias(false).boundary(
				Boundary.PERIODIC).build()),
			Arguments.of(m + ", a ≥ 0", Scene.observation(20, 18, 4, 1, false), start(m).motifs(2).nonNegative(true)
				.nonNegativeMotifs(true).build()),
			Arguments.of(m + ", one map step, β = 0.9", Scene.observation(20, 18, 4, 1, false), start(m).extraMapStepEvery(0)
				.fixedMomentum(0.9).boundary(Boundary.PERIODIC).build()),
			Arguments.of(m + ", one row", Scene.observation(1, 90, 7, 1, false), start(m).motifSize(1, 7).build())));
	}

	private static ParametersBuilder start(final Method method) {
		return Parameters.builder().method(method).motifSize(4, 4).lambda(0.05);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("runs")
	void theObjectiveNeverRisesAndIsTheOneThatIsRecorded(final String name, final Observation y, final Parameters p) {
		final Descent descent = Scene.descent(y, p, Workers.serial());
		double naiveBefore = Double.POSITIVE_INFINITY, before = Double.POSITIVE_INFINITY;
		for (int n = 0; n < ITERATIONS; n++) {
			final IterationRecord record = descent.iterate(0);
			final double naive = objective(y, descent, p);
			assertEquals(naive, record.objective, 1e-5 * naive, "iteration " + record.iteration);
			assertTrue(record.objective <= before, "iteration " + record.iteration);
			assertTrue(naive <= naiveBefore * (1 + 1e-6), "iteration " + record.iteration + ": " + naive + " > " +
				naiveBefore);
			naiveBefore = naive;
			before = record.objective;
		}
		assertEquals(naiveBefore, descent.evaluate(), 1e-5 * naiveBefore);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("runs")
	void motifsStayOnTheSphereAndSignsAreRespected(final String name, final Observation y, final Parameters p) {
		final Descent descent = Scene.descent(y, p, Workers.serial());
		for (int n = 0; n < ITERATIONS; n++) {
			descent.iterate(0);
			for (final double[] motif : descent.motifs.motifs) {
				assertEquals(1, Sphere.norm(motif), 1e-12);
				if (p.nonNegativeMotifs) for (final double value : motif)
					assertTrue(value >= 0, "motif entry " + value);
			}
			if (p.nonNegative) for (final FrameMaps frame : descent.local().frames)
				for (final float[] map : frame.maps)
					for (final float value : map)
						assertTrue(value >= 0, "activation " + value);
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("runs")
	void theRecordCountsWhatIsThere(final String name, final Observation y, final Parameters p) {
		final Descent descent = Scene.descent(y, p, Workers.serial());
		IterationRecord record = null;
		for (int n = 0; n < 12; n++)
			record = descent.iterate(0);
		long nonzeros = 0;
		for (final float[][] frame : Scene.maps(descent))
			for (final float[] map : frame)
				for (final float value : map)
					if (value != 0) nonzeros++;
		assertEquals(nonzeros, record.nonzeros);
		assertEquals(p.lambda * NaiveModel.l1(Scene.maps(descent)), record.penalty, 1e-6 * record.objective);
		assertEquals(record.objective, record.fidelity + record.penalty);
		assertEquals(12, record.iteration);
		assertEquals(p.lambda, record.lambda);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void anIterationThatMadeTheObjectiveRiseIsTakenBackWhole(final int extraMapStepEvery) {
		final Observation y = Scene.observation(20, 18, 4, 1, false);
		final Descent descent = Scene.descent(y, start(Method.IADM).lambda(0.2).motifs(2).fixedMomentum(0.97)
			.extraMapStepEvery(extraMapStepEvery).nonNegativeMotifs(true).build(), Workers.serial());
		int takenBack = 0;
		for (int n = 0; n < 60; n++) {
			final double[][] motifs = { descent.motifs.motifs[0].clone(), descent.motifs.motifs[1].clone() };
			final float[][] maps = { descent.local().frames[0].maps[0].clone(), descent.local().frames[0].maps[1].clone() };
			if (!descent.iterate(0).restarted) continue;
			takenBack++;
			assertArrayEquals(motifs, descent.motifs.motifs, "iteration " + (n + 1));
			assertArrayEquals(maps, descent.local().frames[0].maps, "iteration " + (n + 1));
		}
		assertTrue(takenBack > 0, "no iteration was taken back, so nothing is tried");
	}

	@Test
	void withoutInertiaNoIterationHasToBeTakenBack() {
		final Observation y = Scene.observation(24, 24, 5, 1, false);
		for (final StepRule rule : StepRule.values()) {
			final Descent descent = Scene.descent(y, start(Method.ADM).motifSize(5, 5).motifs(2).stepRule(rule).build(),
				Workers.serial());
			for (int n = 0; n < ITERATIONS; n++)
				assertTrue(!descent.iterate(0).restarted, rule + ", iteration " + (n + 1));
		}
	}

	private static double objective(final Observation y, final Descent descent, final Parameters p) {
		final float[][][] maps = Scene.maps(descent);
		return NaiveModel.fidelity(y, descent.model.grid, descent.motifs.motifs, maps, p.bias) + p.lambda * NaiveModel.l1(
			maps);
	}
}
