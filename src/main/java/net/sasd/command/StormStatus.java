/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import net.sasd.smlm.storm.StormListener;

/** Shows in the status bar how far super-resolution is. */
final class StormStatus implements StormListener {

	/** Learning takes about as long as so large a share of all. */
	private static final double LEARNING = 0.1;
	private final Progress progress;
	private final int passes;
	private int pass, latest;

	/** @param passes over the frames: a second one adds up activation maps */
	StormStatus(final Progress progress, final int passes) {
		this.progress = progress;
		this.passes = passes;
	}

	@Override
	public void learned(final int round, final int most) {
		progress.show(LEARNING * round / most, "Learning the point spread function, round " + round + " of " + most);
	}

	@Override
	public void localized(final int frames, final int all) {
		if (frames < latest) pass++;
		latest = frames;
		progress.show(LEARNING + (1 - LEARNING) * (pass + frames / (double) all) / passes, (pass == 0 ? "Frame "
			: "Activation maps of frame ") + frames + " of " + all);
	}
}
