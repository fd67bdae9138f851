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

	/** The most motifs that are tried where their number is to be chosen. */
	private static final int MOST = 6;

	@Option(names = "--motifs", paramLabel = "K|auto", order = 3, converter = Auto.Whole.class, description =
		"Number of motifs, 1 or more; auto tries 1 to 6, as long as each lowers the objective by a fifth. Default: " +
			"as many as --init-patch, --init-file or --parameters give, otherwise 2.")
	private Auto<Integer> motifs;

	@Override
	int motifs(final Integer stated) {
		if (motifs != null && motifs.value != null) return motifs.value;
		return stated != null ? stated : DEFAULT;
	}

	@Override
	int mostMotifs() {
		return motifs != null && motifs.value == null ? MOST : 0;
	}
}
