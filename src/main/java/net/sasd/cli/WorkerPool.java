/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.Closeable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import net.sasd.parallel.Workers;

/** The threads of one command, which end with it. */
final class WorkerPool implements Closeable {

	final Workers workers;
	private final ExecutorService executor;

	WorkerPool(final int threads) {
		executor = Executors.newFixedThreadPool(threads);
		workers = Workers.on(executor, threads);
	}

	@Override
	public void close() {
		executor.shutdown();
	}
}
