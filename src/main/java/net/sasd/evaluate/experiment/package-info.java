/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * The experiments of the papers as programs: each makes tables and figures, as pure data that a room above draws
 * and writes. Knows all rooms of the core, and no image library.
 */
package net.sasd.evaluate.experiment;
