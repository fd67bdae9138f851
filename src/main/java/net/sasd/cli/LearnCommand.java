/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sasd learn}: several motifs. */
@Command(name = "learn", description = {
	"Dictionary learning (SaS-CDL): finds several motifs that an image is made of, and separates the image " +
		"into their components.",
	"", "Example: sasd learn --input cells.tif --motifs 2 --motif-size 20 --nonnegative --output results" },
	customSynopsis = "sasd learn --input FILE --output DIR [--motifs K] [OPTION...]", sortOptions = false,
	optionListHeading = "%nOptions:%n", footer = { "", SolveCommand.FOOTER })
final class LearnCommand extends SolveCommand {

	private static final int DEFAULT = 2;

	@Option(names = "--motifs", paramLabel = "K", order = 3, description =
		"Number of motifs, 1 or more. Default: as many as --init-patch, --init-file or --parameters give, " +
			"otherwise 2.")
	private Integer motifs;

	@Override
	int motifs(final Integer stated) {
		if (motifs != null) return motifs;
		return stated != null ? stated : DEFAULT;
	}
}
