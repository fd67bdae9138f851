/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static net.sasd.command.HeadlessSciJava.image;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Cancelable;
import org.scijava.module.Module;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import net.sasd.analysis.AutoParameters;
import net.sasd.evaluate.experiment.Table;
import net.sasd.image.Exploration;
import net.sasd.image.ij.ImagePlusInput;
import net.sasd.image.ij.MacroOptions;
import net.sasd.model.Boundary;
import net.sasd.optim.CancelToken;
import net.sasd.optim.SolverListener;
import net.sasd.parallel.Workers;
import net.sasd.solver.Parameters;

/** The path of λ from SciJava. */
class ExploreLambdaTest {

	@TempDir
	Path folder;

	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@AfterEach
	void stopSciJava() {
		scijava.close();
	}

	@Test
	void thePathIsTheOneOfTheCoreBitForBit() throws Exception {
		final Module module = scijava.run(ExploreLambda.class, "image", Spots.image(), "motif_size", "5", "motifs", 1,
			"lambda", 0.05, "steps", 3, "nonnegative", true, "max_iterations", 20, "output", folder.toString());
		final Parameters parameters = Parameters.builder().motifSize(5, 5).lambda(0.05).nonNegative(true).maxIterations(20)
			.build();
		final Table expected = explore(AutoParameters.of(parameters), 3).report.tables().get(0);
		final ResultsTable table = (ResultsTable) module.getOutput("path_table");
		assertEquals(3, table.size());
		for (int row = 0; row < 3; row++)
			for (final String column : new String[] { "lambda", "nonzeros", "fidelity", "residual_sigma" })
				assertEquals(((Number) expected.get(row, expected.columns().indexOf(column))).doubleValue(), table.getValue(
					column, row));
		assertEquals("motif_size=5x5 lambda=0.05000 nonnegative=true max_iterations=20", module.getOutput("recommended"));
		assertEquals("FINISHED", module.getOutput("status"));
		assertEquals("spots-path", image(module, "path").getTitle());
		assertEquals(ImagePlus.COLOR_RGB, image(module, "path").getType());
		for (final String name : new String[] { "spots-path.csv", "spots-path.png", "explore.json" })
			assertTrue(Files.exists(folder.resolve(name)), name);
	}

	@Test
	void leavingEverythingOutChoosesEverything() throws Exception {
		final Module module = scijava.run(ExploreLambda.class, "image", Spots.image(), "steps", 3, "max_iterations", 60);
		final AutoParameters request = AutoParameters.of(Parameters.builder().maxIterations(60).build()).withLambda()
			.withMotifSize().withMotifs(6);
		final Parameters chosen = explore(request, 3).chosen.parameters;
		final Map<String, String> options = MacroOptions.parse((String) module.getOutput("recommended"));
		assertEquals(chosen.motifHeight + "x" + chosen.motifWidth, options.get("motif_size"));
		assertEquals(chosen.lambda, Double.parseDouble(options.get("lambda")), 1e-3 * chosen.lambda);
		assertEquals(chosen.motifs == 1 ? null : String.valueOf(chosen.motifs), options.get("motifs"));
	}

	@Test
	void theRecommendedOptionsAreOnesThatTheCommandsTake() throws Exception {
		final Parameters p = Parameters.builder().motifs(2).motifSize(5, 7).lambda(0.05).boundary(Boundary.PERIODIC).bias(
			false).reweighting(1).maxIterations(3).build();
		final Map<String, String> options = MacroOptions.parse(MacroText.of(p, Effort.STANDARD));
		final Object[] inputs = new Object[2 * options.size() + 2];
		inputs[0] = "image";
		inputs[1] = Spots.image();
		int i = 2;
		for (final Map.Entry<String, String> option : options.entrySet()) {
			inputs[i++] = option.getKey();
			inputs[i++] = option.getValue();
		}
		final Module recommended = scijava.run(DictionaryLearning.class, inputs);
		assertEquals(scijava.run(DictionaryLearning.class, "image", Spots.image(), "motifs", 2, "motif_size", "5x7", "lambda",
			0.05, "boundary", "periodic", "bias", false, "reweighting", 1, "max_iterations", 3).getOutput("objective"),
			recommended.getOutput("objective"));
		assertNotNull(recommended.getOutput("objective"));
	}

	@ParameterizedTest(name = "{0} = {1}")
	@CsvSource({
		"steps,      2,     'The number of steps is 2; give at least 3.'",
		"motifs,     0,     'The number of motifs (motifs) is 0;'",
		"motif_size, 40,    'The motif size 40 x 40 (rows x columns) is larger than the image'",
		"lambda,     dark,  'The sparsity weight (lambda) is \"dark\";'",
		"channel,    2,     'The channel is 2,'",
		"effort,     heroic,'The effort is \"heroic\"; choose'",
	})
	void aValueOutOfRangeIsNamedWithARemedy(final String key, final String value, final String sentence)
		throws Exception
	{
		final Module module = scijava.run(ExploreLambda.class, "image", Spots.image(), key, value);
		assertNull(module.getOutput("path"));
		assertNull(module.getOutput("recommended"));
		final String reason = ((Cancelable) module).getCancelReason();
		assertTrue(reason != null && reason.contains(sentence), reason);
	}

	private static Exploration explore(final AutoParameters request, final int steps) {
		return Exploration.of(ImagePlusInput.of(Spots.image(), 1), request, steps, Workers.serial(), SolverListener.NONE,
			new CancelToken());
	}
}
