/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import net.sasd.evaluate.LocalizationScore;
import net.sasd.evaluate.ScoredArea;
import net.sasd.image.file.LocalizationFile;
import net.sasd.smlm.Localization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sasd evaluate}: found molecules against true ones. */
@Command(name = "evaluate", description = {
	"Scores a table of localized molecules against the truth, as the single-molecule challenges do: nearest pairs " +
		"within a radius, Jaccard index, recall, precision, root mean square distance, efficiency; as they are, and with " +
		"their constant offset removed, because the origin of a point spread function that was learned is arbitrary.",
	"", "Example: sasd evaluate truth.csv found.csv" },
	customSynopsis = "sasd evaluate TRUTH FOUND [OPTION...]", sortOptions = false,
	optionListHeading = "%nOptions:%n", parameterListHeading = "%nTables:%n", footer = { "",
		"Sage et al., Nature Methods 2015 and 2019. Tables are CSV files with columns frame, x [nm] and y [nm], as " +
			"ThunderSTORM writes them." })
final class EvaluateCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "TRUTH", description = "The true molecules.")
	private Path truth;

	@Parameters(index = "1", paramLabel = "FOUND", description = "The molecules that were found.")
	private Path found;

	@Option(names = "--radius", paramLabel = "NM[,NM...]", split = ",", hideParamSyntax = true, defaultValue = "250,100",
		description = "Largest distances of a pair, in nanometres. Default: 250,100.")
	private List<Double> radii;

	@Option(names = "--border", paramLabel = "NM", defaultValue = "450", description =
		"What is left out along each edge, in nanometres. Default: 450.")
	private Double border;

	@Option(names = "--field-of-view", paramLabel = "W[,H]", split = ",", hideParamSyntax = true, defaultValue = "6400",
		description = "Width and height of the images, in nanometres; one number is both. Default: 6400.")
	private List<Double> field;

	@Option(names = "--frames", paramLabel = "FIRST,LAST", split = ",", hideParamSyntax = true, description =
		"Frames that count. Default: 1 to the last with a true molecule.")
	private List<Integer> frames;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		final List<Localization> expected = read(truth), actual = read(found);
		final ScoredArea area = area(expected);
		if (radii.isEmpty()) throw new IllegalArgumentException("No radius is given; give one such as --radius 250.");
		for (final double radius : radii)
			if (!(radius > 0)) throw new IllegalArgumentException("The radius is " + radius + " nm; give a number above 0.");
		final double[] offset = LocalizationScore.offset(expected, actual, area, radii.get(0));
		print("", expected, actual, area);
		print(String.format(Locale.ROOT, "  offset (%.1f, %.1f) nm removed", offset[0], offset[1]), expected,
			LocalizationScore.shifted(actual, -offset[0], -offset[1]), area);
		return ExitStatus.SUCCESS;
	}

	private ScoredArea area(final List<Localization> expected) {
		if (expected.isEmpty()) throw new IllegalArgumentException("The table " + truth +
			" has no molecule; give one with the truth.");
		if (frames != null && frames.size() != 2) throw new IllegalArgumentException("The frames are " + frames +
			"; give the first and the last, for example --frames 1,50.");
		if (field.isEmpty() || field.size() > 2) throw new IllegalArgumentException("The field of view is " + field +
			"; give its width, or width and height.");
		final int last = expected.stream().mapToInt(molecule -> molecule.frame).max().getAsInt();
		return new ScoredArea(field.get(0), field.get(field.size() - 1), border, frames == null ? 1 : frames.get(0), frames ==
			null ? last : frames.get(1));
	}

	private void print(final String note, final List<Localization> expected, final List<Localization> actual,
		final ScoredArea area)
	{
		final PrintWriter out = spec.commandLine().getOut();
		for (final double radius : radii) {
			final LocalizationScore s = LocalizationScore.of(expected, actual, area, radius);
			out.println(String.format(Locale.ROOT, "r=%3.0f nm GT %6d loc %6d JAC %5.1f rec %5.1f prec %5.1f RMSE %5.1f nm " +
				"E %5.1f bias (%+.1f,%+.1f)%s", radius, s.truth, s.found, s.jaccard, s.recall, s.precision, s.rmse, s.efficiency,
				s.biasX, s.biasY, note));
		}
	}

	private static List<Localization> read(final Path file) throws IOException {
		final List<Localization> molecules = new ArrayList<>();
		new LocalizationFile(file).read(molecules::add);
		return molecules;
	}
}
