/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * The discrete Fourier transform of real grids of any size, and their half spectra.
 * <p>
 * This is the only room that knows JTransforms.
 * </p>
 */
package net.sasd.fft;
