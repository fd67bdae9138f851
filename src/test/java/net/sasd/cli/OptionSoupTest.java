/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Command lines of random options with random values: done or refused, and nothing written elsewhere. */
class OptionSoupTest {

	private static final String[] VALUES = { "", " ", "NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1e-320", "-1", "0",
		"1", "2", "3", "0.5", "0.99", "-0", "99999999999999999999", "abc", "1,2", "2,1", "0,0", "1,", ",", "NaN,NaN", "1x2",
		"x", "0x0", "auto", "none", "max", "true", "false", "-", "--", "@", "@x", "'", "\"", "\\", "a\nb", "\u00e9", "\t", "=1+1",
		"${sys:user.home}", "%s", "x > 1", "x >", "((((", "adm", "periodic", "random", "temporal", "gaussian", "histogram" };

	@TempDir
	private Path folder;
	private final Map<String, List<Object>> lines = new LinkedHashMap<>();
	private List<Path> inputs;
	private String[] places;
	private Fuzz fuzz;

	@BeforeEach
	void writeInputs() throws IOException {
		fuzz = new Fuzz(folder);
		final float[] pixels = new float[144];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = 1 + i % 5 + (i % 17 == 3 ? 9 : 0);
		final Path image = TestImages.save(folder.resolve("image.tif"), 12, 12, pixels);
		final Path motif = TestImages.save(folder.resolve("motif.tif"), 2, 2, new float[] { 1, 2, 3, 4 });
		final Path table = Files.write(folder.resolve("table.csv"), "frame,x,y\n1,200,300\n1,800,100\n".getBytes(
			StandardCharsets.UTF_8));
		inputs = Arrays.asList(image, motif, table);
		// the first two and the last are not for results
		places = new String[] { folder.toString(), image.toString(), table.toString(), folder + "/no\0name", "", " ", folder +
			"/" + String.join("", Collections.nCopies(300, "n")), folder.resolve("none") + "/../none" };
		final Path out = fuzz.output;
		line("deconvolve", "--input", image, "--output", out, "--motif-size", 3, "--max-iterations", 2);
		line("learn", "--input", image, "--output", out, "--motif-size", 3, "--max-iterations", 2);
		line("code", "--input", image, "--motifs", motif, "--output", out, "--max-iterations", 2);
		line("explore", "--input", image, "--output", out, "--motif-size", 3, "--max-iterations", 2, "--steps", 2);
		line("traces", "--input", image, "--output", out, "--motif-size", 3, "--max-iterations", 2);
		line("deblur", "--input", image, "--output", out, "--kernel-size", 3, "--iterations", 2);
		line("storm", "--input", image, "--output", out, "--pixel-size", 100, "--learning-rounds", 1);
		line("render", table, "--output", out.resolve("drawn.tif"), "--pixel-size", 200);
		line("evaluate", table, table);
		line("phantom", "--output", out, "--preset", "psf", "--size", 24);
	}

	private void line(final Object... words) {
		lines.put((String) words[0], new ArrayList<>(Arrays.asList(words)));
	}

	@Test
	void anyLineIsDoneOrRefused() throws IOException {
		final CommandLine sasd = new CommandLine(new SasdCommand());
		final String[] commands = lines.keySet().toArray(new String[0]);
		final List<String> before = CliRun.files(folder);
		final int count = Fuzz.count(150, 2500);
		for (int i = 0; i < count && !fuzz.isEnough(); i++) {
			final String command = commands[i % commands.length];
			final List<OptionSpec> options = sasd.getSubcommands().get(command).getCommandSpec().options();
			fuzz.run(command + i, inputs, soup(new SplittableRandom(i), lines.get(command), options).toArray());
			assertEquals(before, CliRun.files(folder), command + i + ": written elsewhere");
		}
		fuzz.finish(count / 50, count / 4);
	}

	private List<Object> soup(final SplittableRandom random, final List<Object> line, final List<OptionSpec> options) {
		final List<Object> words = new ArrayList<>(line);
		if (random.nextInt(12) == 0) words.remove(random.nextInt(words.size()));
		for (int n = random.nextInt(3); n >= 0; n--) {
			final OptionSpec option = options.get(random.nextInt(options.size()));
			final String name = random.nextInt(15) == 0 ? "--" + option.longestName().substring(1) : option.longestName();
			// these ask for much to read
			if (option.usageHelp() || name.endsWith("-verbose")) continue;
			final int given = words.indexOf(name);
			// twice is a mistake of its own
			if (given >= 0 && random.nextInt(6) > 0) words.subList(given, Math.min(words.size(), given + 2)).clear();
			words.add(name);
			if (random.nextInt(10) > 0) words.add(value(random, option));
		}
		return words;
	}

	private Object value(final SplittableRandom random, final OptionSpec option) {
		// results may go into a folder that is there, and replace an image
		if (option.longestName().equals("--output") || option.longestName().equals("--save-table")) return places[2 + random
			.nextInt(places.length - 3)];
		if (option.type() == Path.class || random.nextInt(12) == 0) return places[random.nextInt(places.length)];
		return VALUES[random.nextInt(VALUES.length)];
	}
}
