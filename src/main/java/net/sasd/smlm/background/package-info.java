/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * Light that is not that of molecules.
 */
package net.sasd.smlm.background;
