/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.module.Module;

import ij.ImagePlus;

/** Runs commands as scripts do, in a SciJava of its own. */
final class HeadlessSciJava implements AutoCloseable {

	final Context context = new Context();

	/** Runs a command to its end. */
	Module run(final Class<? extends Command> command, final Object... inputs) throws Exception {
		return context.service(CommandService.class).run(command, true, inputs).get();
	}

	@Override
	public void close() {
		context.dispose();
	}

	/** An output image that must be there. */
	static ImagePlus image(final Module module, final String output) {
		assertNotNull(module.getOutput(output), output + " is missing: " + ((Cancelable) module).getCancelReason());
		return (ImagePlus) module.getOutput(output);
	}

	static void assertSamePixels(final ImagePlus expected, final ImagePlus actual) {
		assertEquals(expected.getStackSize(), actual.getStackSize());
		for (int i = 1; i <= expected.getStackSize(); i++)
			assertArrayEquals((float[]) expected.getStack().getPixels(i), (float[]) actual.getStack().getPixels(i),
				expected.getTitle() + ", slice " + i);
	}
}
