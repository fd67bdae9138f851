/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.sasd.deblur.BlurKernel;
import net.sasd.deblur.DeblurParameters;
import net.sasd.phantom.CameraShake;
import net.sasd.phantom.ScenePicture;

import org.junit.jupiter.api.Test;

/** One case of the deblurring experiment. */
class DeblurringCaseTest {

	@Test
	void aKernelIsFoundInALargerWindow() {
		final DeblurringCase one = new DeblurringCase(ScenePicture.CELLS, 96, new BlurKernel(9, CameraShake.kernel(9, 3)),
			DeblurParameters.builder().kernelSize(13).searches(1).build(), 1);
		assertEquals(13, one.result.kernel.size);
		assertTrue(one.correlation > 0.8 && one.correlation <= 1 + 1e-9, "correlation " + one.correlation);
		assertTrue(one.after > one.before + 2, one.before + " dB became " + one.after);
	}
}
