/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.io.IOException;
import java.io.Serializable;

/**
 * A piece of work that any process can do: it reads its input by path, and leaves what is large on the disk. It may be
 * done more than once, even at the same time, and must leave the same then.
 *
 * @param <R> what it tells whoever handed it out; small, and serializable too
 */
public interface ClusterTask<R extends Serializable> extends Serializable {

	/**
	 * Does it.
	 *
	 * @throws IOException if it is worth another attempt, perhaps elsewhere
	 */
	R call() throws IOException;
}
