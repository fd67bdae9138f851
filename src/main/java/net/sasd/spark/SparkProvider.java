/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

import net.sasd.image.cluster.Cluster;
import net.sasd.image.cluster.ClusterProvider;

/**
 * Starts Spark. What {@code spark-submit} or system properties say of its configuration holds; where they say nothing,
 * it is for one computer: all its cores, four attempts at each task, no user interface, and no open port to the world.
 */
public final class SparkProvider implements ClusterProvider {

	/** All cores, and attempts at each task. */
	private static final String HERE = "local[*,4]";
	/** The first Java on which Spark 3.5 does not start: it asks for a security manager. */
	private static final int FIRST_WITHOUT = 23;
	private static final String LOCAL = "127.0.0.1";

	@Override
	public Cluster open(final String master, final String name) {
		requireJava(System.getProperty("java.specification.version"));
		final SparkConf conf = new SparkConf().setAppName(name);
		if (master != null) conf.setMaster(master);
		conf.setIfMissing("spark.master", HERE);
		conf.setIfMissing("spark.ui.enabled", "false");
		// copies of lanes that later ones have replaced
		conf.setIfMissing("spark.cleaner.referenceTracking.cleanCheckpoints", "true");
		// what travels writes itself in its own way
		conf.set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
		if (conf.get("spark.master").startsWith("local")) {
			conf.setIfMissing("spark.driver.host", LOCAL);
			conf.setIfMissing("spark.driver.bindAddress", LOCAL);
		}
		try {
			return new SparkCluster(new JavaSparkContext(conf));
		}
		// what Scala throws, Java does not see coming
		catch (final Exception refused) {
			throw new IllegalArgumentException("Spark does not start with the master " + conf.get("spark.master") + " (" +
				FailedAttempts.firstLine(refused.getMessage()) + "); check --master and the configuration of Spark.", refused);
		}
	}

	/**
	 * @param version of Java, such as 1.8 or 17
	 * @throws IllegalArgumentException if Spark does not run on it
	 */
	static void requireJava(final String version) {
		if (Double.parseDouble(version) < FIRST_WITHOUT) return;
		throw new IllegalArgumentException("Spark 3.5 does not run on Java " + version +
			"; set JAVA_HOME to a Java from 8 to 22, such as 17.");
	}
}
