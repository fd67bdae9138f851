/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import net.sasd.solver.LaneState;
import net.sasd.solver.RemoteLanes;

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

	/**
	 * Keeps lanes of a joint learning in the memory of the processes. Attempts that fail are repeated a few times, and what a
	 * process that has died held is found anew; to its replies that makes no difference.
	 *
	 * @param parts how many parts the lanes are kept in; the replies are the same for any number
	 * @param folder for copies that outlast a process, which all processes see; whoever calls this removes it afterwards
	 * @param failures is told of attempts that failed, one line each
	 */
	RemoteLanes spread(List<LaneState> lanes, int parts, Path folder, Consumer<String> failures);

	/** Lets the processes go. */
	@Override
	void close();
}
