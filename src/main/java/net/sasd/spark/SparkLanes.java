/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.spark;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.storage.StorageLevel;

import net.sasd.solver.LaneReply;
import net.sasd.solver.LaneState;
import net.sasd.solver.LaneWork;
import net.sasd.solver.RemoteLanes;

/**
 * Lanes as a data set of Spark with an element for each. A change makes a new data set from the one before, which is kept
 * until the new one is there, so a task that is repeated begins where the first attempt did. Of an executor that dies the
 * lanes are made again from the last copy on the disk, of which there is one every twenty changes: what was broadcast
 * since then is kept for that. Replies are collected in the order of lanes, and the driver adds them in that order, so that
 * the sum does not depend on how lanes are parted; a lane's reply is small. Not thread-safe.
 */
final class SparkLanes implements RemoteLanes {

	/** Changes from one copy on the disk to the next. */
	private static final int COPY = 20;

	private final JavaSparkContext spark;
	private JavaRDD<LaneState> states;
	/** What holds {@link #states} in memory, after those that it was made from and that are still there. */
	private final List<JavaRDD<?>> kept = new ArrayList<>();
	/** Work since the last copy, and that which led to it. */
	private final List<Broadcast<?>> sent = new ArrayList<>();
	private int changes;

	/**
	 * @param failures is told of attempts that failed
	 * @param copies a folder for copies on the disk
	 */
	SparkLanes(final JavaSparkContext spark, final List<LaneState> lanes, final int parts, final SparkListener failures,
		final Path copies)
	{
		this.spark = spark;
		states = told(() -> {
			spark.sc().addSparkListener(failures);
			spark.setCheckpointDir(copies.toUri().toString());
			return spark.parallelize(new ArrayList<>(lanes), parts);
		});
	}

	@Override
	public <R extends Serializable> List<LaneReply<R>> ask(final LaneWork<R> work) {
		final Broadcast<LaneWork<R>> asked = told(() -> spark.broadcast(work));
		try {
			return collect(states.map(lane -> asked.value().ask(lane)));
		}
		finally {
			asked.destroy();
		}
	}

	@Override
	public <R extends Serializable> List<LaneReply<R>> change(final LaneWork<R> work) {
		final JavaRDD<LaneReply<R>> next = changed(work);
		final boolean copied = ++changes % COPY == 0;
		if (copied) next.checkpoint();
		final List<LaneReply<R>> replies = collect(next.map(LaneReply::withoutState));
		// the data set that was copied forgets where it came from, but not what was done to make it
		while (copied && sent.size() > 1)
			sent.remove(0).destroy();
		return replies;
	}

	@Override
	public void tell(final LaneWork<?> work) {
		changed(work);
	}

	private <R extends Serializable> JavaRDD<LaneReply<R>> changed(final LaneWork<R> work) {
		final Broadcast<LaneWork<R>> due = told(() -> spark.broadcast(work));
		final JavaRDD<LaneReply<R>> next = states.map(lane -> due.value().change(lane)).persist(StorageLevel
			.MEMORY_AND_DISK());
		sent.add(due);
		kept.add(next);
		states = next.map(reply -> reply.state);
		return next;
	}

	/** Does what is to be done; then the present states are there, and those before are not needed any more. */
	private <R> List<R> collect(final JavaRDD<R> replies) {
		final List<R> collected = told(replies::collect);
		while (kept.size() > 1)
			kept.remove(0).unpersist(false);
		return collected;
	}

	private <R> R told(final Supplier<R> job) {
		try {
			return job.get();
		}
		// what Scala throws, Java does not see coming
		catch (final Exception failure) {
			throw new UncheckedIOException(SparkCluster.told(spark, failure));
		}
	}
}
