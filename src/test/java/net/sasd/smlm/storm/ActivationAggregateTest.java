/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import net.sasd.model.FrameSource;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.phantom.MoleculeStack;
import net.sasd.smlm.Localization;
import net.sasd.smlm.StormStack;

import org.junit.jupiter.api.Test;

/** The sum of activation maps. */
class ActivationAggregateTest {

	private static final int FRAMES = 8, SIDE = 48;

	private final MoleculeStack phantom = new MoleculeStack(Stacks.small(FRAMES).build());
	private final FrameSource frames = Stacks.frames(phantom);
	private final StormParameters parameters = Stacks.parameters().psf(Stacks.PSF).build();
	private final StormRun run = new StormRun(StormStack.whole(frames), parameters, Workers.serial(), new CancelToken());
	private final PsfEstimate estimate = run.learn(StormListener.NONE);

	@Test
	void lightIsWhereTheMoleculesAreAndAsMuch() {
		final float[] sum = sum(StormStack.whole(frames), new CancelToken());
		final List<Localization> found = Stacks.molecules(run, estimate);
		double light = 0, near = 0;
		for (int p = 0; p < sum.length; p++) {
			assertTrue(sum[p] >= 0);
			light += sum[p];
			final double x = 100 * (p % SIDE + 0.5), y = 100 * (p / SIDE + 0.5);
			if (found.stream().anyMatch(m -> Math.hypot(m.x - x, m.y - y) < 150)) near += sum[p];
		}
		assertEquals(1, light / found.stream().mapToDouble(m -> m.intensity).sum(), 0.15);
		assertTrue(near > 0.9 * light, near / light + " of the light is near molecules");
	}

	@Test
	void darkFramesAndACancelledRunAddNothing() {
		final FrameSource dark = FrameSource.of(SIDE, SIDE, new float[FRAMES][SIDE * SIDE]);
		assertArrayEquals(new float[SIDE * SIDE], sum(StormStack.whole(dark), new CancelToken()));
		final CancelToken cancelled = new CancelToken();
		cancelled.cancel();
		assertArrayEquals(new float[SIDE * SIDE], sum(StormStack.whole(frames), cancelled));
	}

	private float[] sum(final StormStack stack, final CancelToken cancel) {
		return new ActivationAggregate(stack, estimate, parameters, Workers.serial(), cancel).sum(StormListener.NONE);
	}
}
