/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import net.sasd.image.RunEstimate;

/** How long a job may still take, judged by what it took so far. */
final class RemainingTime {

	/** Before that there is little to judge by. */
	private static final double SECONDS = 2;
	private final long started = System.nanoTime();

	/**
	 * @param share how far the job is, from 0 to 1
	 * @param limit how sure the time is: "about" or "at most"
	 * @return such as ", about 3 s left", or nothing
	 */
	String left(final double share, final String limit) {
		final double seconds = (System.nanoTime() - started) / 1e9;
		if (seconds < SECONDS || share <= 0 || share >= 1) return "";
		return ", " + limit + " " + RunEstimate.time(seconds * (1 - share) / share) + " left";
	}
}
