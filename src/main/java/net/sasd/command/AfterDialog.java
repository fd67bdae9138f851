/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.util.LinkedHashMap;
import java.util.Map;

import org.scijava.InstantiableException;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.ui.DialogPrompt.MessageType;
import org.scijava.ui.UIService;
import org.scijava.widget.InputHarvester;

import net.sasd.image.Checkable;
import net.sasd.image.ij.CommandInputs;
import net.sasd.image.ij.LineBreaks;

/**
 * Follows SciJava's dialog for one of our commands: asks for the advanced inputs if wanted, asks again as long as the
 * command cannot use the values, and remembers them.
 */
@Plugin(type = PreprocessorPlugin.class, priority = InputHarvester.PRIORITY - 0.5)
public class AfterDialog extends AbstractPreprocessorPlugin {

	@Parameter
	private LogService logService;

	@Parameter
	private PluginService pluginService;

	@Parameter(required = false)
	UIService uiService;

	@Override
	public void process(final Module module) {
		final DialogInputs inputs = DialogInputs.close(module);
		if (inputs == null) return;
		final Map<String, String> shown = new LinkedHashMap<>(inputs.first);
		if (wantsMore(module) && !inputs.second.isEmpty()) {
			DialogInputs.recall(module, inputs.second);
			shown.putAll(inputs.second);
			if (!ask(module, inputs.second)) return;
		}
		for (String wrong = problem(module); wrong != null; wrong = problem(module)) {
			uiService.showDialog(LineBreaks.forWindows(wrong), module.getInfo().getTitle(), MessageType.ERROR_MESSAGE);
			if (!ask(module, shown)) return;
		}
		DialogInputs.remember(module, shown);
	}

	private static boolean wantsMore(final Module module) {
		return module.getInfo().getInput(CommandInputs.ADVANCED) != null && Boolean.TRUE.equals(module.getInput(
			CommandInputs.ADVANCED));
	}

	private static String problem(final Module module) {
		try {
			if (module.getDelegateObject() instanceof Checkable) ((Checkable) module.getDelegateObject()).validateInputs();
			return null;
		}
		catch (final IllegalArgumentException unusable) {
			return unusable.getMessage();
		}
	}

	/** Opens SciJava's dialog once more, for these inputs; false if the person changed their mind. */
	private boolean ask(final Module module, final Map<String, String> inputs) {
		inputs.keySet().forEach(module::unresolveInput);
		for (final PluginInfo<PreprocessorPlugin> info : pluginService.getPluginsOfType(PreprocessorPlugin.class)) {
			try {
				if (!InputHarvester.class.isAssignableFrom(info.loadClass())) continue;
			}
			catch (final InstantiableException missing) {
				logService.debug(missing);
				continue;
			}
			final PreprocessorPlugin harvester = pluginService.createInstance(info);
			harvester.process(module);
			if (!harvester.isCanceled()) continue;
			cancel(harvester.getCancelReason());
			return false;
		}
		return true;
	}
}
