/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import net.sasd.image.cluster.Cluster;
import net.sasd.image.cluster.ClusterListener;
import net.sasd.image.cluster.ClusterProvider;
import net.sasd.image.cluster.ClusterTask;
import net.sasd.solver.LaneReply;
import net.sasd.solver.LaneState;
import net.sasd.solver.LaneWork;
import net.sasd.solver.RemoteLanes;

/** Two threads that get tasks as other processes would, and do each twice at once, of which one tells. */
final class ThreadCluster implements ClusterProvider, Cluster {

	/** How many tasks and changes of lanes may be done before the cluster is gone. */
	private final int lifetime;
	/** Tasks and changes that were begun. */
	final AtomicInteger begun = new AtomicInteger();

	ThreadCluster(final int lifetime) {
		this.lifetime = lifetime;
	}

	ThreadCluster() {
		this(Integer.MAX_VALUE);
	}

	@Override
	public Cluster open(final String master, final String name) {
		return this;
	}

	@Override
	public int parallelism() {
		return 2;
	}

	@Override
	public <R extends Serializable> void call(final List<? extends ClusterTask<R>> tasks,
		final ClusterListener<R> listener) throws IOException
	{
		final ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			// the last come first
			for (int k = tasks.size() - 1; k >= 0; k--) {
				if (begun.getAndIncrement() >= lifetime) throw new IOException("the cluster is gone");
				final ClusterTask<R> task = tasks.get(k);
				final List<Future<R>> attempts = new ArrayList<>();
				for (int attempt = 0; attempt < 2; attempt++)
					attempts.add(threads.submit(() -> copy(copy(task).call())));
				attempts.get(1).get();
				listener.done(k, attempts.get(0).get());
			}
		}
		catch (final ExecutionException thrown) {
			if (thrown.getCause() instanceof IOException) throw (IOException) thrown.getCause();
			throw (RuntimeException) thrown.getCause();
		}
		catch (final InterruptedException stopped) {
			throw new IOException(stopped);
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Override
	public RemoteLanes spread(final List<LaneState> lanes, final int parts, final Path folder,
		final Consumer<String> failures)
	{
		return new RemoteLanes() {

			private List<LaneState> states = lanes;

			@Override
			public <R extends Serializable> List<LaneReply<R>> ask(final LaneWork<R> work) {
				return states.stream().map(lane -> sent(work).ask(sent(lane))).collect(Collectors.toList());
			}

			@Override
			public <R extends Serializable> List<LaneReply<R>> change(final LaneWork<R> work) {
				if (begun.getAndIncrement() >= lifetime) throw new UncheckedIOException(new IOException("the cluster is gone"));
				final List<LaneReply<R>> replies = states.stream().map(lane -> sent(work).change(sent(lane))).collect(Collectors
					.toList());
				states = replies.stream().map(reply -> reply.state).collect(Collectors.toList());
				return replies.stream().map(reply -> sent(reply.withoutState())).collect(Collectors.toList());
			}

			@Override
			public void tell(final LaneWork<?> work) {
				change(work);
			}
		};
	}

	private static <T extends Serializable> T sent(final T original) {
		try {
			return copy(original);
		}
		catch (final IOException | ClassNotFoundException wrong) {
			throw new AssertionError(wrong);
		}
	}

	@Override
	public void close() {}

	@SuppressWarnings("unchecked")
	private static <T extends Serializable> T copy(final T original) throws IOException, ClassNotFoundException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(original);
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			return (T) in.readObject();
		}
	}
}
