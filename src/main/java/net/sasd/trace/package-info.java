/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * Traces: signals in time that share short responses, such as calcium fluorescence and extracellular recordings.
 * {@link net.sasd.trace.TraceDeconvolution} is the front door.
 */
package net.sasd.trace;
