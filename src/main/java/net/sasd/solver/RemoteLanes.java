/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;
import java.util.List;

/**
 * Lanes in the memory of other processes. Whoever implements this keeps a {@link LaneState} for each, and replaces
 * all of them at once when work changes them. Failures that repeating does not help are thrown as unchecked
 * exceptions. Not thread-safe.
 */
public interface RemoteLanes {

	/** Has work done that leaves the lanes as they are. @return the replies in the order of lanes, without states */
	<R extends Serializable> List<LaneReply<R>> ask(LaneWork<R> work);

	/** Has work done that changes the lanes. @return the replies in the order of lanes, without states */
	<R extends Serializable> List<LaneReply<R>> change(LaneWork<R> work);

	/** Like {@link #change}, at the latest when the next reply is wanted. */
	void tell(LaneWork<?> work);
}
