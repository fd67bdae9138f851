/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
/**
 * Work that several processes share: what they are handed, the parts that they leave on the disk, and the manifest from
 * which a job that was killed goes on. What hands the work out is a service, see
 * {@link net.sasd.image.cluster.ClusterProvider}.
 */
package net.sasd.image.cluster;
