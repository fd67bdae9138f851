/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

import java.io.Serializable;
import java.util.List;

import net.sasd.fft.Spectrum;
import net.sasd.model.ConvolutionModel;
import net.sasd.model.ConvolutionModel.Workspace;

/**
 * The frames' side of a descent, whose other side is the motifs: observations, maps and their spectra, in lanes,
 * wherever those are. Motifs are handed over in the {@link FramePass passes}, and sums over frames come back lane
 * by lane; they are added in that order. Not thread-safe.
 */
interface FrameSide {

	/** @return the model by which motifs are transformed; its frames may be others */
	ConvolutionModel model();

	/** @return scratch for work on motifs, between passes */
	Workspace shared();

	/** @return K spectra for the directions of a step on the motifs; passes that change maps overwrite them */
	Spectrum[] directions();

	/** @return K spectra for motifs on trial; passes overwrite them, but for those that take them */
	Spectrum[] trial();

	/** Asks every lane something and leaves it as it is. @return the answers in the order of lanes */
	<R extends Serializable> List<R> ask(FramePass<R> pass);

	/** Changes every lane. @return the answers in the order of lanes */
	<R extends Serializable> List<R> change(FramePass<R> pass);

	/** Changes every lane, at the latest when the next answer is wanted. */
	void tell(FramePass<?> pass);
}
