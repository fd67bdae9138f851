/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import picocli.CommandLine.Command;

/** {@code sasd deconvolve}: one motif. */
@Command(name = "deconvolve", description = {
	"Blind deconvolution (SaSD): finds the one motif that an image is made of, and where and how strong it is.",
	"", "Example: sasd deconvolve --input beads.tif --motif-size 11 --nonnegative --output results" },
	customSynopsis = "sasd deconvolve --input FILE --output DIR [OPTION...]", sortOptions = false,
	optionListHeading = "%nOptions:%n", footer = { "", SolveCommand.FOOTER })
final class DeconvolveCommand extends SolveCommand {

	@Override
	int motifs(final Integer stated) {
		return 1;
	}
}
