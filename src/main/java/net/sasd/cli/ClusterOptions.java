/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import picocli.CommandLine.Option;

/** Who does the work. */
final class ClusterOptions {

	@Option(names = "--master", paramLabel = "URL", order = 50, description =
		"The cluster, as Spark names it, such as spark://host:7077 or local[2]. Default: the one that spark-submit says, " +
			"otherwise all cores of this computer.")
	String master;
}
