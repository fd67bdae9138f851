/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.InputImage;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverStatus;

/** What a batch does with each image. What it throws as IllegalArgumentException or IOException fails one file. */
public interface BatchTask {

	/** How a run ended. Immutable. */
	final class Outcome {

		final SolverStatus status;
		final double objective, seconds;
		final int warnings;

		/** @param warnings their number */
		public Outcome(final SolverStatus status, final double objective, final double seconds, final int warnings) {
			this.status = status;
			this.objective = objective;
			this.seconds = seconds;
			this.warnings = warnings;
		}
	}

	/** Opens an image file. */
	InputImage open(Path file) throws IOException;

	/** @return what is asked for with such an image */
	AutoParameters request(InputImage image);

	/** @return how images are read and solved beyond that, such as their channel: name to value, for result.json */
	Map<String, String> settings();

	/**
	 * Solves an image and writes its files.
	 *
	 * @param origin where it came from, with the request
	 * @param folder where the files go
	 * @return how it ended; null if it was cancelled before, and nothing was written
	 */
	Outcome run(InputImage image, Origin origin, OutputFolder folder, BatchListener listener, CancelToken cancel)
		throws IOException;
}
