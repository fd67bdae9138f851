/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * Single-molecule localization microscopy: molecules and stacks, and tables of molecules as other programs read and
 * write them. Above it {@code camera}, {@code background}, {@code psf}, {@code fit} and {@code storm} find molecules;
 * {@code render} draws them.
 */
package net.sasd.smlm;
