/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

/** Is told of every step, on the thread that runs the deblurring. */
@FunctionalInterface
public interface DeblurListener {

	/** A listener that ignores everything. */
	DeblurListener NONE = step -> { };

	/**
	 * Called after each step.
	 *
	 * @param step what was done
	 */
	void done(DeblurStep step);
}
