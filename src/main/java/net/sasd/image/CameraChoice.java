/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image;

import net.sasd.smlm.camera.CameraPreset;

/** What is known of a camera. */
public enum CameraChoice {
	/** Nothing: its noise is estimated from the stack. */
	ESTIMATE(null),
	/** See {@link CameraPreset#EMCCD}. */
	EMCCD(CameraPreset.EMCCD),
	/** See {@link CameraPreset#SCMOS}. */
	SCMOS(CameraPreset.SCMOS),
	/** See {@link CameraPreset#CCD}. */
	CCD(CameraPreset.CCD),
	/** All numbers are given. */
	CUSTOM(null);

	/** Null if there is none. */
	final CameraPreset preset;

	CameraChoice(final CameraPreset preset) {
		this.preset = preset;
	}
}
