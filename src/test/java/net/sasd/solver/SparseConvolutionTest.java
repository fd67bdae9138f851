/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.sasd.model.FrameSource;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.Convolution;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;

import org.junit.jupiter.api.Test;

/** A run whose maps become sparse goes over to lists of activations, and its Ψ stays that of the definition. */
class SparseConvolutionTest {

	@Test
	void aSparseImageIsConvolvedActivationByActivation() {
		final int size = 256, n = 5;
		final float[] image = new float[size * size];
		for (int spot = 0; spot < 12; spot++)
			for (int i = 0; i < n; i++)
				for (int j = 0; j < n; j++)
					image[((37 + 59 * spot) % 240 + i) * size + (11 + 83 * spot) % 240 + j] += Math.exp(-0.5 * ((i - 2) * (i - 2)
						+ (j - 2) * (j - 1.5)));
		final Observation y = Observation.read(FrameSource.of(size, size, image), Normalization.MAX, null, Float.NaN);
		final double lambda = 0.1;
		final Parameters p = Parameters.builder().motifSize(n, n).nonNegative(true).lambda(lambda).maxIterations(40)
			.polishIterations(0).tolerance(0).build();
		final Solution s = SparseDeconvolution.solve(y, p, Workers.serial(), SolverListener.NONE, new CancelToken());
		final IterationRecord last = s.records.get(s.records.size() - 1);
		assertEquals(Convolution.SPARSE, last.convolution);
		double fidelity = 0;
		for (final float r : s.residual(0))
			fidelity += 0.5 * r * r / (y.scale * y.scale);
		assertEquals(fidelity, last.fidelity, 1e-4 * fidelity);
	}
}
