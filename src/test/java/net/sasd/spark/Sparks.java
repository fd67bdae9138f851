/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import net.sasd.cli.ClusterMain;
import net.sasd.image.cluster.Cluster;
import net.sasd.image.cluster.ClusterListener;
import net.sasd.image.cluster.ClusterProvider;
import net.sasd.image.cluster.ClusterTask;
import net.sasd.solver.LaneState;
import net.sasd.solver.RemoteLanes;

/** Spark in tests, and the command line on it. */
final class Sparks {

	private Sparks() {}

	/** Leaves tests out on a Java that Spark does not know. */
	static void assumeThatItRuns() {
		final String version = System.getProperty("java.specification.version");
		Assumptions.assumeTrue(Double.parseDouble(version) < 23, "Spark 3.5 does not run on Java " + version);
	}

	/** @return where the classes are, for other Java virtual machines */
	static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

	/** @return status and messages of a command line */
	static String run(final String master, final Attempts attempts, final String... args) {
		final StringWriter text = new StringWriter();
		final ClusterProvider spark = (ignored, name) -> new Cluster() {

			private final Cluster real = new SparkProvider().open(master, name);

			@Override
			public int parallelism() {
				return real.parallelism();
			}

			@Override
			public <R extends Serializable> void call(final List<? extends ClusterTask<R>> tasks,
				final ClusterListener<R> listener) throws IOException
			{
				real.call(tasks.stream().map(task -> new Attempted<>(task, attempts)).collect(Collectors.toList()), listener);
			}

			@Override
			public RemoteLanes spread(final List<LaneState> lanes, final int parts, final Path folder,
				final Consumer<String> failures)
			{
				return real.spread(lanes, parts, folder, failures);
			}

			@Override
			public void close() {
				real.close();
			}
		};
		final int status = ClusterMain.execute(args, () -> spark, new PrintWriter(text, true), new PrintWriter(text, true));
		return "status " + status + "\n" + text;
	}

	static String[] storm(final Object input, final Object output, final String... more) {
		return Stream.concat(Stream.of("storm", "--input", input.toString(), "--output", output.toString(),
			"--learning-rounds=2"), Stream.of(more)).toArray(String[]::new);
	}

	/** What happens around an attempt at a task; once, so that the next attempt goes well. */
	@FunctionalInterface
	interface Attempts extends Serializable {

		/** @param before true before the task is done, false afterwards */
		void happens(boolean before);
	}

	private static final class Attempted<R extends Serializable> implements ClusterTask<R> {

		private static final long serialVersionUID = 1;
		private final ClusterTask<R> task;
		private final Attempts attempts;

		Attempted(final ClusterTask<R> task, final Attempts attempts) {
			this.task = task;
			this.attempts = attempts;
		}

		@Override
		public R call() throws IOException {
			attempts.happens(true);
			final R result = task.call();
			attempts.happens(false);
			return result;
		}
	}
}
