/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.smlm.camera;

/** Cameras as their makers describe them; a camera's own certificate knows better. */
public enum CameraPreset {

	/** Back-illuminated EM-CCD at a gain of 300, as in the simulations of the localization microscopy challenge 2016. */
	EMCCD(new CameraModel(100, 45, 300, 0.9, 74.4)),
	/** Scientific CMOS such as Hamamatsu's ORCA-Flash 4.0. */
	SCMOS(new CameraModel(100, 0.46, 1, 0.8, 1.6)),
	/** Interline CCD such as Sony's ICX285. */
	CCD(new CameraModel(100, 1, 1, 0.65, 6));

	/** Its numbers. */
	public final CameraModel model;

	CameraPreset(final CameraModel model) {
		this.model = model;
	}
}
