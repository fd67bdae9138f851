/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.sasd.model.Solution;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;

/** What scripts get, in the units of what they gave. */
class DeconvolutionTest {

	private final ExampleSolution example = new ExampleSolution(12, 15, 2, 3, true);
	private final Solution solution = example.solution;
	private final Deconvolution result = Deconvolution.of(solution);

	@Test
	void theDimensionsAreXThenYThenMotifThenFrame() {
		assertArrayEquals(new long[] { 9, 9, 2 }, result.motifs().dimensionsAsLongArray());
		assertArrayEquals(new long[] { 15, 12, 2, 3 }, result.activation().dimensionsAsLongArray());
		assertArrayEquals(new long[] { 15, 12, 2, 3 }, result.components().dimensionsAsLongArray());
		assertArrayEquals(new long[] { 15, 12, 3 }, result.residual().dimensionsAsLongArray());
	}

	@Test
	void theImageIsTheSumOfComponentsBiasAndResidual() {
		final RandomAccessibleInterval<FloatType> components = result.components(), residual = result.residual();
		for (int t = 0; t < 3; t++)
			for (int y = 0; y < 12; y++)
				for (int x = 0; x < 15; x++) {
					final double sum = components.getAt(x, y, 0, t).get() + components.getAt(x, y, 1, t).get() + Values.bias(
						solution, t) + residual.getAt(x, y, t).get();
					assertEquals(example.frames[t][y * 15 + x], sum, 1e-4);
				}
	}

	@Test
	void activationsAreTheMapsInTheFieldOfViewTimesTheScale() {
		final RandomAccessibleInterval<FloatType> activation = result.activation();
		final int margin = ExampleSolution.MARGIN;
		for (int t = 0; t < 3; t++)
			for (int k = 0; k < 2; k++)
				for (int y = 0; y < 12; y++)
					for (int x = 0; x < 15; x++)
						assertEquals((float) (ExampleSolution.SCALE * solution.maps.get(t, k)[(y + margin) * (15 + 2 * margin) +
							x + margin]), activation.getAt(x, y, k, t).get());
	}

	@Test
	void motifsAreRowMajorOfUnitNorm() {
		double norm = 0;
		for (int y = 0; y < 9; y++)
			for (int x = 0; x < 9; x++) {
				final float value = result.motifs().getAt(x, y, 1).get();
				assertEquals((float) solution.motifs.get(1)[y * 9 + x], value);
				norm += value * value;
			}
		assertEquals(1, norm, 1e-5);
	}

	@Test
	void whatAScriptWritesDoesNotReachTheSolution() {
		final float before = solution.component(0, 0)[0];
		result.components().getAt(0, 0, 0, 0).set(before + 1);
		assertEquals(before, solution.component(0, 0)[0]);
	}

	@Test
	void anImageThatCannotBeUsedIsRefused() {
		final Parameters parameters = Parameters.builder().motifSize(5, 5).build();
		Refusal.withWords(() -> Deconvolution.run(ArrayImgs.floats(20, 20), parameters), "constant");
		Refusal.withWords(() -> Deconvolution.run(ArrayImgs.floats(20, 4), parameters), "4 x 20");
	}
}
