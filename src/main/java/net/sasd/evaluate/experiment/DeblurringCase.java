/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import net.sasd.deblur.BlurKernel;
import net.sasd.deblur.DeblurListener;
import net.sasd.deblur.DeblurParameters;
import net.sasd.deblur.DeblurResult;
import net.sasd.deblur.Deblurring;
import net.sasd.evaluate.KernelCorrelation;
import net.sasd.evaluate.Psnr;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;
import net.sasd.phantom.BlurredPicture;
import net.sasd.phantom.ScenePicture;

/** One generated picture, blurred by one kernel and deblurred again, and how near that came to the truth. */
final class DeblurringCase {

	/** Standard deviation of the noise, of a range of 1. */
	static final double NOISE = 0.01;
	/** Largest shift that is looked for. */
	private static final int REACH = 12;

	final ScenePicture scene;
	final BlurredPicture truth;
	final DeblurResult result;
	/** Correlation of the kernels at the best shift. */
	final double correlation;
	/** PSNR in dB, of the blurred picture and of the restored one at the best shift. */
	final double before, after;

	DeblurringCase(final ScenePicture scene, final int side, final BlurKernel kernel, final DeblurParameters parameters,
		final long seed)
	{
		this.scene = scene;
		truth = new BlurredPicture(scene, side, side, kernel.values(), kernel.size, NOISE, seed);
		// the cases run beside each other
		result = Deblurring.run(new float[][] { truth.blurred }, side, side, parameters, Workers.serial(),
			DeblurListener.NONE, new CancelToken());
		final int window = parameters.kernelSize;
		correlation = KernelCorrelation.of(result.kernel.values(), window, window, kernel.values(), kernel.size,
			kernel.size);
		before = Psnr.of(truth.blurred, truth.sharp, side, side, 1, window);
		after = Psnr.aligned(result.channels[0], truth.sharp, side, side, 1, window, REACH);
	}
}
