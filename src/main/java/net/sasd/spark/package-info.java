/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * The door to Apache Spark: hands the work of {@link net.sasd.image.cluster} to its executors. Compiled with the Maven
 * profile {@code spark} only.
 */
package net.sasd.spark;
