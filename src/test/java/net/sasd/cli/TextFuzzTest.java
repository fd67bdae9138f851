/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.sasd.image.file.JsonText;
import net.sasd.image.file.ParametersJson;
import net.sasd.model.Motifs;
import net.sasd.solver.Parameters;

import com.google.gson.JsonObject;

/** Tables, JSON and raw numbers with nonsense in them, through the command line. */
class TextFuzzTest {

	private static final String MOLECULES = "\"id\",\"frame\",\"x [nm]\",\"y [nm]\",\"intensity [photon]\"," +
		"\"background [photon]\",\"uncertainty [nm]\"\n1,1,250.5,350,900,3,10\n2,1,1250,350,100,2,10\n3,2,250,1650,900,1,40\n";

	@TempDir
	private Path folder;
	private Path image;
	private Fuzz fuzz;

	@BeforeEach
	void start() {
		fuzz = new Fuzz(folder);
		image = TestImages.save(folder.resolve("image.tif"), 9, 8, blob());
	}

	private static float[] blob() {
		final float[] pixels = new float[72];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = 1 + i % 5 + (i % 11 == 3 ? 9 : 0);
		return pixels;
	}

	@Test
	void tablesOfMolecules() throws IOException {
		final Path table = folder.resolve("found.csv"), drawn = fuzz.output.resolve("image.tif");
		final int count = Fuzz.count(60, 2000);
		for (int i = 0; i < count && !fuzz.isEnough(); i++) {
			Files.write(table, new TextMutation(i).of(MOLECULES.replace(",", i % 3 == 0 ? "," : i % 3 == 1 ? ";" : "\t").getBytes(
				StandardCharsets.UTF_8)));
			final List<Path> inputs = Collections.singletonList(table);
			if (i % 2 == 0) fuzz.run("molecules" + i, inputs, "evaluate", table, table);
			else fuzz.run("molecules" + i, inputs, "render", table, "--output", drawn, "--field", "2000,2000", "--pixel-size",
				"500", "--magnification", 2);
		}
		fuzz.finish(count / 10, count / 10);
	}

	@Test
	void tablesOfTraces() throws IOException {
		final Path table = folder.resolve("cells.csv");
		final StringBuilder text = new StringBuilder("time,a,b\n");
		for (int i = 0; i < 40; i++)
			text.append(i / 10.).append(',').append(i % 13 == 0 ? 5 : 5. / (1 + i % 13)).append(',').append(i % 7).append('\n');
		final int count = Fuzz.count(30, 1000);
		for (int i = 0; i < count && !fuzz.isEnough(); i++) {
			Files.write(table, new TextMutation(i).of(text.toString().getBytes(StandardCharsets.UTF_8)));
			fuzz.run("traces" + i, Collections.singletonList(table), "traces", "--input", table, "--motif-size", 5,
				"--max-iterations", 2, "--output", fuzz.output, "--threads", 1);
		}
		fuzz.finish(count / 10, count / 10);
	}

	@Test
	void parametersOfAnEarlierRun() throws IOException {
		final Path json = folder.resolve("result.json");
		final JsonObject result = new JsonObject();
		result.add("parameters", ParametersJson.write(Parameters.builder().motifSize(3, 3).maxIterations(2).initialMotifs(
			new Motifs(3, 3, new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 })).build()));
		final int count = Fuzz.count(60, 2000);
		for (int i = 0; i < count && !fuzz.isEnough(); i++) {
			Files.write(json, new TextMutation(i).of(JsonText.pretty(result).getBytes(StandardCharsets.UTF_8)));
			fuzz.run("parameters" + i, Arrays.asList(json, image), "deconvolve", "--input", image, "--parameters", json,
				"--max-iterations", 2, "--starts", 1, "--motif-size", 3, "--output", fuzz.output, "--threads", 1);
		}
		fuzz.finish(count / 60, count / 4);
	}

	@Test
	void startsAndSignalsOfOtherPrograms() throws IOException {
		final int count = Fuzz.count(60, 2000);
		for (int i = 0; i < count && !fuzz.isEnough(); i++) {
			final boolean start = i % 2 == 0;
			final Path json = folder.resolve("raw.json"), numbers = folder.resolve("raw.f64");
			final byte[] layout = (start ? "{\"K\": 2, \"kernel_window\": [5, 5], \"n\": [3, 3]}" :
				"{\"m\": 40, \"n0\": 5, \"lam\": 0.1}").getBytes(StandardCharsets.UTF_8);
			final byte[] values = numbers(start ? 50 : 100);
			Files.write(json, i % 3 == 0 ? layout : new TextMutation(i).of(layout));
			Files.write(numbers, i % 3 == 0 ? new Mutation(i).of(values) : values);
			final List<Path> inputs = Arrays.asList(json, numbers);
			if (start) fuzz.run("raw" + i, inputs, "learn", "--input", image, "--init-file", numbers, "--max-iterations", 2,
				"--output", fuzz.output, "--threads", 1);
			else fuzz.run("raw" + i, inputs, "traces", "--input", numbers, "--motif-size", 5, "--max-iterations", 2, "--output",
				fuzz.output, "--threads", 1);
		}
		fuzz.finish(count / 20, count / 4);
	}

	private static byte[] numbers(final int count) {
		final ByteBuffer bytes = ByteBuffer.allocate(8 * count).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < count; i++)
			bytes.putDouble(1 + i % 7);
		return bytes.array();
	}
}
