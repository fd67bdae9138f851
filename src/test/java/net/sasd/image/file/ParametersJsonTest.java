/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import net.sasd.model.Boundary;
import net.sasd.model.Motifs;
import net.sasd.model.Normalization;
import net.sasd.solver.Method;
import net.sasd.solver.Parameters;
import net.sasd.solver.ShiftRule;
import net.sasd.solver.Start;
import net.sasd.solver.StepRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters survive JSON. */
class ParametersJsonTest {

	private static final Parameters UNUSUAL = Parameters.builder().motifs(2).motifSize(3, 5).lambda(0.1 + 0.2)
		.nonNegative(true).nonNegativeMotifs(true).bias(false).boundary(Boundary.PERIODIC).method(Method.ADM)
		.fixedMomentum(0.85).stepRule(StepRule.LIPSCHITZ).extraMapStepEvery(7).continuation(0.9).homotopy(true).homotopyPrecision(0.2).huber(0.01)
		.twoStage(true).reweighting(4).reweightingFloor(0.5).start(Start.RANDOM).starts(6).raceIterations(40).refineStart(false)
		.maxIterations(17).tolerance(1e-9).shiftRule(
			ShiftRule.RECONSTRUCTION).polishIterations(3).normalization(Normalization.NONE).seed(Long.MIN_VALUE + 1)
		.initialPatches(new int[] { 1, 2 }, new int[] { 30, 40 }).build();

	@Test
	void everyFieldComesBackFromText() throws IllegalAccessException {
		final Parameters back = roundTrip(UNUSUAL);
		final Parameters defaults = Parameters.builder().build();
		for (final Field field : Parameters.class.getFields()) {
			if (field.getName().equals("initialMotifs")) continue;
			assertEquals(field.get(UNUSUAL), field.get(back), field.getName());
			assertTrue(!field.get(UNUSUAL).equals(field.get(defaults)), field.getName() + " is not put to the test");
		}
		assertArrayEquals(UNUSUAL.initialPatches(), back.initialPatches());
	}

	@Test
	void startMotifsComeBack() {
		final Motifs motifs = new Motifs(2, 3, new double[] { 1, -2, 3, 1e-9, 5, 1. / 3 },
			new double[] { 0, 0, 1, 0, 0, 0 });
		final Motifs back = roundTrip(Parameters.builder().motifs(2).initialMotifs(motifs).build()).initialMotifs;
		assertEquals(2, back.height());
		assertEquals(3, back.width());
		for (int k = 0; k < 2; k++)
			assertArrayEquals(motifs.get(k), back.get(k), 1e-15);
	}

	@Test
	void thereIsOneKeyPerField() {
		final Set<String> fields = new TreeSet<>();
		for (final Field field : Parameters.class.getDeclaredFields())
			if (!Modifier.isStatic(field.getModifiers())) fields.add(field.getName());
		assertEquals(fields, new TreeSet<>(ParametersJson.write(UNUSUAL).keySet()));
	}

	@Test
	void anEmptyObjectMeansTheDefaults() {
		final JsonObject defaults = ParametersJson.write(Parameters.builder().build());
		assertEquals(defaults, ParametersJson.write(ParametersJson.read(new JsonObject())));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "lamda | 1", "lambda | \"abc\"", "lambda | null",
		"motifs | 2.5", "motifs | []", "seed | 1e30", "bias | \"yes\"", "boundary | \"torus\"", "boundary | {}",
		"initialPatches | [[1,2],3]", "initialPatches | [null]", "initialMotifs | {\"height\":1}",
		"initialMotifs | 7", "initialMotifs | {\"height\":1,\"width\":2,\"values\":[[1]]}" })
	void aWrongKeyOrValueIsRefusedByName(final String key, final String value) {
		final JsonObject json = JsonParser.parseString("{\"" + key + "\": " + value + "}").getAsJsonObject();
		final String message = assertThrows(IllegalArgumentException.class, () -> ParametersJson.read(json))
			.getMessage();
		assertTrue(message.contains(key) || message.contains("values"), message);
	}

	private static Parameters roundTrip(final Parameters parameters) {
		final String text = JsonText.pretty(ParametersJson.write(parameters));
		return ParametersJson.read(JsonParser.parseString(text).getAsJsonObject());
	}
}
