/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import net.sasd.model.Motifs;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.solver.Parameters;

/**
 * The front door for scripts: an ImgLib2 image in, ImgLib2 images out. In the image's units,
 * image = sum of components + bias + residual. Each getter makes new images.
 */
public final class Deconvolution {

	private final Solution solution;

	private Deconvolution(final Solution solution) {
		this.solution = solution;
	}

	/**
	 * Solves, with the threads of ImgLib2's ambient policy.
	 *
	 * @param image dimensions x, y and, if there are three, frames; never changed
	 * @param parameters what to do
	 * @return the result
	 * @throws IllegalArgumentException if the parameters or the image cannot be used
	 */
	public static Deconvolution run(final RandomAccessibleInterval<? extends RealType<?>> image,
		final Parameters parameters)
	{
		return run(image, parameters, SolverListener.NONE, new CancelToken());
	}

	/** Like {@link #run(RandomAccessibleInterval, Parameters)}, with progress and a way to stop. */
	public static Deconvolution run(final RandomAccessibleInterval<? extends RealType<?>> image,
		final Parameters parameters, final SolverListener listener, final CancelToken cancel)
	{
		final RaiFrames frames = new RaiFrames(image);
		final InputImage input = new InputImage(ImageMetadata.plain("image", frames.count()), frames);
		return new Deconvolution(Run.solve(input, parameters, AmbientWorkers.workers(), listener, cancel));
	}

	/** Wraps a solution that was found otherwise. */
	public static Deconvolution of(final Solution solution) {
		return new Deconvolution(solution);
	}

	/** @return the solution with its status, history and warnings */
	public Solution solution() {
		return solution;
	}

	/** @return x, y, motif: the motifs, each of unit norm */
	public RandomAccessibleInterval<FloatType> motifs() {
		final Motifs motifs = solution.motifs;
		return stack(motifs.count(), k -> ArrayImgs.floats(Values.toFloats(motifs.get(k)), motifs.width(), motifs
			.height()));
	}

	/** @return x, y, motif, frame: the activation maps in the field of view, in the image's units */
	public RandomAccessibleInterval<FloatType> activation() {
		return perMotif((t, k) -> Values.activation(solution, t, k));
	}

	/** @return x, y, motif, frame: motif convolved with activation map, in the image's units */
	public RandomAccessibleInterval<FloatType> components() {
		return perMotif((t, k) -> solution.component(t, k).clone());
	}

	/** @return x, y, frame: what the components and the bias leave, in the image's units; NaN where masked */
	public RandomAccessibleInterval<FloatType> residual() {
		return stack(solution.frames(), t -> field(solution.residual(t).clone()));
	}

	@FunctionalInterface
	private interface Field {

		float[] of(int t, int k);
	}

	private RandomAccessibleInterval<FloatType> perMotif(final Field values) {
		return stack(solution.frames(), t -> stack(solution.motifs.count(), k -> field(values.of(t, k))));
	}

	private RandomAccessibleInterval<FloatType> field(final float[] values) {
		return ArrayImgs.floats(values, solution.maps.fieldWidth, solution.maps.fieldHeight);
	}

	private static RandomAccessibleInterval<FloatType> stack(final int count,
		final IntFunction<RandomAccessibleInterval<FloatType>> plane)
	{
		final List<RandomAccessibleInterval<FloatType>> planes = new ArrayList<>();
		for (int i = 0; i < count; i++)
			planes.add(plane.apply(i));
		return Views.stack(planes);
	}
}
