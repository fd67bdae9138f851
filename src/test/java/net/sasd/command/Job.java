/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.LinkedHashMap;
import java.util.Map;

import org.scijava.command.Command;

import ij.ImagePlus;

/** Commands that work on an image, with one that suits them and values that make it quick. */
enum Job {
	BLIND(BlindDeconvolution.class, "motif_size=5 max_iterations=3 with_overlay=true", "motif size 5 x 5"),
	SEPARATE(BlindDeconvolution.class, "motif_size=5 max_iterations=3 stack=separate", "motif size 5 x 5"),
	DICTIONARY(DictionaryLearning.class, "motif_size=5 max_iterations=3", "motif size 5 x 5"),
	KNOWN(SparseCodingKnownMotifs.class, "max_iterations=3", "motif size 5 x 5"),
	TRACES(DeconvolveTraces.class, "rate=20 motif_size=20 kernel=ar1 max_iterations=20 reweighting=1",
		"motif size 1 x 20"),
	DEBLUR(DeblurPicture.class, "kernel_size=5 searches=1 iterations=3 refinements=1", "kernel size is 5"),
	EXPLORE(ExploreLambda.class, "motif_size=5 motifs=1 lambda=0.1 steps=3 max_iterations=10", "motif size 5 x 5");

	final Class<? extends Command> command;
	/** How the size of the motif is called where it is too large. */
	final String size;
	private final String options;

	Job(final Class<? extends Command> command, final String options, final String size) {
		this.command = command;
		this.options = options;
		this.size = size;
	}

	/** A new image, in 32 bit. */
	ImagePlus image() {
		return this == TRACES ? SmallPictures.transients() : this == DEBLUR ? SmallPictures.squares() : Spots.image();
	}

	/** All inputs, in a map that may be changed. */
	Map<String, Object> inputs(final ImagePlus image) {
		final Map<String, Object> inputs = new LinkedHashMap<>();
		if (image != null) inputs.put("image", image);
		if (this == KNOWN) inputs.put("known_motifs", SmallPictures.motif());
		for (final String option : options.split(" "))
			inputs.put(option.split("=")[0], option.split("=")[1]);
		return inputs;
	}
}
