/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.ui.UIService;
import org.scijava.widget.InputHarvester;

/**
 * Prepares SciJava's dialog for one of our commands: it shows what was chosen the last time, and leaves the advanced
 * inputs to {@link AfterDialog}. Where there is no dialog, nothing happens.
 */
@Plugin(type = PreprocessorPlugin.class, priority = InputHarvester.PRIORITY + 2)
public class BeforeDialog extends AbstractPreprocessorPlugin {

	@Parameter(required = false)
	UIService uiService;

	@Override
	public void process(final Module module) {
		if (!Inputs.areOurs(module) || uiService == null || uiService.isHeadless() || uiService.getVisibleUIs().isEmpty())
			return;
		final DialogInputs inputs = DialogInputs.open(module);
		if (inputs.first.isEmpty() && inputs.second.isEmpty()) {
			// SciJava would open a dialog for messages alone
			DialogInputs.close(module);
			for (final ModuleItem<?> item : module.getInfo().inputs())
				if (item.getVisibility() == ItemVisibility.MESSAGE) module.resolveInput(item.getName());
			return;
		}
		DialogInputs.recall(module, inputs.first);
		inputs.second.keySet().forEach(module::resolveInput);
	}
}
