/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON for people and programs. */
class JsonTextTest {

	@Test
	void plainArraysStayOnOneLineAndNothingIsLost() {
		final String json = "{\"a\":{\"b\":[1,2.5,null,\"<µ>\"]}," +
			"\"c\":[[1,2],[3]],\"d\":[],\"e\":{},\"f\":null,\"g\":true}";
		final JsonElement element = JsonParser.parseString(json);
		final String text = JsonText.pretty(element);
		assertEquals(element, JsonParser.parseString(text));
		assertTrue(text.contains("\"b\": [1,2.5,null,\"<µ>\"]\n"), text);
		assertTrue(text.contains("    [1,2],\n"), text);
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY })
	void whatIsNoNumberIsNull(final double value) {
		assertEquals("[null]\n", JsonText.pretty(JsonText.numbers(value)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[1]", "{\"K\" 2}", "\u0000\u0001" })
	void aFileWithoutAnObjectIsRefusedByName(final String text, @TempDir final Path folder) throws IOException {
		final Path file = folder.resolve("start.json");
		Files.write(file, text.getBytes(StandardCharsets.UTF_8));
		final String message = assertThrows(IllegalArgumentException.class,
			() -> JsonText.readObject(file, "numbers")).getMessage();
		assertTrue(message.contains("start.json") && message.contains("numbers"), message);
	}
}
