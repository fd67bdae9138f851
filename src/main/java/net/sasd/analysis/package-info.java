/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * What can be said about data and results: the noise, the parameters that the data ask for (λ, the motif's size,
 * the number of motifs), what λ does, how coherent motifs are, and whether a result is to be trusted. Knows
 * {@code model} and {@code solver}, and no image library.
 */
package net.sasd.analysis;
