/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** Processes that work for this one, which have the same program and see the same files. */
public interface Cluster extends Closeable {

	/** @return how many tasks are done at a time, about */
	int parallelism();

	/**
	 * Has tasks done, each at least once, in any order. Attempts that fail are repeated a few times.
	 *
	 * @param listener takes what the tasks tell
	 * @throws IllegalArgumentException what a task threw to the last
	 * @throws IOException what a task threw to the last, or if the processes are gone
	 */
	<R extends Serializable> void call(List<? extends ClusterTask<R>> tasks, ClusterListener<R> listener)
		throws IOException;

	/** Lets the processes go. */
	@Override
	void close();
}
