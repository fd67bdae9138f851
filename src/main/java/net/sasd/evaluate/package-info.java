/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/** How far a result is from a known truth. Knows all rooms of the core, and no image library. */
package net.sasd.evaluate;
