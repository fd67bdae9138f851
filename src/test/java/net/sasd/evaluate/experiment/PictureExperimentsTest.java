/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.evaluate.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import net.sasd.model.Motifs;
import net.sasd.parallel.Workers;
import net.sasd.phantom.PhantomGenerator;
import net.sasd.phantom.PhantomPresets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiments on pictures, on phantoms whose motifs are known. */
class PictureExperimentsTest {

	@TempDir
	Path folder;

	@Test
	void theTwoKindsOfDefectsAreFound() {
		final Report report = new StmExperiment().run(Setting.simulated(true, 1, Workers.serial()));
		final Table table = report.tables().get(0);
		assertEquals(2, table.size());
		for (int row = 0; row < 2; row++)
			assertTrue((Double) table.get(row, 1) <= 0.01, table.csv());
		assertEquals(8, report.figures().get(0).panels().size());
	}

	@Test
	void aPictureOfTheDataFolderIsUsedWhereThereIsOne() throws IOException {
		Files.createFile(folder.resolve("stm_realdata_128.tif"));
		final Picture picture = new Picture(66, 66, PhantomGenerator.generate(PhantomPresets.get("two-motifs").toBuilder()
			.size(66, 66).build()).frames()[0]);
		final Report report = new StmExperiment().run(new Setting(false, 1, Workers.serial(), folder, file -> picture,
			line -> {}));
		final Table table = report.tables().get(0);
		assertEquals("starts", table.name);
		assertEquals(2, table.size());
		assertEquals(200, table.get(0, 1));
		assertEquals(8, report.figures().get(0).panels().size());
	}

	@Test
	void startsOfTwoMotifsAreReadAndMalformedOnesRefused() throws IOException {
		final Path file = folder.resolve("I1.f64");
		final ByteBuffer bytes = ByteBuffer.allocate(8 * 18).order(ByteOrder.LITTLE_ENDIAN);
		IntStream.range(0, 18).forEach(i -> bytes.putDouble(i));
		Files.write(file, bytes.array());
		final Motifs motifs = CalciumImageExperiment.start(file);
		assertEquals(2, motifs.count());
		assertEquals(3, motifs.height());
		assertEquals(2, motifs.get(0)[2] / motifs.get(0)[1], 1e-12);
		assertEquals(17 / 9., motifs.get(1)[8] / motifs.get(1)[0], 1e-12);
		Files.write(file, new byte[8 * 17]);
		final String message = assertThrows(IllegalArgumentException.class,
			() -> CalciumImageExperiment.start(file)).getMessage();
		assertTrue(message.contains("17 numbers"), message);
	}
}
