/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * The command line: {@code sasd deconvolve}, {@code learn}, {@code phantom} and {@code demo}. The only room
 * that knows picocli; it adds nothing to what the rooms below can do.
 */
package net.sasd.cli;
