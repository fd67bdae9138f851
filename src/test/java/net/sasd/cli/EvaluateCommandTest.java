/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sasd evaluate}. */
class EvaluateCommandTest {

	@TempDir
	Path folder;
	private Path truth, found;

	@BeforeEach
	void writeTables() throws Exception {
		truth = write("truth.csv", "frame,xnano,ynano\n1,1000,1000\n2,2000,2000\n");
		found = write("found.csv", "\"id\",\"frame\",\"x [nm]\",\"y [nm]\"\n1,1,1110,1000\n2,2,2110,2000\n");
	}

	@Test
	void bothRadiiAreScoredWithAndWithoutTheOffset() {
		final CliRun run = CliRun.of("evaluate", truth, found);
		assertEquals(0, run.status, run.toString());
		assertEquals("r=250 nm GT      2 loc      2 JAC 100.0 rec 100.0 prec 100.0 RMSE 110.0 nm E -10.0 bias (+110.0,+0.0)\n" +
			"r=100 nm GT      2 loc      2 JAC   0.0 rec   0.0 prec   0.0 RMSE   0.0 nm E   0.0 bias (+0.0,+0.0)\n" +
			"r=250 nm GT      2 loc      2 JAC 100.0 rec 100.0 prec 100.0 RMSE   0.0 nm E 100.0 bias (+0.0,+0.0)" +
			"  offset (110.0, 0.0) nm removed\n" +
			"r=100 nm GT      2 loc      2 JAC 100.0 rec 100.0 prec 100.0 RMSE   0.0 nm E 100.0 bias (+0.0,+0.0)" +
			"  offset (110.0, 0.0) nm removed\n", run.out.replace("\r", ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"--radius 0              | The radius is 0.0 nm;",
		"--border 4000           | The border is 4000.0 nm",
		"--frames 3              | The frames are [3];",
		"--frames 3,2            | The frames are 3 to 2;",
		"--field-of-view 1,2,3   | The field of view is [1.0, 2.0, 3.0];",
	})
	void whatCannotBeScoredIsRefused(final String options, final String sentence) {
		final String[] words = options.split(" ");
		final CliRun run = CliRun.of("evaluate", truth, found, words[0], words[1]);
		assertEquals(ExitStatus.BAD_INPUT, run.status, run.toString());
		assertTrue(run.err.contains(sentence), run.err);
	}

	@Test
	void aMissingOrEmptyTableIsRefused() throws Exception {
		assertTrue(CliRun.of("evaluate", folder.resolve("none.csv"), found).err.contains("does not exist"));
		assertTrue(CliRun.of("evaluate", write("empty.csv", "frame,x,y\n"), found).err.contains("has no molecule"));
	}

	private Path write(final String name, final String text) throws Exception {
		return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
	}
}
