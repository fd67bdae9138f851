/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * The algorithms and their parameters; {@link net.sasd.solver.SparseDeconvolution} is the front door.
 */
package net.sasd.solver;
