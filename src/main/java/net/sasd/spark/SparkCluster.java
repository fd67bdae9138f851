/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

import net.sasd.image.cluster.Cluster;
import net.sasd.image.cluster.ClusterListener;
import net.sasd.image.cluster.ClusterTask;
import net.sasd.solver.LaneState;
import net.sasd.solver.RemoteLanes;

import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Spark's executors. Each task is a partition of its own, and what it tells goes to the listener at once. */
final class SparkCluster implements Cluster {

	private final JavaSparkContext spark;

	SparkCluster(final JavaSparkContext spark) {
		this.spark = spark;
	}

	@Override
	public int parallelism() {
		return spark.defaultParallelism();
	}

	@Override
	public <R extends Serializable> void call(final List<? extends ClusterTask<R>> tasks,
		final ClusterListener<R> listener) throws IOException
	{
		if (tasks.isEmpty()) return;
		final FailedAttempts failures = new FailedAttempts(listener);
		try {
			spark.sc().addSparkListener(failures);
			final JavaRDD<ClusterTask<R>> each = spark.parallelize(new ArrayList<>(tasks), tasks.size());
			spark.sc().runJob(each.rdd(), new CallTask<R>(), partitions(tasks.size()), new AbstractFunction2<Object, R,
				BoxedUnit>() {

				@Override
				public BoxedUnit apply(final Object task, final R result) {
					synchronized (listener) {
						listener.done((Integer) task, result);
					}
					return BoxedUnit.UNIT;
				}
			}, ClassTag$.MODULE$.<R> apply(Serializable.class));
		}
		// what Scala throws, Java does not see coming
		catch (final Exception failure) {
			throw told(spark, failure);
		}
		finally {
			spark.sc().removeSparkListener(failures);
		}
	}

	@Override
	public RemoteLanes spread(final List<LaneState> lanes, final int parts, final Path folder,
		final Consumer<String> failures)
	{
		final FailedAttempts attempts = new FailedAttempts(new ClusterListener<String>() {

			@Override
			public void done(final int task, final String result) {}

			@Override
			public void failed(final int task, final String reason) {
				failures.accept(reason);
			}
		});
		return new SparkLanes(spark, lanes, Math.min(parts, lanes.size()), attempts, folder);
	}

	private static Seq<Object> partitions(final int count) {
		return JavaConverters.asScalaBuffer(IntStream.range(0, count).<Object> mapToObj(Integer::valueOf).collect(Collectors
			.toList()));
	}

	/** @return what the task threw, or why the job ended */
	static IOException told(final JavaSparkContext spark, final Exception failure) {
		Throwable cause = failure;
		while (cause instanceof SparkException && cause.getCause() != null)
			cause = cause.getCause();
		if (cause instanceof UncheckedIOException) return ((UncheckedIOException) cause).getCause();
		// to Spark it is a mistake of its caller then to ask anything of it
		if (spark.sc().isStopped()) return new IOException("Spark has stopped, and its log should say why", failure);
		if (cause instanceof RuntimeException) throw (RuntimeException) cause;
		return new IOException(FailedAttempts.firstLine(cause.getMessage()), failure);
	}

	@Override
	public void close() {
		spark.close();
	}
}
