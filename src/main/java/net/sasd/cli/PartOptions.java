/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.util.SortedMap;

import picocli.CommandLine.Option;

/** How a stack is worked on in parts. */
final class PartOptions {

	@Option(names = "--partitions", paramLabel = "N", order = 51, description =
		"Parts that the frames are cut into, 1 or more; the result is the same bit for bit for any number. Default: three " +
			"for each core, and more if they would be large; those of the earlier run if it is continued.")
	private Integer partitions;

	@Option(names = "--skip-bad-frames", order = 52, description =
		"Leave out frames that cannot be read, and list them; otherwise nothing is written if there is one.")
	boolean skip;

	@Option(names = "--remove-parts", order = 53, description =
		"Remove the folder with the parts and the manifest when all results are written; otherwise it stays, and the " +
			"molecules can be filtered and drawn in another way without finding them again.")
	boolean remove;

	/** @throws IllegalArgumentException if the number is below 1 */
	void check() {
		if (partitions != null && partitions < 1) throw new IllegalArgumentException("The number of partitions is " +
			partitions + "; it must be at least 1.");
	}

	/** @return the number of parts that was asked for, or one that suits */
	int count(final int otherwise) {
		return partitions == null ? otherwise : partitions;
	}

	/** @return true if another number than this was asked for */
	boolean differs(final int parts) {
		return partitions != null && partitions != parts;
	}

	/** @throws IllegalArgumentException if frames are bad and that is not all right */
	void require(final SortedMap<Integer, String> bad) {
		if (bad.isEmpty() || skip) return;
		final int first = bad.firstKey();
		final boolean one = bad.size() == 1;
		final String which = one ? "Frame " + first + " is bad" : bad.size() + " frames are bad, the first is " + first;
		final String them = one ? "it" : "them", reason = bad.get(first).replaceFirst("(;.*|\\.)$", "");
		throw new IllegalArgumentException(which + " (" + reason + "); repair " + them + ", or leave " + them +
			" out with --skip-bad-frames: the parts that are done are kept.");
	}
}
