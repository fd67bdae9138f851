/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.scijava.Priority;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.ui.UIService;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import net.sasd.image.ij.CommandInputs;
import net.sasd.image.ij.MacroKeys;
import net.sasd.image.ij.MacroOptions;
import net.sasd.image.ij.OpenImages;

/**
 * Reads the macro keys of our commands in Fiji as plain ImageJ reads them: unknown keys and impossible values are
 * refused, a bare key of a checkbox is true, and an input left out has its default, without a dialog. Fiji's own
 * reader, which runs before, skips what it does not understand.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.HIGH + 1)
public class MacroInputs extends AbstractPreprocessorPlugin {

	@Parameter
	private LogService logService;

	@Parameter(required = false)
	private UIService uiService;

	@Override
	public void process(final Module module) {
		final String options = IJ.isMacro() ? Macro.getOptions() : null;
		if (options == null || !Inputs.areOurs(module)) return;
		try {
			final Map<String, String> given = MacroOptions.parse(options);
			if (isCalledByAScript(module, given)) return;
			requireKnown(module, given);
			for (final ModuleItem<?> item : Inputs.of(module)) set(module, item, given.get(item.getName()));
			for (final ModuleItem<?> item : module.getInfo().inputs()) module.resolveInput(item.getName());
		}
		catch (final IllegalArgumentException unusable) {
			refuse(unusable.getMessage());
		}
	}

	/** True if a script that a macro started runs the command: the options are the script's, not the command's. */
	private static boolean isCalledByAScript(final Module module, final Map<String, String> given) {
		for (final ModuleItem<?> item : Inputs.of(module)) {
			final boolean filled = item.getType() == ImagePlus.class && item.getValue(module) == WindowManager
				.getCurrentImage();
			if (module.isInputResolved(item.getName()) && !given.containsKey(item.getName()) && !filled) return true;
		}
		return false;
	}

	/** Messages and services are no keys, but Fiji's recorder may have written them. */
	private static void requireKnown(final Module module, final Map<String, String> given) {
		final List<String> keys = new ArrayList<>();
		for (final ModuleItem<?> item : Inputs.of(module))
			if (!Inputs.isSwitch(item)) keys.add(item.getName());
		final List<String> strange = new ArrayList<>(given.keySet());
		strange.removeIf(key -> module.getInfo().getInput(key) != null);
		MacroKeys.requireKnown(strange, keys);
	}

	private static void set(final Module module, final ModuleItem<?> item, final String text) {
		final String name = item.getName();
		final boolean image = item.getType() == ImagePlus.class;
		if (text != null && image) module.setInput(name, text.isEmpty() && !item.isRequired() ? null : OpenImages.named(
			text, name));
		else if (text != null) module.setInput(name, Inputs.parse(item, text));
		else if (name.equals(CommandInputs.IMAGE) && item.getValue(module) == null) module.setInput(name, WindowManager
			.getCurrentImage());
		if (!item.isRequired() || item.getValue(module) != null) return;
		if (name.equals(CommandInputs.IMAGE)) throw new IllegalArgumentException(SasdCommand.NO_IMAGE);
		throw MacroKeys.missing(item.getLabel(), name, image);
	}

	private void refuse(final String reason) {
		// with a user interface SciJava shows the reason in a dialog
		if (uiService == null || uiService.isHeadless()) logService.error(reason);
		cancel(reason);
		// the macro must not go on as if the results were there
		Macro.abort();
	}
}
