/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Finds one motif and where it occurs in an image, without knowing either beforehand. */
@Plugin(type = Command.class, headless = true,
	menuPath = "Plugins>Sparse Deconvolution>Blind Deconvolution (SaSD)...",
	description = "Finds the one motif that an image repeats, and where it occurs.")
public class BlindDeconvolution extends DeconvolutionCommand {

	@Override
	int motifCount() {
		return 1;
	}
}
