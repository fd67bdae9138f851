/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

import ij.ImagePlus;

/** Macros whose options are nonsense: the command works, or says one sentence and leaves all as it was. */
class MacroFuzzTest {

	private static final String[] VALUES = { "", " ", "NaN", "Infinity", "-Infinity", "1e999", "1e-320", "-1", "0", "1", "2",
		"0.5", "1.5", "99999999999999999999", "abc", "1,2", "1x2", "0x0", "5x5x5", "auto", "none", "max", "true", "false", "[",
		"]", "[]", "=", "a=b", "@", "%s", "${x}", "/", "../x", "\u00e9", "x > 1", "((((", "periodic", "separate", "adm" };

	@Test
	void anyOptionsAreHeardOrRefused() throws Exception {
		final int count = Boolean.getBoolean("sasd.endurance") ? 1000 : 60;
		int done = 0, refused = 0;
		for (int i = 0; i < count; i++) {
			final Job job = Job.values()[i % Job.values().length];
			final ImagePlus image = job.image();
			final Map<String, Object> inputs = job.inputs(image);
			final SplittableRandom random = new SplittableRandom(i);
			for (int n = random.nextInt(6) / 4; n >= 0; n--)
				inputs.put(key(job, random), VALUES[random.nextInt(VALUES.length)]);
			final ImageState before = new ImageState(image);
			final String what = i + ": " + job + " " + inputs;
			final MacroDoor macro = MacroDoor.run(job.command, inputs);
			before.assertUnchanged();
			assertFalse(macro.printed.contains("\tat "), what + macro.printed);
			if (macro.error.isEmpty()) {
				done++;
				continue;
			}
			refused++;
			// where the options cannot be taken apart, they are what is told
			assertTrue(macro.error.endsWith(".") || macro.error.startsWith("A bracket in the macro options"), what + " says " +
				macro.error);
			assertFalse(macro.error.contains("Exception") || macro.error.contains("java.") || macro.error.contains("bug in"),
				what + " says " + macro.error);
			assertEquals(0, macro.images.size(), what + macro.images.keySet());
		}
		assertTrue(done > 0 && refused > count / 4, done + " done, " + refused + " refused");
	}

	/** A key of the command but for where results go, or one that there is not. */
	private static String key(final Job job, final SplittableRandom random) {
		final List<String> keys = new ArrayList<>();
		for (final ModuleItem<?> item : new CommandInfo(job.command).inputs())
			if (!item.getName().equals("output") && item.getVisibility() == ItemVisibility.NORMAL && (item
				.getType() == String.class || item.getType().isPrimitive())) keys.add(item.getName());
		keys.add("nonsense");
		return keys.get(random.nextInt(keys.size()));
	}
}
