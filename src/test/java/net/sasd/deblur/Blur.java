/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.deblur;

import net.sasd.phantom.BlurredPicture;
import net.sasd.phantom.CameraShake;
import net.sasd.phantom.ScenePicture;

/** Small blurred pictures for tests. */
final class Blur {

	static final int SIDE = 96;
	static final int SIZE = 9;

	private Blur() {}

	static BlurKernel kernel() {
		return new BlurKernel(SIZE, CameraShake.kernel(SIZE, 3));
	}

	static BlurredPicture leaves(final double noise) {
		return new BlurredPicture(ScenePicture.DEAD_LEAVES, SIDE, SIDE, kernel().values(), SIZE, noise, 1);
	}
}
