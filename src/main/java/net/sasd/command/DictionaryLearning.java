/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Finds several motifs and where each occurs in an image, without knowing either beforehand. */
@Plugin(type = Command.class, headless = true,
	menuPath = "Plugins>Sparse Deconvolution>Dictionary Learning (SaS-CDL)...",
	description = "Finds the motifs that an image repeats, and where each occurs.")
public class DictionaryLearning extends DeconvolutionCommand {

	@Parameter(label = "Number of motifs (or auto)", persist = false, callback = "changed",
		description = "How many kinds of motif the image is made of. auto tries 1 to 6, as long as each lowers the " +
			"objective by a fifth.")
	private String motifs = "2";

	@Override
	int motifCount() {
		return MotifNumber.parse(motifs);
	}
}
