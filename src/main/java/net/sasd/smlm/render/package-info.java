/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * Images of molecules, made from one after the other. A molecule is never kept: memory is that of the image, whatever
 * the length of the table.
 */
package net.sasd.smlm.render;
