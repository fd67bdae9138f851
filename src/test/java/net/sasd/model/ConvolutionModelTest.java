/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.fft.RealFft2D;
import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel.Workspace;
import net.sasd.optim.Sphere;
import net.sasd.parallel.Workers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model in the Fourier domain against its definition by sums over pixels, at awkward sizes. */
class ConvolutionModelTest {

	private static final double CLOSE = 2e-5;

	@ParameterizedTest
	@MethodSource("net.sasd.model.ModelCase#all")
	void aComponentIsTheNaiveConvolution(final ModelCase c) {
		final ConvolutionModel model = c.model();
		final Spectrum[] a = ModelCase.motifSpectra(model, c.motifs), x = ModelCase.mapSpectra(model, c.maps[0]);
		final float[] field = new float[c.y.height * c.y.width];
		for (int k = 0; k < a.length; k++) {
			model.component(a[k], x[k], model.newWorkspace(Workers.serial()), field);
			final double[] naive = NaiveModel.component(c.grid, c.motifs[k], c.maps[0][k]);
			for (int i = 0; i < field.length; i++)
				assertEquals(naive[i], field[i], CLOSE, "pixel " + i);
		}
	}

	@ParameterizedTest
	@MethodSource("net.sasd.model.ModelCase#all")
	void fidelityAndBiasAreThoseOfTheDefinition(final ModelCase c) {
		final ConvolutionModel model = c.model();
		final Spectrum[] a = ModelCase.motifSpectra(model, c.motifs);
		final Workspace work = model.newWorkspace(Workers.serial());
		double fidelity = 0;
		for (int t = 0; t < c.maps.length; t++) {
			fidelity += model.residual(t, a, ModelCase.mapSpectra(model, c.maps[t]), false, work);
			assertEquals(NaiveModel.bias(c.y, t, c.grid, c.motifs, c.maps[t], c.biased), work.bias, CLOSE);
		}
		assertEquals(c.naiveFidelity(), fidelity, CLOSE * c.naiveFidelity());
	}

	@ParameterizedTest
	@MethodSource("net.sasd.model.ModelCase#all")
	void theResidualsSpectrumIsThatOfTheMaskedResidualWithZerosOutsideTheField(final ModelCase c) {
		final ConvolutionModel model = c.model();
		final Workspace work = model.newWorkspace(Workers.serial());
		model.residual(0, ModelCase.motifSpectra(model, c.motifs), ModelCase.mapSpectra(model, c.maps[0]), true, work);
		final float[] back = new float[c.grid.size()];
		new RealFft2D(c.grid.height, c.grid.width).inverse(work.residual, back, Workers.serial());
		final double[] naive = c.naiveResidual(0);
		for (int row = 0; row < c.grid.height; row++)
			for (int column = 0; column < c.grid.width; column++) {
				final boolean inside = row < c.y.height && column < c.y.width;
				assertEquals(inside ? naive[row * c.y.width + column] : 0, back[row * c.grid.width + column], CLOSE);
			}
	}

	@ParameterizedTest
	@MethodSource("net.sasd.model.ModelCase#all")
	void theMapGradientIsTheAdjointOfConvolvingTheMap(final ModelCase c) {
		final ConvolutionModel model = c.model();
		final Spectrum[] a = ModelCase.motifSpectra(model, c.motifs);
		final Workspace work = model.newWorkspace(Workers.serial());
		model.residual(0, a, ModelCase.mapSpectra(model, c.maps[0]), true, work);
		final float[] gradient = new float[c.grid.size()];
		final double[] residual = c.naiveResidual(0);
		for (int k = 0; k < a.length; k++) {
			model.mapGradient(a[k], work, gradient);
			// against a map that has nothing to do with the residual
			final float[] other = c.maps[c.maps.length - 1][1 - k];
			final double forward = Sphere.inner(NaiveModel.component(c.grid, c.motifs[k], other), residual);
			assertEquals(forward, inner(other, gradient), CLOSE * c.naiveFidelity());
		}
	}

	@ParameterizedTest
	@MethodSource("net.sasd.model.ModelCase#all")
	void theMotifGradientIsTheAdjointOfConvolvingTheMotif(final ModelCase c) {
		final ConvolutionModel model = c.model();
		final Spectrum[] a = ModelCase.motifSpectra(model, c.motifs);
		final Workspace work = model.newWorkspace(Workers.serial());
		for (int k = 0; k < a.length; k++) {
			final Spectrum sum = model.newSpectrum();
			double forward = 0;
			final double[] other = c.motifs[1 - k];
			for (int t = 0; t < c.maps.length; t++) {
				final Spectrum[] x = ModelCase.mapSpectra(model, c.maps[t]);
				model.residual(t, a, x, true, work);
				model.addMotifGradient(x[k], work, t == 0, sum);
				forward += Sphere.inner(NaiveModel.component(c.grid, other, c.maps[t][k]), c.naiveResidual(t));
			}
			final double[] gradient = new double[other.length];
			model.motifGradient(sum, gradient, work);
			assertEquals(forward, Sphere.inner(other, gradient), CLOSE * c.naiveFidelity());
		}
	}

	@ParameterizedTest
	@MethodSource("net.sasd.model.ModelCase#all")
	void theEnergyBoundsThatOfTheSumWhatTheMaskAndTheBiasTake(final ModelCase c) {
		final ConvolutionModel model = c.model();
		final double energy = model.energy(ModelCase.motifSpectra(model, c.motifs), ModelCase.mapSpectra(model, c.maps[0]),
			model.newWorkspace(Workers.serial()));
		double sum = 0, mean = 0, counted = 0;
		final double[] first = NaiveModel.component(c.grid, c.motifs[0], c.maps[0][0]);
		final double[] second = NaiveModel.component(c.grid, c.motifs[1], c.maps[0][1]);
		for (int i = 0; i < first.length; i++) {
			if (c.y.mask(0) != null && !c.y.mask(0)[i]) continue;
			sum += (first[i] + second[i]) * (first[i] + second[i]);
			mean += first[i] + second[i];
			counted++;
		}
		final double exact = c.biased ? sum - mean * mean / counted : sum;
		assertTrue(exact <= energy * (1 + CLOSE), exact + " > " + energy);
		if (c.grid.boundary == Boundary.PERIODIC && c.y.isComplete()) assertEquals(exact, energy, CLOSE * sum);
	}

	@ParameterizedTest
	@MethodSource("net.sasd.model.ModelCase#all")
	void theEnergiesOfPairsAddUpToThatOfTheSum(final ModelCase c) {
		final ConvolutionModel model = c.model();
		final Workspace work = model.newWorkspace(Workers.serial());
		final Spectrum[] a = ModelCase.motifSpectra(model, c.motifs), x = ModelCase.mapSpectra(model, c.maps[0]);
		final double[] pairs = model.energies(a, x, new Spectrum[] { model.newSpectrum(), model.newSpectrum() }, work);
		final double close = CLOSE * (pairs[0] + pairs[3]);
		for (int k = 0; k < 2; k++)
			assertEquals(model.energy(new Spectrum[] { a[k] }, new Spectrum[] { x[k] }, work), pairs[3 * k], close);
		assertEquals(pairs[1], pairs[2]);
		assertEquals(model.energy(a, x, work), pairs[0] + pairs[1] + pairs[2] + pairs[3], close);
	}

	@ParameterizedTest
	@MethodSource("net.sasd.model.ModelCase#all")
	void theDistanceOfMapsIsTheEnergyOfTheirDifference(final ModelCase c) {
		final ConvolutionModel model = c.model();
		if (model.isMasked()) return;
		final Workspace work = model.newWorkspace(Workers.serial());
		final Spectrum[] a = ModelCase.motifSpectra(model, c.motifs), x = ModelCase.mapSpectra(model, c.maps[0]);
		final Spectrum[] w = { x[1], x[0] }, moved = { model.newSpectrum(), model.newSpectrum() };
		for (int k = 0; k < 2; k++) {
			ConvolutionModel.combine(1, x[k], 0, moved[k], Workers.serial());
			ConvolutionModel.combine(-1, w[k], 1, moved[k], Workers.serial());
		}
		model.residual(0, a, w, true, work);
		final double energy = model.energy(a, x, work);
		assertEquals(model.energy(a, moved, work), model.distance(0, a, x, work), CLOSE * (energy + model.energy(a, w, work)));
	}

	private static double inner(final float[] a, final float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += (double) a[i] * b[i];
		return sum;
	}
}
