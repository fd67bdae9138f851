/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * What is not about images: proximal operators, the sphere, momentum, the stopping rule, and how a solver
 * talks to its caller.
 */
package net.sasd.optim;
