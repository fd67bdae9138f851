/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.sasd.analysis.AutoParameters;
import net.sasd.cli.TextMutation;
import net.sasd.optim.CancelToken;
import net.sasd.parallel.Workers;

/** A result.json with nonsense in it is somebody's file: it is kept, and the batch goes on. */
class EarlierResultFuzzTest {

	@TempDir
	private Path root;

	@Test
	void whatLiesInTheFolderOfResultsIsKept() throws IOException {
		Pictures.spots(root.resolve("images/a.tif"), 1);
		assertEquals(BatchStatus.DONE, again().status);
		final Path json = root.resolve("results/a.tif/result.json");
		final byte[] result = Files.readAllBytes(json);
		int skipped = 0, exists = 0;
		for (int i = 0; i < (Boolean.getBoolean("sasd.endurance") ? 1000 : 60); i++) {
			final byte[] nonsense = new TextMutation(i).of(result);
			Files.write(json, nonsense);
			final BatchEntry entry = again();
			assertTrue(entry.status == BatchStatus.SKIPPED || entry.status == BatchStatus.EXISTS, i + ": " + entry.status +
				", " + entry.message);
			if (entry.status == BatchStatus.SKIPPED) skipped++;
			else exists++;
			assertArrayEquals(nonsense, Files.readAllBytes(json), "seed " + i);
		}
		assertTrue(skipped > 0 && exists > 0, skipped + " skipped, " + exists + " kept");
	}

	private BatchEntry again() {
		final ImageFolder folder = ImageFolder.of(root.resolve("images"), root.resolve("results"), "", false);
		final List<BatchEntry> entries = new Batch(folder, new JointTask(1, image -> AutoParameters.of(Pictures.QUICK),
			Workers.serial()), false).run(BatchListener.NONE, new CancelToken()).entries;
		assertEquals(1, entries.size());
		return entries.get(0);
	}
}
