/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

/**
 * A borrowed thread that looks out for the next loop for a moment before it goes back, since to wake it anew would
 * take as long as a short loop.
 */
final class Helper implements Runnable {

	/** Nanoseconds to look out: longer than the serial stretches between the loops of an iteration. */
	private static final long PATIENCE = 100_000;
	/** Looks before the core is offered to others at every look. */
	private static final int SPINS = 100;

	private final OpenLoops loops;

	/** @param loops where this helper has been enlisted */
	Helper(final OpenLoops loops) {
		this.loops = loops;
	}

	@Override
	public void run() {
		do {
			for (ParallelLoop loop = loops.find(); loop != null; loop = lookOut())
				loop.run();
			loops.dismiss();
		}
		// a loop that came in between was promised to this helper
		while (loops.find() != null && loops.enlist());
	}

	/** @return the next loop, null if there was none for a while */
	private ParallelLoop lookOut() {
		loops.rest();
		ParallelLoop loop = loops.find();
		final long start = System.nanoTime();
		for (int looks = 0; loop == null && System.nanoTime() - start < PATIENCE; looks++) {
			if (looks > SPINS) Thread.yield();
			loop = loops.find();
		}
		loops.rise();
		return loop;
	}
}
