/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.ij;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import ij.ImagePlus;
import net.sasd.image.ExampleSolution;
import net.sasd.image.Refusal;
import net.sasd.image.Values;

import org.junit.jupiter.api.Test;

/** Layers of solutions frame by frame. What the layers of a joint solution are is tested with ResultImages. */
class LayerBuilderTest {

	private final LayerCase example = new LayerCase(2);
	private final Map<Layer, ImagePlus> own = example.ownLayers(PlaneStore.memory(), -1);

	@Test
	void planesComeFromTheSolutionOfTheirFrame() {
		for (int t = 0; t < LayerCase.FRAMES; t++)
			for (int k = 0; k < 2; k++) {
				assertArrayEquals(Values.activation(example.own(t), 0, k), plane(own.get(Layer.ACTIVATION), k, t));
				assertArrayEquals(example.own(t).component(0, k), plane(own.get(Layer.COMPONENTS), k, t));
				assertArrayEquals(example.own(t).residual(0), plane(own.get(Layer.RESIDUAL), 0, t));
			}
	}

	@Test
	void eachRunHasASliceForEachOfItsMotifs() {
		final ImagePlus motifs = own.get(Layer.MOTIFS);
		assertArrayEquals(new int[] { 9, 9, 1, 2, 6 }, motifs.getDimensions());
		assertTrue(motifs.isHyperStack());
		for (int t = 0; t < LayerCase.FRAMES; t++)
			for (int k = 0; k < 2; k++) {
				final int slice = motifs.getStackIndex(1, k + 1, t + 1);
				assertArrayEquals(Values.toFloats(example.own(t).motifs.get(k)), (float[]) motifs.getStack().getPixels(slice));
				final double share = Values.energyShares(example.own(t))[k];
				assertEquals("plane " + t + ", motif " + (k + 1) + " (energy " + Math.round(100 * share) + " %)", motifs
					.getStack().getSliceLabel(slice));
			}
	}

	@Test
	void labelsTellTheShareInTheirOwnRun() {
		final String first = own.get(Layer.ACTIVATION).getStack().getSliceLabel(1);
		assertTrue(first.startsWith("plane 0, motif 1 (energy "), first);
		assertNotEquals(first.substring(7), own.get(Layer.ACTIVATION).getStack().getSliceLabel(3).substring(7));
	}

	@Test
	void aFrameThatIsLeftOutHasNoActivationsAndAnUnknownResidualAndMotif() {
		for (final int missing : new int[] { 0, 3 }) {
			final Map<Layer, ImagePlus> layers = example.ownLayers(PlaneStore.memory(), missing);
			for (int k = 0; k < 2; k++) {
				assertArrayEquals(new float[LayerCase.HEIGHT * LayerCase.WIDTH], plane(layers.get(Layer.ACTIVATION), k, missing));
				assertArrayEquals(new float[LayerCase.HEIGHT * LayerCase.WIDTH], plane(layers.get(Layer.COMPONENTS), k, missing));
				assertTrue(Float.isNaN(((float[]) layers.get(Layer.MOTIFS).getStack().getPixels(2 * missing + k + 1))[5]));
				final String label = layers.get(Layer.MOTIFS).getStack().getSliceLabel(2 * missing + k + 1);
				assertEquals("plane " + missing + ", motif " + (k + 1) + " (left out)", label);
			}
			assertTrue(Float.isNaN(plane(layers.get(Layer.RESIDUAL), 0, missing)[7]));
			assertArrayEquals(plane(own.get(Layer.RESIDUAL), 0, 5), plane(layers.get(Layer.RESIDUAL), 0, 5));
			assertEquals(12, layers.get(Layer.MOTIFS).getStackSize());
		}
	}

	@Test
	void onlyWhatIsWantedIsMade() {
		final Set<Layer> wanted = EnumSet.of(Layer.RESIDUAL, Layer.MOTIFS);
		try (LayerBuilder builder = new LayerBuilder(example.input, example.joint.motifs, wanted, PlaneStore.memory())) {
			for (int t = 0; t < LayerCase.FRAMES; t++)
				builder.add(example.joint, t);
			assertEquals("[MOTIFS, RESIDUAL]", builder.finish("").keySet().toString());
		}
		try (LayerBuilder builder = new LayerBuilder(example.input, example.joint.motifs, EnumSet.noneOf(Layer.class),
			PlaneStore.memory()))
		{
			for (int t = 0; t < LayerCase.FRAMES; t++)
				builder.add(example.joint, t);
			assertTrue(builder.finish("").isEmpty());
		}
	}

	@Test
	void aSolutionOfAnotherSizeAFrameTooManyAndAFrameTooFewAreRefused() {
		try (LayerBuilder builder = new LayerBuilder(example.input, example.joint.motifs, Layer.all(), PlaneStore
			.memory()))
		{
			Refusal.withWords(() -> builder.add(new ExampleSolution(12, 14, 2, 1, false).solution, 0), "12 x 14", "12 x 15");
			Refusal.withWords(() -> builder.add(new ExampleSolution(12, 15, 3, 1, false).solution, 0), "3 motifs");
			for (int t = 0; t < LayerCase.FRAMES; t++) {
				Refusal.withWords(() -> builder.finish(""), t + " of 6");
				builder.add(example.joint, t);
			}
			Refusal.withWords(() -> builder.add(example.joint, 0), "all 6");
			Refusal.withWords(builder::leaveOut, "all 6");
			assertEquals(4, builder.finish("").size());
		}
	}

	private static float[] plane(final ImagePlus image, final int k, final int t) {
		return (float[]) image.getStack().getPixels(image.getStackIndex(k + 1, t % 2 + 1, t / 2 + 1));
	}
}
