/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.sasd.model.Observation;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;

/** One run of {@link AutoParameters#choose}. Used once. */
final class ParameterChoice {

	/** Most trial runs. */
	private static final int ROUNDS = 5;
	/** A size has settled when it changed by no more than this share. */
	private static final double SETTLED = 0.25;
	/** A trial run that leaves more than this times the noise has not found all that is there. */
	private static final double UNEXPLAINED = 1.25;
	/** Most iterations of a trial run. */
	private static final int TRIAL_ITERATIONS = 300;

	private final AutoParameters asked;
	private final Observation y;
	private final Workers workers;
	private final CancelToken cancel;
	private final List<String> reasons = new ArrayList<>();
	private int height;
	private int width;
	private int leastHeight = 1;
	private int leastWidth = 1;
	private int motifs;
	private double lambda;
	private double sigma;

	ParameterChoice(final AutoParameters asked, final Observation y, final Workers workers, final CancelToken cancel) {
		this.asked = asked;
		this.y = y;
		this.workers = workers;
		this.cancel = cancel;
		height = asked.base.motifHeight;
		width = asked.base.motifWidth;
		motifs = asked.base.motifs;
		lambda = asked.base.lambda;
	}

	ChosenParameters choose() {
		if (!asked.isAsked()) return new ChosenParameters(asked.base, Double.NaN, reasons);
		final NoiseLevel noise = NoiseLevel.of(y);
		sigma = noise.sigma;
		say("The noise is estimated at %.3g of the normalised image from differences of " +
			"neighbours%s.", sigma, noise.correlation > 2 ? ", and is correlated" : "");
		guessSize();
		if (asked.lambda) lambda = LambdaRule.lambda(sigma, LambdaRule.largest(y, height, width));
		count();
		if (asked.lambda || asked.motifSize) trials(noise.sigma);
		final ParametersBuilder chosen = with(asked.base);
		if (asked.lambda && asked.iterations > asked.base.maxIterations) chosen.maxIterations(asked.iterations);
		return new ChosenParameters(chosen.build().validate(), sigma, reasons);
	}

	private void guessSize() {
		if (!asked.motifSize) return;
		final MotifSizeRule guess = MotifSizeRule.of(y, workers);
		height = guess.height;
		width = guess.width;
		// what correlates over so many pixels is at least as long
		leastHeight = guess.rowExtent + 1;
		leastWidth = guess.columnExtent + 1;
		say("The autocorrelation stands out up to lags of %d x %d pixels (rows x columns), so the trial runs start " +
			"with motifs of %d x %d.", guess.rowExtent, guess.columnExtent, height, width);
	}

	private void count() {
		if (asked.mostMotifs == 0) return;
		final MotifCount count = MotifCount.of(y, with(trial(1)).build(), asked.mostMotifs, workers, cancel);
		motifs = count.count;
		say("The number of motifs is %d: %s.", motifs, count.reason);
	}

	/** Trial runs until the size has settled; one if it is not asked for and the run explains the data. */
	private void trials(final double noise) {
		for (int round = 1; round <= ROUNDS && !cancel.isCancelled(); round++) {
			final Pilot pilot = Pilot.run(y, with(trial(round)).build(), workers, cancel);
			if (pilot.isEmpty()) {
				say("Trial run %d left the maps empty, so it tells nothing.", round);
				break;
			}
			final boolean explained = pilot.explains(UNEXPLAINED * noise);
			if (round == 1 || pilot.sigma < sigma) sigma = pilot.sigma;
			if (asked.lambda) lambda = LambdaRule.lambda(sigma, LambdaRule.largest(y, pilot.solution.motifs,
				asked.base.boundary, asked.base.bias, workers));
			if (resize(pilot, explained) && explained) break;
		}
		if (asked.motifSize) say("The motif size is %d x %d pixels (rows x columns), the window of a trial run's " +
			"motifs that stands out of their estimation error.", height, width);
		if (asked.lambda) say("Lambda is %.4g, %.3g times the noise of %.3g that a trial run left.", lambda,
			sigma > 0 ? lambda / sigma : Double.POSITIVE_INFINITY, sigma);
	}

	/**
	 * Takes the size over from a trial run, and tells whether it has settled. One that does not explain the data
	 * most likely looked for too little, so the next one looks for twice as much.
	 */
	private boolean resize(final Pilot pilot, final boolean explained) {
		if (!asked.motifSize) return true;
		final int[] size = pilot.size(height, width);
		final int leastRows = explained ? leastHeight : 2 * height, leastColumns = explained ? leastWidth : 2 * width;
		final int rows = limited(Math.max(leastRows, size[0]), y.height);
		final int columns = limited(Math.max(leastColumns, size[1]), y.width);
		final boolean settled = near(rows, height) && near(columns, width);
		height = rows;
		width = columns;
		return settled;
	}

	private static boolean near(final int found, final int sought) {
		return Math.abs(found - sought) <= SETTLED * sought;
	}

	/** The next trial's window is about three times as large and has to fit. */
	private static int limited(final int n, final int side) {
		return side == 1 ? 1 : Math.max(1, Math.min(n, side / 3));
	}

	/** The base without what only a final run needs; each round starts elsewhere. */
	private Parameters trial(final int round) {
		return asked.base.toBuilder().seed(asked.base.seed + round - 1).polishIterations(0).reweighting(0).maxIterations(
			Math.min(TRIAL_ITERATIONS, asked.base.maxIterations)).build();
	}

	private ParametersBuilder with(final Parameters p) {
		return p.toBuilder().motifs(motifs).motifSize(height, width).lambda(lambda);
	}

	private void say(final String format, final Object... arguments) {
		reasons.add(String.format(Locale.ROOT, format, arguments));
	}
}
