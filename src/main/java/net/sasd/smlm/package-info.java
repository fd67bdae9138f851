/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * Single-molecule localization microscopy: tables of molecules, as other programs read and write them.
 */
package net.sasd.smlm;
