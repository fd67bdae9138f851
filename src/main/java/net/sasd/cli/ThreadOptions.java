/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import picocli.CommandLine.Option;

/** How many threads a command may use. */
final class ThreadOptions {

	@Option(names = "--threads", paramLabel = "N", order = 42, description =
		"Threads, 1 or more; the result is the same bit for bit for any number. Default: all cores.")
	private Integer threads;

	/** @throws IllegalArgumentException if the number is below 1 */
	void check() {
		if (threads != null && threads < 1) throw new IllegalArgumentException("The number of threads is " + threads +
			"; it must be at least 1.");
	}

	/** @return the number of threads */
	int count() {
		return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
	}
}
