/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalFileTest {

	@TempDir
	Path folder;

	@Test
	void whatWasWrittenIsReadInTheOrderOfTheLayout() throws IOException {
		final SignalFile signal = SignalFile.read(write("{\"m\": 2, \"n0\": 1, \"lam\": 0.25}", 1, 2, 3, 4, 5, 6, 7, 8));
		assertArrayEquals(new double[] { 1, 2 }, signal.signal());
		assertArrayEquals(new float[] { 1, 2 }, signal.row());
		assertArrayEquals(new double[] { 3, 4 }, signal.truth());
		assertArrayEquals(new double[] { 5 }, signal.kernel());
		assertArrayEquals(new double[] { 6, 7, 8 }, signal.start());
		assertEquals(0.25, signal.number("lam"));
		assertEquals("signal", signal.name);
	}

	@Test
	void aKernelThatIsMissingOrZeroIsUnknown() throws IOException {
		assertNull(SignalFile.read(write("{\"m\": 2, \"n0\": 1}", 1, 2, 3, 4, 6, 7, 8)).kernel());
		assertNull(SignalFile.read(write("{\"m\": 2, \"n0\": 1}", 1, 2, 3, 4, 0, 6, 7, 8)).kernel());
	}

	@Test
	void aFileOfAnotherLengthOrWithoutADescriptionIsRefused() throws IOException {
		final Path file = write("{\"m\": 2, \"n0\": 1}", 1, 2, 3);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SignalFile.read(file)).getMessage().contains(
			"3 numbers"));
		final Path nothing = folder.resolve("nothing.f64");
		assertThrows(IllegalArgumentException.class, () -> SignalFile.read(nothing));
		final Path undescribed = write("{\"n0\": 1}", 1, 2, 3);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SignalFile.read(undescribed)).getMessage().contains(
			"key m"));
	}

	private Path write(final String json, final double... values) throws IOException {
		final ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		for (final double value : values)
			bytes.putDouble(value);
		Files.write(folder.resolve("signal.json"), json.getBytes(StandardCharsets.UTF_8));
		return Files.write(folder.resolve("signal.f64"), bytes.array());
	}
}
