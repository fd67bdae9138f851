/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import net.sasd.model.FrameSource;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.phantom.MoleculeStack;
import net.sasd.smlm.Localization;
import net.sasd.smlm.StormStack;
import net.sasd.smlm.background.BackgroundKind;

import org.junit.jupiter.api.Test;

/** What a run promises whatever it finds. */
class StormRunTest {

	private static final int FRAMES = 12;
	private static final FrameSource STACK = Stacks.frames(new MoleculeStack(Stacks.small(FRAMES).build()));

	@Test
	void theBitsDoNotDependOnTheThreads() {
		final List<long[]> bits = new ArrayList<>();
		for (final int threads : new int[] { 1, 2, 8 }) {
			final ExecutorService executor = Executors.newFixedThreadPool(threads);
			try {
				final StormRun run = new StormRun(StormStack.whole(STACK), Stacks.parameters().learning(4, 2).background(
					BackgroundKind.SLOW).build(), Workers.on(executor, threads), new CancelToken());
				bits.add(Stacks.bits(Stacks.molecules(run, run.learn(StormListener.NONE))));
			}
			finally {
				executor.shutdown();
			}
		}
		assertTrue(bits.get(0).length > 0);
		assertArrayEquals(bits.get(0), bits.get(1));
		assertArrayEquals(bits.get(0), bits.get(2));
	}

	@Test
	void aGivenPointSpreadFunctionIsUsedAsItIs() {
		final PsfEstimate estimate = given().learn(StormListener.NONE);
		assertSame(Stacks.PSF, estimate.psf);
		assertFalse(estimate.learned);
		assertEquals(0, estimate.rounds);
		assertTrue(estimate.warnings.isEmpty(), estimate.warnings.toString());
	}

	@Test
	void framesDoNotDependOnEachOther() {
		final StormRun run = given();
		final PsfEstimate estimate = run.learn(StormListener.NONE);
		final List<Localization> found = Stacks.molecules(run, estimate);
		final float[][] turned = new float[FRAMES][];
		for (int t = 0; t < FRAMES; t++) {
			turned[FRAMES - 1 - t] = new float[48 * 48];
			STACK.read(t, turned[FRAMES - 1 - t]);
		}
		final StormRun other = Stacks.run(FrameSource.of(48, 48, turned), Stacks.parameters().psf(Stacks.PSF));
		final List<Localization> back = Stacks.molecules(other, estimate);
		for (int t = 1; t <= FRAMES; t++) {
			final int frame = t;
			final List<Localization> here = of(found, frame), there = of(back, FRAMES + 1 - frame).stream().map(
				m -> new Localization(frame, m.x, m.y, m.intensity, m.background, m.uncertainty)).collect(Collectors.toList());
			assertFalse(here.isEmpty());
			assertArrayEquals(Stacks.bits(here), Stacks.bits(there));
			assertArrayEquals(Stacks.bits(here), Stacks.bits(run.preview(estimate, frame).found.molecules));
		}
	}

	@Test
	void framesOutsideOfARangeAreLeftOut() {
		final StormRun all = given(), some = Stacks.run(STACK, Stacks.parameters().psf(Stacks.PSF).frames(4, 9)),
			end = Stacks
			.run(STACK, Stacks.parameters().frames(10, 0));
		assertEquals(FRAMES, all.frames());
		assertEquals(6, some.frames());
		assertEquals(3, end.frames());
		final PsfEstimate estimate = all.learn(StormListener.NONE);
		final List<Localization> expected = Stacks.molecules(all, estimate).stream().filter(m -> m.frame >= 4 &&
			m.frame <= 9)
			.collect(Collectors.toList());
		assertArrayEquals(Stacks.bits(expected), Stacks.bits(Stacks.molecules(some, estimate)));
	}

	@Test
	void framesComeInOrderEachOnceAndTheListenerHearsOfThem() {
		final StormRun run = Stacks.run(STACK, Stacks.parameters().psf(Stacks.PSF).frames(3, 0));
		final List<Integer> frames = new ArrayList<>(), done = new ArrayList<>();
		run.localize(run.learn(StormListener.NONE), listener(done, new CancelToken()), frame -> {
			frames.add(frame.frame);
			frame.molecules.forEach(m -> assertEquals(frame.frame, m.frame));
		});
		assertEquals(Arrays.asList(3, 4, 5, 6, 7, 8, 9, 10, 11, 12), frames);
		assertEquals(run.frames(), done.get(done.size() - 1));
	}

	@Test
	void aPartOfTheCamerasImageMovesPlacesAndNothingElse() {
		final StormRun whole = given(), part = new StormRun(new StormStack(STACK, 10, 20), Stacks.parameters().psf(
			Stacks.PSF).build(), Workers.serial(), new CancelToken());
		final PsfEstimate estimate = whole.learn(StormListener.NONE);
		final List<Localization> found = Stacks.molecules(whole, estimate), moved = Stacks.molecules(part, estimate);
		assertEquals(found.size(), moved.size());
		for (int i = 0; i < found.size(); i++) {
			assertEquals(found.get(i).x + 1000, moved.get(i).x, 1e-9);
			assertEquals(found.get(i).y + 2000, moved.get(i).y, 1e-9);
			assertEquals(found.get(i).intensity, moved.get(i).intensity);
			assertEquals(found.get(i).uncertainty, moved.get(i).uncertainty);
		}
	}

	@Test
	void moleculesLieWherePixelsCount() {
		final float[][] half = new float[FRAMES][48 * 48];
		for (int t = 0; t < FRAMES; t++) {
			STACK.read(t, half[t]);
			for (int p = 0; p < half[t].length; p++)
				if (p % 48 < 24) half[t][p] = Float.NaN;
		}
		final StormRun run = Stacks.run(FrameSource.of(48, 48, half), Stacks.parameters().psf(Stacks.PSF));
		final List<Localization> found = Stacks.molecules(run, run.learn(StormListener.NONE));
		assertTrue(found.size() > FRAMES);
		// light of molecules beside the border shines across it
		assertTrue(found.stream().allMatch(m -> m.x > 2150), found.stream().mapToDouble(m -> m.x).min() + " nm");
	}

	@Test
	void aPixelOfAnotherSizeScalesPlaces() {
		final StormRun run = given(), wide = Stacks.run(STACK, StormParameters.builder(160).psf(Stacks.PSF));
		final PsfEstimate estimate = run.learn(StormListener.NONE);
		final Localization one = run.preview(estimate, 1).found.molecules.get(0), other = wide.preview(estimate,
			1).found.molecules.get(0);
		assertEquals(1.6 * one.x, other.x, 1e-9);
		assertEquals(1.6 * one.y, other.y, 1e-9);
		assertEquals(1.6 * one.uncertainty, other.uncertainty, 1e-9);
	}

	@Test
	void cancellingKeepsWhatIsDone() {
		final int count = 150;
		final FrameSource frames = Stacks.frames(new MoleculeStack(Stacks.small(count).size(32, 32).density(0.3).build()));
		final CancelToken cancel = new CancelToken();
		final StormRun run = new StormRun(StormStack.whole(frames), Stacks.parameters().psf(Stacks.PSF).build(),
			Workers.serial(), cancel), all = Stacks.run(frames, Stacks.parameters().psf(Stacks.PSF));
		final PsfEstimate estimate = all.learn(StormListener.NONE);
		final List<FrameMolecules> done = new ArrayList<>();
		run.localize(estimate, listener(new ArrayList<>(), cancel), done::add);
		assertTrue(!done.isEmpty() && done.size() < count, done.size() + " frames");
		final List<FrameMolecules> expected = new ArrayList<>();
		all.localize(estimate, StormListener.NONE, expected::add);
		assertEquals(count, expected.size());
		for (int t = 0; t < done.size(); t++)
			assertArrayEquals(Stacks.bits(expected.get(t).molecules), Stacks.bits(done.get(t).molecules));
	}

	/** Cancels when the first frames are done. */
	private static StormListener listener(final List<Integer> done, final CancelToken cancel) {
		return new StormListener() {

			@Override
			public void learned(final int round, final int most) {}

			@Override
			public void localized(final int frames, final int all) {
				assertTrue(frames <= all);
				done.add(frames);
				cancel.cancel();
			}
		};
	}

	private static StormRun given() {
		return Stacks.run(STACK, Stacks.parameters().psf(Stacks.PSF));
	}

	private static List<Localization> of(final List<Localization> molecules, final int frame) {
		return molecules.stream().filter(m -> m.frame == frame).collect(Collectors.toList());
	}
}
