/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.storm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import net.sasd.evaluate.LocalizationScore;
import net.sasd.evaluate.ScoredArea;
import net.sasd.model.FrameSource;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.phantom.MoleculeStack;
import net.sasd.phantom.MoleculeStackParameters;
import net.sasd.phantom.MoleculeStackParametersBuilder;
import net.sasd.smlm.Localization;
import net.sasd.smlm.StormStack;
import net.sasd.smlm.psf.PsfSpline;

/** Phantoms as stacks, and runs on them. */
final class Stacks {

	/** The width of the phantoms' default point spread function, 260 nm at half maximum, and that of a pixel. */
	static final PsfSpline PSF = PsfSpline.gaussian(1.14, 1.14);

	private Stacks() {}

	/** @return 48 × 48 pixels of 100 nm, 1 molecule per µm² */
	static MoleculeStackParametersBuilder small(final int frames) {
		return MoleculeStackParameters.builder().size(48, 48).frames(frames).seed(21);
	}

	static FrameSource frames(final MoleculeStack stack) {
		final float[][] frames = IntStream.rangeClosed(1,
			stack.parameters().frames).parallel().mapToObj(stack::frame).toArray(
			float[][]::new);
		return FrameSource.of(stack.parameters().height, stack.parameters().width, frames);
	}

	static List<Localization> truth(final MoleculeStack stack) {
		final List<Localization> truth = new ArrayList<>();
		for (int t = 1; t <= stack.parameters().frames; t++)
			truth.addAll(stack.truth(t));
		return truth;
	}

	static StormParametersBuilder parameters() {
		return StormParameters.builder(100);
	}

	static StormRun run(final FrameSource frames, final StormParametersBuilder parameters) {
		return new StormRun(StormStack.whole(frames), parameters.build(), Workers.serial(), new CancelToken());
	}

	static List<Localization> molecules(final StormRun run, final PsfEstimate estimate) {
		final List<Localization> molecules = new ArrayList<>();
		run.localize(estimate, StormListener.NONE, frame -> molecules.addAll(frame.molecules));
		return molecules;
	}

	/** @return the score at a radius of 250 nm within a border of 450 nm, a constant offset removed */
	static LocalizationScore score(final List<Localization> truth, final List<Localization> found, final int width,
		final int height, final int frames)
	{
		final ScoredArea area = new ScoredArea(100 * width, 100 * height, 450, 1, frames);
		final double[] offset = LocalizationScore.offset(truth, found, area, 250);
		return LocalizationScore.of(truth, LocalizationScore.shifted(found, -offset[0], -offset[1]), area, 250);
	}

	/** @return every bit of molecules */
	static long[] bits(final List<Localization> molecules) {
		return molecules.stream().flatMapToLong(m -> Arrays.stream(new double[] { m.frame, m.x, m.y, m.intensity,
			m.background, m.uncertainty }).mapToLong(Double::doubleToLongBits)).toArray();
	}
}
