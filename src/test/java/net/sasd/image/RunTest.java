/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.Arrays;
import java.util.Collections;

import net.sasd.model.FrameSource;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;

/** What cannot work is refused before work begins. */
class RunTest {

	@Test
	void wrongParametersAreRefusedBeforeAnyPixelIsRead() {
		Refusal.withWords(() -> solve(unreadable(), Parameters.builder().lambda(-1).build()), "lambda", "-1");
		Refusal.withWords(() -> solve(unreadable(), Parameters.builder().motifSize(5, 21).build()), "5 x 21");
		Refusal.withWords(() -> solve(unreadable(), Parameters.builder().motifSize(5, 5).initialPatches(new int[] { 16,
			0 }).build()), "row 16");
	}

	@Test
	void anImageThatIsConstantInsideItsRoiIsRefused() {
		final float[] frame = new float[400];
		frame[0] = 1;
		final boolean[] roi = new boolean[400];
		Arrays.fill(roi, 1, 400, true);
		Refusal.withWords(() -> solve(new InputImage(ImageMetadata.plain("a", 1), FrameSource.of(20, 20, frame), roi,
			Float.NaN, Collections.emptyList()), Parameters.builder().motifSize(5, 5).build()), "constant");
	}

	@Test
	void anImageThatIsConstantBelowItsSaturationIsRefused() {
		final float[] frame = new float[400];
		frame[0] = 255;
		Refusal.withWords(() -> solve(new InputImage(ImageMetadata.plain("a", 1), FrameSource.of(20, 20, frame), null, 255,
			Collections.emptyList()), Parameters.builder().motifSize(5, 5).build()), "constant");
	}

	private static void solve(final InputImage input, final Parameters parameters) {
		Run.solve(input, parameters, Workers.serial(), SolverListener.NONE, new CancelToken());
	}

	private static InputImage unreadable() {
		return new InputImage(ImageMetadata.plain("a", 1), new FrameSource() {

			@Override
			public int count() {
				return 1;
			}

			@Override
			public int height() {
				return 20;
			}

			@Override
			public int width() {
				return 20;
			}

			@Override
			public void read(final int t, final float[] frame) {
				throw new AssertionError("a pixel was read");
			}
		});
	}
}
