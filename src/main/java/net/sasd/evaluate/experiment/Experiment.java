/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

/**
 * One experiment of the papers: makes tables and figures from simulated data, or from data in a folder.
 * <p>
 * Instances have no state and are thread-safe. The same setting gives the same report, bit for bit, for any
 * number of threads.
 * </p>
 */
public interface Experiment {

	/** @return what it is called on the command line and in file names: lower-case words joined by hyphens */
	String name();

	/** @return which figure of which paper it remakes and what it shows, for example "[L] Fig. 3: ..." */
	String title();

	/**
	 * @param quick whether it is the short variant, which ends within a minute
	 * @return about how many seconds it takes on two cores
	 */
	double seconds(boolean quick);

	/**
	 * Runs it.
	 *
	 * @return what came out
	 * @throws IllegalArgumentException if data in the setting's folder cannot be used
	 */
	Report run(Setting setting);
}
