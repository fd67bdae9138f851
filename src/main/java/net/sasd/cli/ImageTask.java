/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import net.sasd.image.cluster.ClusterTask;

/** A whole command line for one image, done by whoever is handed it. Tells what is wrong with the image. Immutable. */
final class ImageTask implements ClusterTask<String> {

	private static final long serialVersionUID = 1;

	private final ArrayList<String> arguments;

	/** @param arguments for {@link Main} */
	ImageTask(final List<String> arguments) {
		this.arguments = new ArrayList<>(arguments);
	}

	/** @return empty if the results are there; otherwise why the image cannot be used */
	@Override
	public String call() throws IOException {
		final StringWriter out = new StringWriter(), err = new StringWriter();
		final int status = Main.execute(arguments.toArray(new String[0]), new PrintWriter(out), new PrintWriter(err));
		if (status == ExitStatus.SUCCESS) return "";
		final String[] lines = err.toString().trim().split("\\R");
		final String last = lines[lines.length - 1].replaceFirst("^sasd: ", "");
		// the disk may have room again, and another process more memory
		if (status != ExitStatus.BAD_INPUT) throw new IOException(last);
		return last;
	}
}
