/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * What goes in and comes out of a solver, and the convolution model with its gradients in the Fourier domain.
 */
package net.sasd.model;
