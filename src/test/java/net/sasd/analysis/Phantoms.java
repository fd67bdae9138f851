/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.analysis;

import net.sasd.model.FrameSource;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.model.Observation;
import net.sasd.model.Solution;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.phantom.Noise;
import net.sasd.phantom.Phantom;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomPresets;
import net.sasd.solver.Parameters;
import net.sasd.solver.SparseDeconvolution;

/** Data with planted truth. */
final class Phantoms {

	private Phantoms() {}

	static Phantom preset(final String name, final Noise noise, final long seed) {
		return PhantomGenerator.generate(PhantomPresets.get(name).toBuilder().noise(noise).seed(seed).build());
	}

	/** A ring and a random pattern, at 20 dB, in a smaller image than the preset's. */
	static Phantom twoMotifs() {
		return PhantomGenerator.generate(PhantomPresets.get("two-motifs").toBuilder().size(112, 112).seed(1).build());
	}

	static Observation observe(final Phantom phantom) {
		return observe(phantom.parameters().height(), phantom.parameters().width(), phantom.frames());
	}

	static Observation observe(final int height, final int width, final float[]... frames) {
		return Observation.read(FrameSource.of(height, width, frames), Normalization.MAX, null, Float.NaN);
	}

	static Motifs motifs(final Phantom phantom) {
		return new Motifs(phantom.parameters().motifHeight(), phantom.parameters().motifWidth(), phantom.motifs());
	}

	static Solution solve(final Observation y, final Parameters p) {
		return SparseDeconvolution.solve(y, p, Workers.serial(), SolverListener.NONE, new CancelToken());
	}
}
