/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import net.sasd.analysis.LambdaPath;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.phantom.Noise;
import net.sasd.phantom.PhantomPresets;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;

/** A path as a table and a figure. */
class LambdaPathReportTest {

	@Test
	void theTableHasARowForEachLambdaAndTheFigureAPanelForEachThingThatLambdaChanges() {
		final PhantomObservation phantom = new PhantomObservation(PhantomPresets.get("trace").toBuilder().noise(Noise.snr(
			20)).build());
		final Parameters p = Parameters.builder().motifSize(1, 80).nonNegative(true).maxIterations(40).build();
		final LambdaPath path = LambdaPath.of(phantom.observation, p, 4 * phantom.sigma, 4, Workers.serial(),
			SolverListener.NONE, new CancelToken());
		final Report report = LambdaPathReport.of(path);
		final Table table = report.tables().get(0);
		assertEquals(4, table.size());
		for (int i = 0; i < 4; i++) {
			assertEquals(path.steps.get(i).lambda, table.get(i, 0));
			assertEquals(i == 2 ? "yes" : "no", table.get(i, 7));
		}
		assertNull(table.get(0, 6));
		assertEquals(4, report.figures().get(0).panels().size());
	}

	@Test
	void aPathThatWasStoppedBeforeItBeganHasAnEmptyTableAndNoFigure() {
		final PhantomObservation phantom = new PhantomObservation(PhantomPresets.get("trace"));
		final CancelToken cancel = new CancelToken();
		final LambdaPath path = LambdaPath.of(phantom.observation, Parameters.builder().motifSize(1, 80).build(), 0.1, 4,
			Workers.serial(), record -> cancel.cancel(), cancel);
		final Report report = LambdaPathReport.of(path);
		assertEquals(0, report.tables().get(0).size());
		assertEquals(0, report.figures().size());
	}
}
