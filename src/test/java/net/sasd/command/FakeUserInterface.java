/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleRunner;
import org.scijava.module.ModuleService;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.ui.UIService;
import org.scijava.ui.UserInterface;
import org.scijava.widget.InputHarvester;
import org.scijava.widget.InputPanel;

/** A SciJava whose dialogs are answered by the test: no display is needed. */
final class FakeUserInterface implements AutoCloseable {

	/** Stands for SciJava's dialog: notes what it would ask for, and takes the next answer. */
	public static class Harvester extends AbstractPreprocessorPlugin implements InputHarvester<Object, Object> {

		@Override
		public void process(final Module module) {
			final Map<String, Object> asked = new TreeMap<>();
			for (final ModuleItem<?> item : module.getInfo().inputs())
				if (!module.isInputResolved(item.getName()) && item.getVisibility() == ItemVisibility.NORMAL) asked.put(item
					.getName(), String.valueOf(item.getValue(module)));
			if (asked.isEmpty()) return;
			DIALOGS.add(asked);
			final Consumer<Module> answer = ANSWERS.poll();
			if (answer == CANCEL) cancel("");
			else {
				if (answer != null) answer.accept(module);
				asked.keySet().forEach(module::resolveInput);
			}
		}

		@Override
		public InputPanel<Object, Object> createInputPanel() {
			throw new UnsupportedOperationException();
		}

		@Override
		public void buildPanel(final InputPanel<Object, Object> panel, final Module module) {
			throw new UnsupportedOperationException();
		}

		@Override
		public boolean harvestInputs(final InputPanel<Object, Object> panel, final Module module) {
			throw new UnsupportedOperationException();
		}
	}

	/** Answer of a person who changed their mind. */
	static final Consumer<Module> CANCEL = module -> {};
	private static final Deque<Consumer<Module>> ANSWERS = new ArrayDeque<>();
	/** What each dialog asked for, and with which values. */
	private static final List<Map<String, Object>> DIALOGS = new ArrayList<>();

	final Context context = new Context();
	private final List<String> errors = new ArrayList<>();

	FakeUserInterface() {
		DIALOGS.clear();
		ANSWERS.clear();
		final PluginInfo<PreprocessorPlugin> dialog = new PluginInfo<>(Harvester.class, PreprocessorPlugin.class);
		dialog.setPriority(InputHarvester.PRIORITY);
		context.service(PluginService.class).addPlugin(dialog);
	}

	List<Map<String, Object>> dialogs() {
		return DIALOGS;
	}

	List<String> errors() {
		return errors;
	}

	/** The next dialog is answered so. */
	FakeUserInterface answer(final Consumer<Module> answer) {
		ANSWERS.add(answer);
		return this;
	}

	/** Runs a new trial with these inputs given, through all of SciJava's preprocessors, in this thread. */
	Module run(final Map<String, Object> given) {
		final Module module = context.service(ModuleService.class).createModule(new CommandInfo(FijiTrial.class));
		given.forEach((name, value) -> {
			module.setInput(name, value);
			module.resolveInput(name);
		});
		final List<PreprocessorPlugin> preprocessors = context.service(PluginService.class).createInstancesOfType(
			PreprocessorPlugin.class);
		preprocessors.forEach(this::show);
		new ModuleRunner(context, module, preprocessors, Collections.emptyList()).run();
		return module;
	}

	private void show(final PreprocessorPlugin plugin) {
		final UIService visible = (UIService) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {
			UIService.class }, this::answer);
		if (plugin instanceof BeforeDialog) ((BeforeDialog) plugin).uiService = visible;
		if (plugin instanceof AfterDialog) ((AfterDialog) plugin).uiService = visible;
	}

	/** What SciJava's service for user interfaces, which knows that there is no display, would say if there were one. */
	private Object answer(final Object proxy, final Method method, final Object[] arguments) {
		if (method.getName().equals("isHeadless")) return false;
		if (method.getName().equals("showDialog")) errors.add((String) arguments[0]);
		return method.getName().equals("getVisibleUIs") ? Collections.<UserInterface> singletonList(null) : null;
	}

	@Override
	public void close() {
		context.dispose();
	}
}
