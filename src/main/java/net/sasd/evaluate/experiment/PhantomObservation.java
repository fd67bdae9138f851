/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import net.sasd.evaluate.MotifError;
import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomParameters;

/** A phantom as the solver sees it, with its truth. Immutable. */
final class PhantomObservation {

	/** What it was made from. */
	final PhantomParameters parameters;
	/** The normalised frames. */
	final Observation observation;
	/** True noise in units of the normalised image. */
	final double sigma;
	private final Motifs truth;

	PhantomObservation(final PhantomParameters parameters) {
		this.parameters = parameters;
		final Phantom phantom = PhantomGenerator.generate(parameters);
		observation = Observation.read(FrameSource.of(parameters.height(), parameters.width(), phantom.frames()),
			Normalization.MAX, null, Float.NaN);
		sigma = phantom.noiseSigma() / observation.scale;
		truth = new Motifs(parameters.motifHeight(), parameters.motifWidth(), phantom.motifs());
	}

	/** @return the mean error of the motifs, 0 … 1 */
	double error(final Motifs found) {
		double sum = 0;
		for (final double error : MotifError.of(found, truth))
			sum += error;
		return sum / truth.count();
	}
}
