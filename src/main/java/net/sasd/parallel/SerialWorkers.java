/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

package net.sasd.parallel;

import java.util.function.IntConsumer;

/** The calling thread alone. */
enum SerialWorkers implements Workers {

	INSTANCE;

	@Override
	public int count() {
		return 1;
	}

	@Override
	public void forEach(final int tasks, final IntConsumer body) {
		requireTasks(tasks);
		for (int i = 0; i < tasks; i++) {
			body.accept(i);
		}
	}

	static void requireTasks(final int tasks) {
		if (tasks < 0) {
			throw new IllegalArgumentException("The number of tasks is " + tasks + "; give 0 or more.");
		}
	}
}
