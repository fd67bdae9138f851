/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleService;

import ij.macro.Interpreter;
import ij.plugin.frame.Recorder;
import net.sasd.image.ij.MacroOptions;

/** What ImageJ's recorder gets, read back as ImageJ's macro language reads it. */
class RecordingTest {

	@BeforeEach
	void openTheRecorder() {
		Recorder.resetCommandOptions();
		Recorder.record = true;
	}

	@AfterEach
	void closeTheRecorder() {
		Recorder.record = false;
		Recorder.resetCommandOptions();
	}

	@Test
	void everyRecordedValueIsReadBackAsItWas() {
		final Map<String, String> values = new LinkedHashMap<>();
		values.put("image", "my [best] cells.tif");
		values.put("motifs", "plain.tif");
		values.put("mask", "[in brackets]");
		values.put("number", "3");
		values.put("weight", "1e-7");
		values.put("positive", "false");
		values.put("size", "'11'");
		values.put("folder", "C:\\new images\\temp\\");
		values.put("places", "");
		for (final InputField field : fields())
			if (values.containsKey(field.name)) Recording.value(field, values.get(field.name));
		assertEquals(values, MacroOptions.parse(asAMacroReadsIt(Recorder.getCommandOptions())));
	}

	@Test
	void switchesOfTheDialogAreNotRecorded() {
		for (final InputField field : fields())
			if (field.isSwitch()) Recording.value(field, "true");
		assertEquals(null, Recorder.getCommandOptions());
	}

	@Test
	void nothingIsRecordedWithoutARecorder() {
		Recorder.record = false;
		Recording.value(fields().get(2), "cells");
		assertEquals(null, Recorder.getCommandOptions());
	}

	private static String asAMacroReadsIt(final String options) {
		return new Interpreter().run("return \"" + options + "\";", "");
	}

	private static List<InputField> fields() {
		try (Context context = new Context()) {
			return InputField.of(context.service(ModuleService.class).createModule(new CommandInfo(TrialCommand.class)));
		}
	}
}
