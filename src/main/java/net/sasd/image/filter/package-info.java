/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * Which molecules count: by ranges, by regions, and by formulas that people write.
 */
package net.sasd.image.filter;
