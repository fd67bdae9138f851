/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;

import org.apache.spark.TaskContext;

import net.sasd.image.cluster.ClusterTask;

import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** What an executor does with its partition. */
final class CallTask<R extends Serializable> extends AbstractFunction2<TaskContext, Iterator<ClusterTask<R>>, R>
	implements Serializable
{

	private static final long serialVersionUID = 1;

	@Override
	public R apply(final TaskContext context, final Iterator<ClusterTask<R>> partition) {
		try {
			return partition.next().call();
		}
		catch (final IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}
}
