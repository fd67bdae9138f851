/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * The point spread function as a spline finer than the pixels: sampling, fitting, figures.
 */
package net.sasd.smlm.psf;
