/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rooms of the house: imports go only downwards, and each library stays in its room. */
class LayersTest {

	private static final Path SOURCES =
		Paths.get(System.getProperty("basedir", ""), "src", "main", "java", "net", "sasd");

	@Test
	void everySourceKnowsOnlyTheRoomsBelowItsOwnAndTheLibrariesOfItsRoom() throws IOException {
		final List<Path> files;
		try (Stream<Path> walk = Files.walk(SOURCES)) {
			files = walk.filter(f -> f.toString().endsWith(".java")).sorted().collect(Collectors.toList());
		}
		assertFalse(files.isEmpty(), "no sources in " + SOURCES.toAbsolutePath());
		final List<String> violations = new ArrayList<>();
		for (final Path file : files) {
			final Path path = SOURCES.relativize(file);
			final String room = path.getNameCount() > 1 ? path.getName(0).toString() : "";
			final String source = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
			for (final String violation : LayerRules.violations(room, source)) {
				violations.add(path + ": " + violation);
			}
		}
		assertEquals("", String.join("\n", violations));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', value = {
		"model    | import net.sasd.solver.Homotopy;                  | model must not know net.sasd.solver",
		"parallel | import static net.sasd.fft.FastSizes.next;        | parallel must not know net.sasd.fft",
		"fft      | import net.sasd.optim.*;                          | fft must not know net.sasd.optim",
		"smlm     | import net.sasd.trace.Trace;                      | smlm must not know net.sasd.trace",
		"phantom  | import net.sasd.evaluate.Metrics;                 | phantom must not know net.sasd.evaluate",
		"cli      | import net.sasd.command.BlindDeconvolution;       | cli must not know net.sasd.command",
		"solver   | x = net.sasd.image.Frames.of(y);                  | solver must not know net.sasd.image",
		"solver   | import net.sasd.attic.Old;                        | solver must not know net.sasd.attic",
		"model    | import ij.ImagePlus;                              | model must not know ij",
		"model    | ij.process.FloatProcessor p;                      | model must not know ij",
		"phantom  | import net.imglib2.RandomAccessibleInterval;      | phantom must not know net.imglib2",
		"analysis | import java.awt.*;                                | analysis must not know java.awt",
		"evaluate | javax.swing.JFrame f = new javax.swing.JFrame();  | evaluate must not know javax.swing",
		"image    | import org.scijava.plugin.Plugin;                 | image must not know org.scijava",
		"smlm     | import org.scijava.plugin.Plugin;                 | smlm must not know org.scijava",
		"command  | import org.scijava.parsington.Operator;           | command must not know org.scijava.parsington",
		"model    | import org.jtransforms.fft.DoubleFFT_1D;          | model must not know org.jtransforms",
		"command  | import picocli.CommandLine;                       | command must not know picocli",
		"spark    | import net.sasd.cli.StormCommand;                 | spark must not know net.sasd.cli",
		"cli      | import org.apache.spark.SparkConf;                | cli must not know org.apache.spark",
		"command  | import com.google.gson.Gson;                      | command must not know com.google.gson",
		"optim    | import org.apache.commons.lang3.StringUtils;    "
			+ "| 'optim must not know org.apache.commons.lang3.StringUtils, a library without a rule'",
		"attic    | class Old {}  | attic is not a room: give it a place in the layers",
	})
	void anOffendingSourceIsFound(final String room, final String source, final String violation) {
		assertEquals(Collections.singleton(violation), LayerRules.violations(room, source));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', value = {
		"solver   | import net.sasd.model.Observation; import net.sasd.parallel.Chunks;",
		"evaluate | import net.sasd.phantom.Phantom; import net.sasd.analysis.NoiseLevel;",
		"fft      | package net.sasd.fft; import org.jtransforms.fft.FloatFFT_1D; import java.util.Arrays;",
		"command  | import org.scijava.command.Command; import ij.ImagePlus; import net.sasd.image.Layers;",
		"spark    | import org.apache.spark.SparkConf; import scala.Function2; import net.sasd.image.cluster.Cluster;",
		"cli      | import picocli.CommandLine; import com.google.gson.Gson; import java.awt.Color;",
		"model    | /* from import ij.ImagePlus; to */ int ij = 0; // see net.sasd.solver.Homotopy",
		"model    | char q = '\"'; int n = ij.length; String s = \"net.sasd.cli.Main \\\" java.awt.Color\";",
	})
	void anHonestSourceIsLeftAlone(final String room, final String source) {
		assertEquals(Collections.emptySet(), LayerRules.violations(room, source));
	}
}
