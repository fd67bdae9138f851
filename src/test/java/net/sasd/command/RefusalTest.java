/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Cancelable;
import org.scijava.log.LogLevel;
import org.scijava.log.LogMessage;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;

/** What cannot be used ends a command with one sentence and without outputs. */
class RefusalTest {

	private final HeadlessSciJava scijava = new HeadlessSciJava();
	private final List<LogMessage> errors = Collections.synchronizedList(new ArrayList<>());

	@BeforeEach
	void listenToTheLog() {
		scijava.context.service(LogService.class).addLogListener(message -> {
			if (message.level() <= LogLevel.WARN) errors.add(message);
		});
	}

	@AfterEach
	void stopSciJava() {
		scijava.close();
	}

	@ParameterizedTest(name = "{0} = {1}")
	@CsvSource({
		"motifs,         0,         'The number of motifs (motifs) is 0;'",
		"motif_size,     eleven,    'The motif size (motif_size) is \"eleven\";'",
		"motif_size,     0,         'The motif size is 0 x 0 (rows x columns);'",
		"motif_size,     33x5,      'The motif size 33 x 5 (rows x columns) is larger than the image, 32 x 36'",
		"lambda,         0,         'The sparsity weight lambda is 0.0;'",
		"lambda,         -0.1,      'The sparsity weight lambda is -0.1;'",
		"lambda,         NaN,       'The sparsity weight lambda is NaN;'",
		"boundary,       mirror,    'The boundary is \"mirror\"; choose'",
		"normalize,      mean,      'The normalization (normalize) is \"mean\"; choose'",
		"solver,         newton,    'The solver is \"newton\"; choose'",
		"max_iterations, 0,         'The number of iterations (maxIterations) is 0;'",
		"tolerance,      -1,        'The tolerance is -1.0;'",
		"channel,        2,         '2'",
	})
	void aValueOutOfRangeIsNamedWithARemedy(final String key, final String value, final String sentence)
		throws Exception
	{
		assertRefused(sentence, scijava.run(DictionaryLearning.class, "image", Spots.image(), "motif_size", "5", key,
			value));
	}

	@Test
	void aColourImageIsRefused() throws Exception {
		assertRefused("RGB", scijava.run(BlindDeconvolution.class, "image", new ImagePlus("photo", new ColorProcessor(32,
			32))));
	}

	@Test
	void aMissingImageIsRefused() throws Exception {
		assertRefused("There is no image; open one", scijava.run(BlindDeconvolution.class));
	}

	@Test
	void anImageWithoutPixelsIsRefused() throws Exception {
		assertRefused("", scijava.run(BlindDeconvolution.class, "image", new ImagePlus()));
	}

	@Test
	void aConstantImageIsRefused() throws Exception {
		assertRefused("The image is constant", scijava.run(BlindDeconvolution.class, "image", new ImagePlus("flat",
			new FloatProcessor(32, 32))));
	}

	private void assertRefused(final String sentence, final Module module) {
		for (final ModuleItem<?> output : module.getInfo().outputs())
			assertNull(output.getValue(module), output.getName());
		assertTrue(((Cancelable) module).isCanceled());
		final String reason = ((Cancelable) module).getCancelReason();
		assertTrue(reason.contains(sentence), reason);
		assertTrue(reason.endsWith("."), reason);
		assertFalse(reason.contains("\n"), reason);
		assertEquals(1, errors.size(), errors.toString());
		assertEquals(reason, errors.get(0).text());
		assertNull(errors.get(0).throwable());
	}
}
