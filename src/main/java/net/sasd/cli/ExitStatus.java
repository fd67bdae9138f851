/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

/** What the program tells its caller when it ends. */
final class ExitStatus {

	/** The result is written; the solver converged or used up its iterations. */
	static final int SUCCESS = 0;
	/** The computer gave out: no memory, or files that cannot be moved. */
	static final int RESOURCES = 1;
	/** Bad options, bad input, or a folder that takes no results. Nothing is written. */
	static final int BAD_INPUT = 2;
	/** An error of the program itself. */
	static final int BUG = 70;
	/** Stopped by the user (128 + SIGINT); the best result so far is written. */
	static final int CANCELLED = 130;

	private ExitStatus() {}
}
