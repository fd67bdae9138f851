/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */

/**
 * Data-parallel loops whose results do not depend on the number of threads.
 * <p>
 * This is the lowest room: it knows the JDK only.
 * </p>
 */
package net.sasd.parallel;
