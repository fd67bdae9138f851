/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import net.sasd.model.Boundary;
import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.model.PixelSurvey;
import net.sasd.model.Solution;
import net.sasd.optim.IterationRecord;
import net.sasd.parallel.Chunks;
import net.sasd.parallel.Workers;

/** Lanes that are worked on apart, in other processes for all they know, give the bits of one machine. */
class JointDeconvolutionTest {

	private static final int H = 20, W = 17, N = 4;

	static Stream<Arguments> runs() {
		return Stream.of(Boundary.values()).flatMap(boundary -> Stream.of(
			Arguments.of(1, false, parameters(boundary).build()),
			Arguments.of(20, false, parameters(boundary).initialMotifs(new Motifs(10, 10, window(3), window(4))).maxIterations(25)
				.build()),
			Arguments.of(5, true, parameters(boundary).method(Method.ADM).stepRule(StepRule.LIPSCHITZ).build()),
			Arguments.of(5, false, parameters(boundary).extraMapStepEvery(0).build()),
			// from the edge of the window, so that the motif is moved to the middle while λ falls
			Arguments.of(5, true, parameters(boundary).homotopy(true).continuation(0.8).motifs(1).initialMotifs(new Motifs(10,
				10, edge())).build())));
	}

	private static ParametersBuilder parameters(final Boundary boundary) {
		return Parameters.builder().motifs(2).motifSize(N, N).lambda(0.2).boundary(boundary).maxIterations(50).tolerance(0)
			.continuation(0).fixedMomentum(0.97).nonNegativeMotifs(true);
	}

	private static double[] edge() {
		final double[] window = window(5);
		for (int i = 0; i < window.length; i++)
			if (i / 10 >= N || i % 10 >= N) window[i] *= 1e-3;
		return window;
	}

	private static double[] window(final long seed) {
		return new Random(seed).doubles(100, 0, 1).toArray();
	}

	@ParameterizedTest
	@MethodSource("runs")
	void lanesApartAreLanesTogetherBitForBit(final int count, final boolean masked, final Parameters p) {
		final FrameSource frames = frames(count, masked);
		final SparseDeconvolution together = new SparseDeconvolution(Observation.read(frames, Normalization.MAX, null,
			Float.NaN), p, Workers.serial());
		final JointDeconvolution apart = joint(frames, p, Copies.ALL);
		int takenBack = 0;
		while (!together.isDone()) {
			final IterationRecord expected = together.iterate(), record = apart.iterate();
			final String where = "iteration " + record.iteration;
			assertEquals(expected.objective, record.objective, where);
			assertEquals(expected.lambda, record.lambda, where);
			assertEquals(expected.nonzeros, record.nonzeros, where);
			assertEquals(expected.motifStep, record.motifStep, where);
			assertEquals(expected.restarted, record.restarted, where);
			assertEquals(expected.convolution, record.convolution, where);
			assertArrayEquals(together.motifs().toArrays(), apart.motifs().toArrays(), where);
			if (record.restarted) takenBack++;
		}
		// of those whose motifs are given, none has to be
		if (p.method == Method.IADM && p.initialMotifs == null) assertTrue(takenBack > 0,
			"no iteration was taken back, so that is not tried");
		final Solution expected = together.solution();
		final JointSolution solution = apart.solution();
		assertEquals(expected.status, solution.status);
		assertEquals(expected.objective, solution.objective);
		assertArrayEquals(expected.motifs.toArrays(), solution.motifs.toArrays());
	}

	@Test
	void upToEightFramesHaveTheStartOfOneMachine() {
		final FrameSource frames = frames(8, false);
		final Parameters p = Parameters.builder().motifs(2).motifSize(N, N).maxIterations(30).build();
		final Solution expected = Scene.solve(Observation.read(frames, Normalization.MAX, null, Float.NaN), p);
		assertArrayEquals(expected.motifs.toArrays(), solve(frames, p, Copies.NONE).motifs.toArrays());
	}

	@Test
	void workThatIsRepeatedChangesNothing() {
		final FrameSource frames = frames(5, false);
		final Parameters p = parameters(Boundary.EXTENDED).build();
		assertEquals(solve(frames, p, Copies.NONE).objective, solve(frames, p, Copies.TWICE).objective);
	}

	@Test
	void motifsThatCameOutAlikeAreStartedAnewHereToo() {
		final FrameSource frames = frames(3, false);
		final double[] same = window(3);
		final Parameters p = parameters(Boundary.EXTENDED).initialMotifs(new Motifs(10, 10, same, same)).build();
		final Solution expected = Scene.solve(Observation.read(frames, Normalization.MAX, null, Float.NaN), p);
		assertTrue(expected.records.get(20).objective > expected.records.get(19).objective, "nothing is started anew");
		assertArrayEquals(expected.motifs.toArrays(), solve(frames, p, Copies.ALL).motifs.toArrays());
	}

	@Test
	void whatNeedsMapsHereIsRefused() {
		final FrameSource frames = frames(2, false);
		for (final Parameters p : new Parameters[] { Parameters.builder().starts(2).build(), Parameters.builder().twoStage(
			true).build(), Parameters.builder().reweighting(1).build(), Parameters.builder().polishIterations(1).build() })
			assertThrows(IllegalArgumentException.class, () -> joint(frames, p, Copies.NONE));
	}

	private static FrameSource frames(final int count, final boolean masked) {
		final float[][] pixels = Scene.frames(H, W, N, count, 7);
		// in one frame only: the others are convolved like it all the same
		if (masked) for (int i = 0; i < H * W; i += 7)
			pixels[count / 2][i] = Float.NaN;
		return FrameSource.of(H, W, pixels);
	}

	private static JointSolution solve(final FrameSource frames, final Parameters p, final Copies copies) {
		final JointDeconvolution joint = joint(frames, p, copies);
		while (!joint.isDone())
			joint.iterate();
		return joint.solution();
	}

	private static JointDeconvolution joint(final FrameSource frames, final Parameters p, final Copies copies) {
		final PixelSurvey survey = new PixelSurvey(Float.NaN);
		for (int t = frames.count() - 1; t >= 0; t--)
			survey.add(new PixelSurvey(Float.NaN).add(frames, null, t, t + 1));
		final double scale = survey.scale(Normalization.MAX);
		final boolean complete = survey.isComplete();
		final Chunks lanes = JointDeconvolution.lanes(frames.count());
		final List<LaneSource> sources = new ArrayList<>();
		for (int i = 0; i < lanes.count(); i++) {
			final float[][] pixels = new float[lanes.to(i) - lanes.from(i)][H * W];
			for (int t = 0; t < pixels.length; t++)
				frames.read(lanes.from(i) + t, pixels[t]);
			sources.add(() -> Observation.part(FrameSource.of(H, W, pixels), null, Float.NaN, scale, complete, 0, pixels.length));
		}
		final Observation sample = Observation.part(frames, null, Float.NaN, scale, complete, 0, Math.min(frames.count(),
			JointDeconvolution.SAMPLE));
		return new JointDeconvolution(sample, p, sources, states -> new Distant(states, copies), Workers.serial());
	}

	/** How often things travel. */
	private enum Copies {
		NONE, ALL, TWICE
	}

	/** Lanes that are sent to and fro, and do their work last lane first, or twice. */
	private static final class Distant implements RemoteLanes {

		private List<LaneState> states;
		private final Copies copies;

		Distant(final List<LaneState> states, final Copies copies) {
			this.states = states;
			this.copies = copies;
		}

		@Override
		public <R extends Serializable> List<LaneReply<R>> ask(final LaneWork<R> work) {
			return replies(work, false);
		}

		@Override
		public <R extends Serializable> List<LaneReply<R>> change(final LaneWork<R> work) {
			final List<LaneReply<R>> replies = replies(work, true);
			states = new ArrayList<>();
			replies.forEach(reply -> states.add(reply.state));
			return replies;
		}

		@Override
		public void tell(final LaneWork<?> work) {
			change(work);
		}

		private <R extends Serializable> List<LaneReply<R>> replies(final LaneWork<R> work, final boolean change) {
			final List<LaneReply<R>> replies = new ArrayList<>();
			for (int i = states.size() - 1; i >= 0; i--) {
				final LaneState state = travelled(states.get(i));
				if (copies == Copies.TWICE) work.change(state);
				replies.add(0, travelled(change ? work.change(state) : work.ask(state)));
			}
			return replies;
		}

		@SuppressWarnings("unchecked")
		private <S extends Serializable> S travelled(final S object) {
			if (copies != Copies.ALL) return object;
			final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
				out.writeObject(object);
				return (S) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
			}
			catch (final IOException | ClassNotFoundException wrong) {
				throw new AssertionError(wrong);
			}
		}
	}
}
