/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/** Draws the figures of experiments with JFreeChart, the only room that knows it, and writes them as PNG files. */
package net.sasd.image.plot;
