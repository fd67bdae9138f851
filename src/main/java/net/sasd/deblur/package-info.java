/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * Motion deblurring of natural pictures ([Z] section 4): the kernel by SaSD on the picture's gradients, which
 * share it, from coarse to fine; then the sharp picture with that kernel. {@link net.sasd.deblur.Deblurring} is
 * the front door.
 */
package net.sasd.deblur;
