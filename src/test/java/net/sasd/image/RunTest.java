/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;

import net.sasd.model.FrameSource;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;

/** One way from image to solution: what cannot work is refused before work begins, and the numbers fit together. */
class RunTest {

	private static final Parameters FEW = Parameters.builder().motifs(2).motifSize(5, 5).maxIterations(8)
		.polishIterations(3).build();

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

	@Test
	void theInputIsTheSumOfComponentsBiasAndResidual() {
		final ExampleSolution example = new ExampleSolution(24, 20, 2, 2, false);
		final Solution found = solve(example.input("a"), FEW);
		for (int t = 0; t < 2; t++)
			for (int i = 0; i < 480; i++)
				assertEquals(example.frames[t][i], found.component(t, 0)[i] + found.component(t, 1)[i] + Values.bias(found, t) +
					found.residual(t)[i], 1e-3);
	}

	@Test
	void theNumberOfThreadsDoesNotChangeABit() {
		final InputImage input = new ExampleSolution(24, 20, 2, 2, false).input("a");
		final Solution serial = solve(input, FEW);
		final Solution parallel = AmbientWorkers.withThreads(3, () -> Run.solve(input, FEW, AmbientWorkers.workers(),
			SolverListener.NONE, new CancelToken()));
		for (int t = 0; t < 2; t++) {
			assertArrayEquals(serial.residual(t), parallel.residual(t));
			for (int k = 0; k < 2; k++)
				assertArrayEquals(serial.maps.get(t, k), parallel.maps.get(t, k));
		}
		assertEquals(RunInfo.describe(serial, FEW), RunInfo.describe(parallel, FEW));
	}

	@Test
	void pixelsOutsideTheRoiDoNotMatter() {
		final ExampleSolution example = new ExampleSolution(24, 20, 1, 1, false);
		final boolean[] roi = new boolean[480];
		Arrays.fill(roi, 100, 480, true);
		final float[] other = example.frames[0].clone();
		Arrays.fill(other, 0, 100, 12345);
		final Parameters parameters = FEW.toBuilder().motifs(1).build();
		final Solution one = solve(withRoi(example.frames[0], roi), parameters), two = solve(withRoi(other, roi), parameters);
		assertArrayEquals(one.residual(0), two.residual(0));
		assertTrue(Float.isNaN(one.residual(0)[99]) && !Float.isNaN(one.residual(0)[100]));
	}

	private static InputImage withRoi(final float[] frame, final boolean[] roi) {
		return new InputImage(ImageMetadata.plain("a", 1), FrameSource.of(24, 20, frame), roi, Float.NaN, Collections
			.emptyList());
	}

	private static Solution solve(final InputImage input, final Parameters parameters) {
		return Run.solve(input, parameters, Workers.serial(), SolverListener.NONE, new CancelToken());
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
