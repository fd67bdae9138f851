/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

/** A kind of cluster, found by {@link java.util.ServiceLoader}: programs with none do without. */
public interface ClusterProvider {

	/**
	 * Starts to work with one.
	 *
	 * @param master which one, in the words of its kind; null: the one that this program was started by, otherwise the
	 *          processors of this computer
	 * @param name what the work is called
	 * @throws IllegalArgumentException if that cannot be, with the remedy
	 */
	Cluster open(String master, String name);
}
