/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;

/**
 * What became of work on a lane. Immutable.
 *
 * @param <R> the answer
 */
public final class LaneReply<R extends Serializable> implements Serializable {

	private static final long serialVersionUID = 1;

	/** Where the lane stands afterwards; null: where it stood. */
	public final LaneState state;
	final R answer;
	/** FFTs that it took. */
	final long ffts;

	LaneReply(final R answer, final long ffts, final LaneState state) {
		this.answer = answer;
		this.ffts = ffts;
		this.state = state;
	}

	/** @return the same without the state, to be sent back to where the motifs are */
	public LaneReply<R> withoutState() {
		return new LaneReply<>(answer, ffts, null);
	}
}
