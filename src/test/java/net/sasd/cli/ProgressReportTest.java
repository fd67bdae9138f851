/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;

import net.sasd.optim.Convolution;
import net.sasd.optim.IterationRecord;
import net.sasd.solver.Parameters;

import org.junit.jupiter.api.Test;

/** What is shown while a run goes on. */
class ProgressReportTest {

	private final StringWriter text = new StringWriter();

	@Test
	void withoutATerminalThereIsALineNowAndThenOnly() {
		try (ProgressReport report = report(false)) {
			for (int i = 1; i <= 100; i++)
				report.iterated(record("descent", i, 0.25 * i));
		}
		final String[] lines = text.toString().split("\\R");
		assertEquals(3, lines.length, text.toString());
		assertEquals("  0 %  descent 1/150  objective 2.50000  10 FFTs  0.3 s", lines[0]);
		assertTrue(text.toString().indexOf('\r') < 0 || System.lineSeparator().contains("\r"));
	}

	@Test
	void onATerminalTheBarIsRedrawnAndTheLastStateStays() {
		try (ProgressReport report = report(true)) {
			report.iterated(record("descent", 75, 1));
			report.iterated(record("descent", 76, 1.01));
			report.iterated(record("polish", 50, 2));
		}
		final String[] states = text.toString().trim().split("\r(?!\n)");
		assertTrue(states[0].startsWith("[========                ]  37 %  descent 75/150"), text.toString());
		assertTrue(states[1].startsWith("[========================] 100 %  polish 50/50"), text.toString());
		assertTrue(text.toString().endsWith(System.lineSeparator()));
	}

	private ProgressReport report(final boolean terminal) {
		return new ProgressReport(new PrintWriter(text), terminal, Parameters.builder().maxIterations(150)
			.polishIterations(50).build());
	}

	private static IterationRecord record(final String stage, final int iteration, final double seconds) {
		return new IterationRecord(stage, iteration, 2, 0.5, 0.1, 3, 0, 0, 1, 1, 0, false, Convolution.FFT, 10L * iteration,
			seconds);
	}
}
