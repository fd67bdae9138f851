/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.Closeable;
import java.io.PrintWriter;
import java.util.Locale;

import net.sasd.smlm.storm.StormListener;

/** Shows how far super-resolution is: rounds of learning, then frames, once or twice. */
final class StormProgress implements StormListener, Closeable {

	private static final double SECONDS_BETWEEN_DRAWINGS = 0.1, SECONDS_BETWEEN_LINES = 10;
	private final PrintWriter err;
	private final boolean terminal;
	private final ProgressLine line;
	private final long start = System.nanoTime();
	private double next;
	private boolean drawn, again;
	private int latest;

	StormProgress(final PrintWriter err, final boolean terminal) {
		this.err = err;
		this.terminal = terminal;
		line = new ProgressLine(err, terminal);
	}

	@Override
	public void learned(final int round, final int most) {
		show(round, most, "learning, round");
	}

	@Override
	public void localized(final int frames, final int all) {
		// the second time it is the activation maps that are added up
		again |= frames < latest;
		latest = frames;
		final double seconds = seconds();
		if (seconds < next && frames < all) return;
		next = seconds + (terminal ? SECONDS_BETWEEN_DRAWINGS : SECONDS_BETWEEN_LINES);
		show(frames, all, again ? "activation maps, frame" : "frame");
	}

	private void show(final int done, final int all, final String what) {
		drawn = true;
		line.show((int) (100L * done / all), String.format(Locale.ROOT, "%s %d/%d  %.1f s", what, done, all, seconds()));
	}

	private double seconds() {
		return (System.nanoTime() - start) * 1e-9;
	}

	/** Leaves the last state of the bar on the terminal. */
	@Override
	public void close() {
		if (terminal && drawn) err.println();
	}
}
