/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.ServiceLoader;
import java.util.function.Supplier;

import net.sasd.image.cluster.ClusterProvider;

/**
 * The entry of the command line whose work is handed to a cluster: the commands of {@link Main} that are worth it, with
 * the same options and the same results.
 */
public final class ClusterMain {

	private ClusterMain() {}

	/** Runs one command and ends the Java virtual machine with its exit status. */
	public static void main(final String[] args) {
		Main.prepare();
		final PrintWriter out = new PrintWriter(System.out, true), err = new PrintWriter(System.err, true);
		System.exit(execute(args, ClusterMain::provider, out, err));
	}

	/**
	 * Runs one command.
	 *
	 * @param args as on the command line
	 * @param provider asked only when there is work
	 * @param out receives results and help
	 * @param err receives progress, warnings and errors
	 * @return the exit status, see {@link ExitStatus}
	 */
	public static int execute(final String[] args, final Supplier<ClusterProvider> provider,
		final PrintWriter out, final PrintWriter err)
	{
		return Main.execute(ClusterCommand.line(provider), args, out, err);
	}

	private static ClusterProvider provider() {
		final Iterator<ClusterProvider> found = ServiceLoader.load(ClusterProvider.class).iterator();
		if (!found.hasNext()) throw new IllegalArgumentException("This build knows no cluster; start it with " +
			"scripts/sasd-spark, or build it with mvn -Pspark package.");
		return found.next();
	}
}
