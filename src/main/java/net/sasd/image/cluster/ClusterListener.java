/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

/**
 * Is told how work on a cluster gets on, by one thread at a time.
 *
 * @param <R> what a task tells
 */
public interface ClusterListener<R> {

	/** A task has been done, which is told once. @param task its number, from 0, @param result what it told */
	void done(int task, R result);

	/** An attempt has failed, of which there may be more. @param task its number, from 0, @param reason one line */
	default void failed(final int task, final String reason) {}
}
