/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * What can be said about motifs and results: how coherent motifs are with themselves and with each other.
 * Knows {@code model} and {@code solver}, and no image library.
 */
package net.sasd.analysis;
