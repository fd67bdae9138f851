/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * Molecules of a tile: found, refined together off the grid, tested against the noise.
 */
package net.sasd.smlm.fit;
