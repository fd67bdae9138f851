/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

import net.sasd.model.Boundary;
import net.sasd.model.Normalization;

/** Random problems for properties: parameters that are valid, and frames of awkward sizes and contents. */
public final class SolveCases {

	private static final Arbitrary<Boolean> TRUTHS = Arbitraries.of(false, true);

	private SolveCases() {}

	/** @return sides of frames: 1, primes, odd numbers, powers of two */
	static Arbitrary<Integer> sides() {
		return Arbitraries.of(1, 2, 3, 4, 5, 7, 8, 11, 13, 16, 17, 21, 23, 27, 32);
	}

	/** @return every parameter but start motifs and patches, each valid, but not always with each other */
	public static Arbitrary<ParametersBuilder> parameters() {
		final Arbitrary<ParametersBuilder> objective = Builders.withBuilder(ParametersBuilder::new).use(Arbitraries.integers()
			.between(1, 3)).in(ParametersBuilder::motifs).use(Arbitraries.doubles().between(1e-3, 0.6).ofScale(3)).in(
				ParametersBuilder::lambda).use(TRUTHS).in(ParametersBuilder::nonNegative).use(TRUTHS).in(
					ParametersBuilder::nonNegativeMotifs).use(TRUTHS).in(ParametersBuilder::bias).use(Arbitraries.of(
						Boundary.class)).in(ParametersBuilder::boundary).use(Arbitraries.of(Normalization.class)).in(
							ParametersBuilder::normalization).use(mostlyZero(0.05)).in(ParametersBuilder::huber).build();
		return Combinators.combine(objective, descent(), rounds()).as((all, descent, rounds) -> rounds.copyTo(descent.copyTo(
			all)));
	}

	private static Arbitrary<Descending> descent() {
		return Combinators.combine(Arbitraries.of(Method.class), mostlyZero(0.95), Arbitraries.of(StepRule.class),
			Arbitraries.integers().between(0, 3), mostlyZero(0.97), TRUTHS, mostlyZero(0.5), Arbitraries.integers().between(1,
				14)).as(Descending::new);
	}

	private static Arbitrary<Rounds> rounds() {
		return Combinators.combine(Arbitraries.of(0, 0, 0, 2), Arbitraries.of(1, 1, 1, 3), TRUTHS, TRUTHS, Arbitraries.of(
			Start.class), Arbitraries.of(ShiftRule.class), Arbitraries.of(0, 0, 3), Arbitraries.longs()).as(Rounds::new);
	}

	/** Zero switches the thing off. */
	private static Arbitrary<Double> mostlyZero(final double most) {
		return Arbitraries.oneOf(Arbitraries.just(0.), Arbitraries.doubles().between(0, most).ofScale(3));
	}

	/** @return problems to solve */
	static Arbitrary<SolveCase> problems() {
		final Arbitrary<SolveCase.Frames> frames = Combinators.combine(sides(), sides(), Arbitraries.integers().between(1, 3),
			Arbitraries.of(SolveCase.Content.class), Arbitraries.of(SolveCase.Hidden.class), Arbitraries.integers().between(0,
				9999)).as(SolveCase.Frames::new);
		final Arbitrary<Double> share = Arbitraries.doubles().between(0, 1).ofScale(2);
		return Combinators.combine(frames, share, share, parameters()).as(SolveCase::new);
	}

	/** How it goes downhill. */
	private static final class Descending {

		private final Method method;
		private final double momentum;
		private final StepRule rule;
		private final int extra;
		private final double continuation;
		private final boolean homotopy;
		private final double precision;
		private final int iterations;

		Descending(final Method method, final double momentum, final StepRule rule, final int extra,
			final double continuation, final boolean homotopy, final double precision, final int iterations)
		{
			this.method = method;
			this.momentum = momentum;
			this.rule = rule;
			this.extra = extra;
			this.continuation = continuation;
			this.homotopy = homotopy;
			this.precision = precision;
			this.iterations = iterations;
		}

		ParametersBuilder copyTo(final ParametersBuilder b) {
			return b.method(method).fixedMomentum(momentum).stepRule(rule).extraMapStepEvery(extra).continuation(continuation)
				.homotopy(homotopy).homotopyPrecision(precision).maxIterations(iterations).tolerance(0);
		}
	}

	/** What comes before and after the descent. */
	private static final class Rounds {

		private final int reweighting, starts;
		private final boolean twoStage, refine;
		private final Start start;
		private final ShiftRule shift;
		private final int polish;
		private final long seed;

		Rounds(final int reweighting, final int starts, final boolean twoStage, final boolean refine, final Start start,
			final ShiftRule shift, final int polish, final long seed)
		{
			this.reweighting = reweighting;
			this.starts = starts;
			this.twoStage = twoStage;
			this.refine = refine;
			this.start = start;
			this.shift = shift;
			this.polish = polish;
			this.seed = seed;
		}

		ParametersBuilder copyTo(final ParametersBuilder b) {
			return b.reweighting(reweighting).starts(starts).raceIterations(4).twoStage(twoStage && starts == 1).refineStart(
				refine).start(start).shiftRule(shift).polishIterations(polish).seed(seed);
		}
	}
}
