/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import net.sasd.deblur.DeblurParameters;
import net.sasd.deblur.PicturePrior;

import picocli.CommandLine.Option;

/** How to deblur; the defaults are those of {@link DeblurParameters}. */
final class DeblurOptions {

	@Option(names = "--kernel-size", paramLabel = "N", order = 10, description =
		"Rows and columns of the kernel's window, odd, in pixels: at least the length of the blur. " +
			"Default: 31.")
	private Integer kernelSize;

	@Option(names = "--prior", paramLabel = "NAME", order = 11, description =
		"What sharp pictures look like: total_variation, or hyper_laplacian, which keeps more contrast and makes " +
			"more mistakes. Default: total_variation.")
	private PicturePrior prior;

	@Option(names = "--smoothness", paramLabel = "W", order = 12, description =
		"Weight of the prior in the restoration, in units of the picture's range squared; more is smoother. 0 " +
			"takes it from the noise. Default: 0.")
	private Double smoothness;

	@Option(names = "--refinements", paramLabel = "N", order = 13, description =
		"Most times that the kernel is fitted anew to the restored picture, on each of the finest scales. " +
			"Default: 12.")
	private Integer refinements;

	@Option(names = "--searches", paramLabel = "N", order = 14, description =
		"Searches for the kernel, each with a larger lambda to begin with; the objective decides. Default: 2.")
	private Integer searches;

	@Option(names = "--iterations", paramLabel = "N", order = 15, description =
		"Most iterations of SaSD for each lambda on each scale. Default: 40.")
	private Integer iterations;

	/** @return the parameters, not yet checked */
	DeblurParameters parameters() {
		final DeblurParameters.Builder builder = DeblurParameters.builder();
		if (kernelSize != null) builder.kernelSize(kernelSize);
		if (prior != null) builder.prior(prior);
		if (smoothness != null) builder.smoothness(smoothness);
		if (refinements != null) builder.refinements(refinements);
		if (searches != null) builder.searches(searches);
		if (iterations != null) builder.iterations(iterations);
		return builder.build();
	}
}
