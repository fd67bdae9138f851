/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.spark;

import org.apache.spark.TaskFailedReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

import net.sasd.image.cluster.ClusterListener;

/** Tells of attempts that failed, on the thread of Spark's events. */
final class FailedAttempts extends SparkListener {

	private final ClusterListener<?> listener;

	FailedAttempts(final ClusterListener<?> listener) {
		this.listener = listener;
	}

	@Override
	public void onTaskEnd(final SparkListenerTaskEnd end) {
		if (!(end.reason() instanceof TaskFailedReason)) return;
		final TaskFailedReason reason = (TaskFailedReason) end.reason();
		// those that are killed because the job is over are no failures
		if (!reason.countTowardsTaskFailures()) return;
		synchronized (listener) {
			listener.failed(end.taskInfo().partitionId(), firstLine(reason.toErrorString()));
		}
	}

	static String firstLine(final String text) {
		return String.valueOf(text).split("\\R", 2)[0].trim();
	}
}
