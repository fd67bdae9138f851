/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * What a camera makes of light: counts, photons, and the variance of both.
 */
package net.sasd.smlm.camera;
