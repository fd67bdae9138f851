/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;

/**
 * Something to do with the frames of a lane, which may be in another process: what it needs to know it brings along.
 *
 * @param <R> what is to be told about the lane; small
 */
@FunctionalInterface
interface FramePass<R extends Serializable> extends Serializable {

	/** Does it; the same lane gives the same answer. */
	R on(FrameLane lane);
}
