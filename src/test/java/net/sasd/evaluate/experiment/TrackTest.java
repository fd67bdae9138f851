/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.sasd.model.Motifs;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.Convolution;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseDeconvolution;
import net.sasd.solver.SteppableSolver;

import org.junit.jupiter.api.Test;

/** The ways of solvers are told as they were. */
class TrackTest {

	private static final SignalProblem PROBLEM = SignalProblem.draw(Kernels.INCOHERENT, 10, 400, 0.05, true, 0, 0, 1);
	private static final Parameters PARAMETERS = PaperSettings.recommended(10, 0.05, true, false).maxIterations(60)
		.tolerance(0).build();

	@Test
	void aTrackEndsWhereTheRunEndsAndItsObjectiveIsThatOfTheLastLambda() {
		final Track track = Track.of("own", PROBLEM, PARAMETERS);
		final Solution solution = SparseDeconvolution.solve(PROBLEM.observation(), PARAMETERS, Workers.serial(),
			SolverListener.NONE, new CancelToken());
		assertEquals(60, track.iterations());
		assertEquals(solution.objective, track.objective(), 1e-6 * solution.objective);
		assertEquals(solution.ffts(), track.ffts());
		assertTrue(track.error() < 0.05, "error " + track.error());
		final IterationRecord first = solution.records.get(0);
		assertTrue(first.lambda > PARAMETERS.lambda);
		assertEquals(first.fidelity + first.penalty * PARAMETERS.lambda / first.lambda, track.objective(1), 1e-9 * first.objective);
	}

	@Test
	void aTrackStopsWhenItsFftsAreUsedUp() {
		final Track track = Track.of("short", PROBLEM, PARAMETERS, 40);
		assertTrue(track.ffts() >= 40 && track.iterations() < 60, track.ffts() + " FFTs");
	}

	@Test
	void figuresAreReadOffTheRightIteration() {
		final Track track = stub(0.5, 0.005, 0.3, 0.009, 0.002);
		assertEquals(5, track.iterations());
		assertEquals(40, track.fftsToError(0.01), "from the fourth iteration it stays below");
		assertEquals(0, track.fftsToError(0.001));
		assertEquals(3, track.iterationsTo(1 / 3.));
		assertEquals(0, track.iterationsTo(0.1));
		assertEquals(0.3, track.errorAt(39.9), 1e-9);
		assertEquals(0.009, track.errorAt(40), 1e-9);
		assertTrue(Double.isNaN(track.errorAt(9)));
		assertEquals(0.2, track.leastObjective(), 1e-12);
	}

	@Test
	void mediansAreTakenOverTheInstancesAtEachPlace() {
		final Tracks tracks = new Tracks(stub(0.5, 0.2, 0.2, 0.2, 0.2), stub(0.75, 0.4, 0.4, 0.4, 0.3), stub(0.7, 0.1, 0.1,
			0.1, 0.1));
		final Series curve = tracks.errorsOverFfts(50);
		assertEquals(0.7, curve.y(0), 1e-9);
		assertEquals(0.2, curve.y(curve.size() - 1), 1e-9);
		assertEquals(50, curve.x(curve.size() - 1), 1e-9);
		assertEquals(0.2, tracks.error(), 1e-9);
		assertEquals(10, tracks.fftsPerIteration());
		assertEquals("2 of 3, there after a median of 20 FFTs", tracks.reached(0.25));
		assertEquals("0 of 3", tracks.reached(0.01));
		final Figure figure = new Figure("", "", 2);
		Tracks.panels(figure, "t", true, tracks);
		final Series errors = ((PlotPanel) figure.panels().get(1)).series().get(0);
		assertEquals(5, errors.size());
		assertEquals(0.7, errors.y(0), 1e-9);
		final Series gaps = ((PlotPanel) figure.panels().get(0)).series().get(0);
		assertEquals(1 - 0.2, gaps.y(0), 1e-5, "objectives are 1 / iteration");
	}

	/** A solver with given errors, an objective of 1 / iteration and ten FFTs each. */
	private static Track stub(final double... errors) {
		final SignalProblem spike = SignalProblem.draw(Kernels.SPIKE, 10, 400, 0.05, true, 0, 0, 1);
		return Track.of("stub", spike, PARAMETERS, new SteppableSolver() {

			private int iteration;

			@Override
			public IterationRecord iterate() {
				iteration++;
				return new IterationRecord("stub", iteration, 0.5 / iteration, 0.5 / iteration, PARAMETERS.lambda, 1, 0, 0, 1, 1,
					0, false, Convolution.FFT, 10 * iteration, 0);
			}

			/** An entry of 1 − error, and the rest of the norm in entries that are smaller. */
			@Override
			public Motifs motifs() {
				final double[] window = new double[50];
				Arrays.fill(window, Math.sqrt((1 - Math.pow(1 - errors[iteration - 1], 2)) / 49));
				window[20] = 1 - errors[iteration - 1];
				return new Motifs(1, 50, window);
			}
		}, 10 * errors.length);
	}
}
