/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import net.sasd.model.FrameSource;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.phantom.PhantomRandom;
import net.sasd.smlm.Localization;
import net.sasd.smlm.StormStack;
import net.sasd.smlm.background.BackgroundKind;

/** What holds of the molecules of any frames, whatever is on them. */
class StormPropertiesTest {

	/** What is on the frames. */
	private enum Content { MOLECULES, NOISE, FLAT, ZERO, DIM, BRIGHT, NEGATIVE, STEP, HOLES, EMPTY, INFINITE }

	/** Frames of one size. */
	private static final class Frames {

		private final int width, height;
		private final Content content;
		private final BackgroundKind background;
		private final float[][] pixels;

		Frames(final int width, final int height, final int count, final Content content, final BackgroundKind background,
			final int seed)
		{
			this.width = width;
			this.height = height;
			this.content = content;
			this.background = background;
			final PhantomRandom random = new PhantomRandom(seed);
			pixels = new float[count][width * height];
			for (final float[] frame : pixels)
				draw(frame, random);
		}

		private void draw(final float[] frame, final PhantomRandom random) {
			for (int i = 0; i < frame.length; i++)
				frame[i] = (float) (100 + 10 * random.nextGaussian());
			for (int n = 1 + frame.length / 100; n > 0; n--)
				add(frame, random.nextDouble() * width - 0.5, random.nextDouble() * height - 0.5, 500 + 3000 * random.nextDouble());
			for (int i = 0; i < frame.length; i++)
				frame[i] = value(frame[i], i, random);
		}

		private void add(final float[] frame, final double x, final double y, final double light) {
			for (int i = 0; i < frame.length; i++)
				frame[i] += (float) (light * Stacks.PSF.at(i % width - x, i / width - y));
		}

		private float value(final float drawn, final int i, final PhantomRandom random) {
			switch (content) {
				case NOISE:
					return (float) random.nextGaussian();
				case FLAT:
					return 100;
				case ZERO:
					return 0;
				case DIM:
					return drawn * 1e-12f;
				case BRIGHT:
					return drawn * 1e12f;
				case NEGATIVE:
					return -drawn;
				case STEP:
					return drawn + (i % width > width / 2 ? 5000 : 0);
				case HOLES:
					return random.nextInt(4) == 0 ? Float.NaN : drawn;
				case EMPTY:
					return Float.NaN;
				case INFINITE:
					return random.nextInt(9) == 0 ? Float.POSITIVE_INFINITY : drawn;
				default:
					return drawn;
			}
		}

		FrameSource source() {
			return FrameSource.of(height, width, pixels);
		}

		StormRun run(final FrameSource source, final Workers workers) {
			return new StormRun(StormStack.whole(source), Stacks.parameters().psf(Stacks.PSF).background(background).build(),
				workers, new CancelToken());
		}

		@Override
		public String toString() {
			return pixels.length + " frames " + height + " x " + width + ", " + content + ", background " + background;
		}
	}

	@Provide
	Arbitrary<Frames> stacks() {
		final Arbitrary<Integer> sides = Arbitraries.of(1, 2, 3, 5, 8, 13, 16, 21, 32, 37);
		return Combinators.combine(sides, sides, Arbitraries.integers().between(1, 4), Arbitraries.of(Content.class),
			Arbitraries.of(BackgroundKind.class), Arbitraries.integers().between(0, 9999)).as(Frames::new);
	}

	@Property(seed = "1")
	void moleculesAreFiniteAndInTheFrame(@ForAll("stacks") final Frames stack) {
		final float[][] before = new float[stack.pixels.length][];
		for (int t = 0; t < before.length; t++)
			before[t] = stack.pixels[t].clone();
		final List<Localization> found = found(stack, stack.source(), Workers.serial());
		assertArrayEquals(before, stack.pixels, "the frames are changed");
		if (found == null) return;
		for (final Localization m : found) {
			assertTrue(m.frame >= 1 && m.frame <= stack.pixels.length, "frame " + m.frame);
			assertTrue(m.x >= 0 && m.x <= 100 * stack.width, "x " + m.x);
			assertTrue(m.y >= 0 && m.y <= 100 * stack.height, "y " + m.y);
			assertTrue(m.intensity > 0 && Double.isFinite(m.intensity), "intensity " + m.intensity);
			assertTrue(m.background >= 0 && Double.isFinite(m.background), "background " + m.background);
			assertTrue(m.uncertainty > 0 && Double.isFinite(m.uncertainty), "uncertainty " + m.uncertainty);
		}
	}

	@Property(seed = "2")
	void threadsChangeNothing(@ForAll("stacks") final Frames stack) {
		final ExecutorService pool = Executors.newFixedThreadPool(3);
		try {
			assertBits(found(stack, stack.source(), Workers.serial()), found(stack, stack.source(), Workers.on(pool, 3)));
		}
		finally {
			pool.shutdown();
		}
	}

	@Property(seed = "3")
	void framesDoNotDependOnEachOther(@ForAll("stacks") final Frames stack) {
		// the temporal background is what is around a frame in time
		if (stack.background == BackgroundKind.TEMPORAL) return;
		final PsfEstimate estimate = estimate(stack, stack.source());
		if (estimate == null) return;
		final int count = stack.pixels.length;
		final float[][] turned = new float[count][];
		for (int t = 0; t < count; t++)
			turned[t] = stack.pixels[count - 1 - t];
		final List<Localization> here = Stacks.molecules(stack.run(stack.source(), Workers.serial()), estimate);
		final List<Localization> there = Stacks.molecules(stack.run(FrameSource.of(stack.height, stack.width, turned), Workers
			.serial()), estimate);
		final List<Localization> back = new ArrayList<>();
		for (int t = 1; t <= count; t++) {
			final int frame = t;
			back.addAll(there.stream().filter(m -> m.frame == count + 1 - frame).map(m -> new Localization(frame, m.x, m.y,
				m.intensity, m.background, m.uncertainty)).collect(Collectors.toList()));
		}
		assertBits(here, back);
	}

	@Property(seed = "4")
	void aShiftByWholePixelsShiftsMolecules(@ForAll @IntRange(min = -6, max = 6) final int right,
		@ForAll @IntRange(min = -6, max = 6) final int down, @ForAll @IntRange(min = 1, max = 9999) final int seed)
	{
		final int side = 48;
		final PhantomRandom random = new PhantomRandom(seed);
		final Frames empty = new Frames(side, side, 1, Content.FLAT, BackgroundKind.CONSTANT, 1);
		final float[] here = new float[side * side], there = new float[side * side];
		for (int i = 0; i < here.length; i++) {
			final float noise = (float) (100 + 10 * random.nextGaussian());
			here[i] = noise;
		}
		final double x = 18 + 10 * random.nextDouble(), y = 18 + 10 * random.nextDouble();
		empty.add(here, x, y, 3000);
		for (int i = 0; i < here.length; i++)
			there[(i / side + down + side) % side * side + (i % side + right + side) % side] = here[i];
		final FrameSource one = FrameSource.of(side, side, here), other = FrameSource.of(side, side, there);
		final PsfEstimate estimate = estimate(empty, one);
		final Localization before = nearest(Stacks.molecules(empty.run(one, Workers.serial()), estimate), x, y);
		final Localization after = nearest(Stacks.molecules(empty.run(other, Workers.serial()), estimate), x + right, y +
			down);
		assertEquals(before.x + 100 * right, after.x, 0.5);
		assertEquals(before.y + 100 * down, after.y, 0.5);
		assertEquals(before.intensity, after.intensity, 0.01 * before.intensity);
	}

	private static Localization nearest(final List<Localization> found, final double x, final double y) {
		return found.stream().min((a, b) -> Double.compare(distance(a, x, y), distance(b, x, y))).get();
	}

	private static double distance(final Localization m, final double x, final double y) {
		return Math.hypot(m.x - 100 * (x + 0.5), m.y - 100 * (y + 0.5));
	}

	/** @return null if nothing can be learned from the frames, which is told before any molecule is looked for */
	private static PsfEstimate estimate(final Frames stack, final FrameSource source) {
		try {
			return stack.run(source, Workers.serial()).learn(StormListener.NONE);
		}
		catch (final IllegalArgumentException refused) {
			assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
			return null;
		}
	}

	private static List<Localization> found(final Frames stack, final FrameSource source, final Workers workers) {
		final PsfEstimate estimate = estimate(stack, source);
		return estimate == null ? null : Stacks.molecules(stack.run(source, workers), estimate);
	}

	private static void assertBits(final List<Localization> one, final List<Localization> other) {
		if (one != null && other != null) assertArrayEquals(Stacks.bits(one), Stacks.bits(other));
		else assertTrue(one == other);
	}
}
