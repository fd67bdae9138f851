/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Whether and how motifs are shared by many images. */
final class JointOptions {

	private static final String MIXIN = "joint";
	private static final int SAVE_EVERY = 10;

	@Option(names = "--joint", order = 51, description =
		"Learn motifs that all images share, which must have one size. Input is a folder, a pattern or a stack; " +
			"NAME-motifs.tif, iterations.csv and NAME-joint.json are written, and the activations follow with the command " +
			"code.")
	private boolean joint;

	@Option(names = "--partitions", paramLabel = "N", order = 52, description =
		"Of --joint: parts that the frames are kept in, 1 or more; the result is the same bit for bit for any number. " +
			"Default: one for each core, or more if there are many frames.")
	private Integer partitions;

	@Option(names = "--save-every", paramLabel = "N", order = 53, description =
		"Of --joint: iterations after which the motifs are saved, 1 or more, so that the same command goes on from them " +
			"after it was killed. Default: " + SAVE_EVERY + ".")
	private Integer saveEvery;

	/** Adds them to a command. */
	static void addTo(final CommandSpec command) {
		command.addMixin(MIXIN, CommandSpec.forAnnotatedObject(new JointOptions()));
	}

	/** @return those of a command that was understood, null: it has none */
	static JointOptions of(final ParseResult parsed) {
		final CommandSpec mixin = parsed.commandSpec().mixins().get(MIXIN);
		return mixin == null ? null : (JointOptions) mixin.userObject();
	}

	/**
	 * @return whether motifs are to be shared
	 * @throws IllegalArgumentException if a number is below 1, or given for nothing
	 */
	boolean isAsked() {
		if (partitions != null && partitions < 1) throw new IllegalArgumentException("The number of partitions is " +
			partitions + "; it must be at least 1.");
		if (saveEvery != null && saveEvery < 1) throw new IllegalArgumentException("Motifs are to be saved every " +
			saveEvery + " iterations (--save-every); it must be at least 1.");
		if (!joint && (partitions != null || saveEvery != null)) throw new IllegalArgumentException((partitions != null ?
			"--partitions" : "--save-every") + " is for motifs that all images share; add --joint, or leave it out.");
		return joint;
	}

	/** @return the number of parts that was asked for, or another */
	int parts(final int otherwise) {
		return partitions == null ? otherwise : partitions;
	}

	/** @return iterations from one saving to the next */
	int saveEvery() {
		return saveEvery == null ? SAVE_EVERY : saveEvery;
	}
}
