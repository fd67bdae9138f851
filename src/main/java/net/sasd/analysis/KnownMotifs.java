/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import java.util.Collections;
import java.util.Locale;

import net.sasd.model.Motifs;
import net.sasd.model.Observation;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;
import net.sasd.solver.SparseCoding;

/**
 * Parameters of sparse coding with known motifs, of which λ may be chosen from the data: {@code λ = 4 σ}
 * ({@link LambdaRule}) with the noise σ that differences of neighbours tell ({@link NoiseLevel}). Known motifs need no
 * trial run. Cost: one pass over the pixels, and the FFTs of {@link LambdaRule#largest}. Stateless and thread-safe.
 */
public final class KnownMotifs {

	private KnownMotifs() {}

	/**
	 * Completes a request.
	 *
	 * @param asked λ may be chosen, size and number of motifs are those of the motifs
	 * @param motifs of unit norm
	 * @param y the frames
	 * @param workers threads to use; their number changes no bit
	 * @return the parameters, and why
	 * @throws IllegalArgumentException if the request is wrong or does not fit the motifs
	 */
	public static ChosenParameters choose(final AutoParameters asked, final Motifs motifs, final Observation y,
		final Workers workers)
	{
		final Parameters known = asked.withBase(SparseCoding.withMotifs(asked.base, motifs)).validate().base;
		if (!asked.lambda) return new ChosenParameters(known, Double.NaN, Collections.emptyList());
		final double sigma = NoiseLevel.of(y).sigma;
		final double lambda = LambdaRule.lambda(sigma, LambdaRule.largest(y, motifs, known.boundary, known.bias, workers));
		final ParametersBuilder chosen = known.toBuilder().lambda(lambda);
		if (asked.iterations > known.maxIterations) chosen.maxIterations(asked.iterations);
		return new ChosenParameters(chosen.build().validate(), sigma, Collections.singletonList(String.format(Locale.ROOT,
			"Lambda is %.4g, %.3g times the noise of %.3g that differences of neighbours tell.", lambda, sigma > 0 ? lambda /
				sigma : Double.POSITIVE_INFINITY, sigma)));
	}
}
