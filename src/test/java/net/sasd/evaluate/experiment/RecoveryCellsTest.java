/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;

/** How recoveries are counted. */
class RecoveryCellsTest {

	@Test
	void sparseIncoherentKernelsAreRecoveredAndDenseOnesAreNotForAnyNumberOfThreads() {
		final List<RecoveryCell> serial = cells(), parallel = cells();
		run(serial, Workers.serial());
		final ExecutorService pool = Executors.newFixedThreadPool(3);
		run(parallel, Workers.on(pool, 3));
		pool.shutdown();
		assertEquals(1, serial.get(0).rate());
		assertEquals(0, serial.get(1).rate());
		for (int i = 0; i < 2; i++)
			assertArrayEquals(serial.get(i).errors, parallel.get(i).errors);
		assertTrue(serial.get(0).meanIterations() >= 10);
	}

	@Test
	void anInstanceIsASuccessUpToTheLimitOfThePaper() {
		final RecoveryCell cell = new RecoveryCell(Kernels.SPIKE, true, 10, 0.1, 4);
		System.arraycopy(new double[] { 0.01, 0.010001, 0.5, 0 }, 0, cell.errors, 0, 4);
		assertEquals(2, cell.successes());
		assertEquals(0.5, cell.rate());
		assertEquals(0.01, cell.medianError());
		final Table table = RecoveryCells.table("t", Arrays.asList(cell), 3);
		assertEquals(-1, (Double) table.get(0, table.columns().indexOf("theta_exponent")), 1e-12);
		assertEquals(2, table.get(0, table.columns().indexOf("successes")));
	}

	private static List<RecoveryCell> cells() {
		return Arrays.asList(new RecoveryCell(Kernels.INCOHERENT, true, 10, 0.05, 2), new RecoveryCell(Kernels.INCOHERENT,
			true, 10, 0.9, 2));
	}

	private static void run(final List<RecoveryCell> cells, final Workers workers) {
		RecoveryCells.run(cells, (cell, problem, seed) -> PaperSettings.recovery(cell.n0, cell.theta, cell.signs)
			.maxIterations(300).seed(seed).build(), Setting.simulated(true, 1, workers));
	}
}
