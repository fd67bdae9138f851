/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;
import net.sasd.solver.SolveCases;

/** Any parameters come back from their JSON. */
class ParametersJsonPropertiesTest {

	@Provide
	Arbitrary<ParametersBuilder> parameters() {
		return SolveCases.parameters();
	}

	@Property(seed = "1")
	void parametersSurvive(@ForAll("parameters") final ParametersBuilder builder) {
		final Parameters parameters = builder.build().validate();
		final JsonObject json = JsonParser.parseString(JsonText.pretty(ParametersJson.write(parameters))).getAsJsonObject();
		assertEquals(JsonText.pretty(ParametersJson.write(parameters)), JsonText.pretty(ParametersJson.write(ParametersJson
			.read(json))));
	}
}
