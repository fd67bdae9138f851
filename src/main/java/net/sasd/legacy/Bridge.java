/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.scijava.Cancelable;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import ij.plugin.PlugIn;

/**
 * Runs a SciJava command from a menu or macro of plain ImageJ 1.x. The argument is the command's class name.
 * <p>
 * In a macro the keys are the names of the command's inputs, and a key left out means the default. Images are
 * given by title; left out, the current one is taken.
 * </p>
 */
public class Bridge implements PlugIn {

	/** Pixels of the screen that a picture needs to be seen. */
	private static final int LEGIBLE = 100;

	@Override
	public void run(final String className) {
		final SciJava scijava = SciJava.shared();
		final CommandInfo info = scijava.context.service(CommandService.class).getCommand(className);
		if (info == null) {
			IJ.error("The command " + className + " is missing; reinstall the plugin with all its files.");
			return;
		}
		try {
			run(scijava.context.service(ModuleService.class), info);
		}
		catch (final IllegalArgumentException unusable) {
			IJ.error(info.getTitle(), unusable.getMessage());
		}
		catch (final ExecutionException | InterruptedException | MethodCallException failed) {
			Throwable cause = failed;
			while (cause.getCause() != null)
				cause = cause.getCause();
			IJ.error(info.getTitle(), "The command failed: " + cause);
		}
	}

	private static void run(final ModuleService modules, final CommandInfo info) throws ExecutionException,
		InterruptedException, MethodCallException
	{
		final String options = Macro.getOptions();
		final boolean ask = options == null && !GraphicsEnvironment.isHeadless();
		final Map<String, String> given = MacroOptions.parse(options == null ? "" : options);
		final Module module = modules.createModule(info);
		final Map<String, Object> inputs = images(module, given);
		if (inputs == null) {
			IJ.noImage();
			return;
		}
		inputs.forEach(module::setInput);
		module.initialize();
		if (isRefused(info, module)) return;
		final List<InputField> fields = InputField.of(module);
		final Map<String, String> texts = ask ? new InputDialog(info.getTitle(), messages(module, inputs), fields)
			.ask() : given;
		if (texts == null) return;
		for (final InputField field : fields)
			if (texts.containsKey(field.name)) inputs.put(field.name, field.parse(texts.get(field.name)));
		// no processors: they would fill and show what is filled and shown here
		modules.run(module, false, inputs).get();
		IJ.showProgress(1);
		if (!isRefused(info, module)) show(module);
	}

	/** The images that a command works on, or null if there is none for one of them. */
	private static Map<String, Object> images(final Module module, final Map<String, String> given) {
		final Map<String, Object> images = new HashMap<>();
		for (final ModuleItem<?> item : module.getInfo().inputs()) {
			if (item.getType() != ImagePlus.class) continue;
			final String title = given.get(item.getName());
			final ImagePlus image = title == null ? WindowManager.getCurrentImage() : WindowManager.getImage(title);
			if (image == null && title == null) return null;
			if (image == null) throw new IllegalArgumentException("No open image is called \"" + title +
				"\"; open it, or leave out " + item.getName() + " to use the current image.");
			images.put(item.getName(), image);
		}
		return images;
	}

	private static List<String> messages(final Module module, final Map<String, Object> images) {
		final List<String> messages = new ArrayList<>();
		for (final ModuleItem<?> item : module.getInfo().inputs())
			if (item.getVisibility() == ItemVisibility.MESSAGE) messages.add(String.valueOf(item.getValue(module)));
		images.forEach((name, image) -> messages.add("Image: " + ((ImagePlus) image).getTitle()));
		return messages;
	}

	private static boolean isRefused(final CommandInfo info, final Module module) {
		if (!(module instanceof Cancelable) || !((Cancelable) module).isCanceled()) return false;
		IJ.error(info.getTitle(), ((Cancelable) module).getCancelReason());
		return true;
	}

	private static void show(final Module module) {
		for (final ModuleItem<?> item : module.getInfo().outputs()) {
			final Object output = item.getValue(module);
			if (!(output instanceof ImagePlus)) continue;
			((ImagePlus) output).show();
			enlarge(((ImagePlus) output).getCanvas());
		}
	}

	/** Zooms in on what would be a speck on the screen, as motifs are. There is no canvas in batch mode. */
	private static void enlarge(final ImageCanvas canvas) {
		while (canvas != null && Math.max(canvas.getWidth(), canvas.getHeight()) < LEGIBLE && canvas
			.getMagnification() < 32)
			canvas.zoomIn(0, 0);
	}
}
