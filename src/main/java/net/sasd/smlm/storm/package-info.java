/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * From a stack to its molecules, with a point spread function that is learned from it.
 */
package net.sasd.smlm.storm;
