/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import java.awt.GraphicsEnvironment;
import java.util.concurrent.ExecutionException;

import org.scijava.Cancelable;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.plugin.PlugIn;
import net.sasd.image.ij.CommandInputs;
import net.sasd.image.ij.LineBreaks;

/**
 * Runs a SciJava command from a menu or macro of plain ImageJ 1.x. The argument is the command's class name.
 * <p>
 * In a macro the keys are the names of the command's inputs, and a key left out means the default. Images are
 * given by title; left out, {@code image} is the current one. The run ends when its results are there.
 * </p>
 */
public class Bridge implements PlugIn {

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
			error(info, unusable.getMessage());
		}
		catch (final ExecutionException | InterruptedException | MethodCallException | RuntimeException failed) {
			// how ImageJ ends a macro
			if (Macro.MACRO_CANCELED.equals(failed.getMessage())) throw (RuntimeException) failed;
			Throwable cause = failed;
			while (cause.getCause() != null)
				cause = cause.getCause();
			error(info, "The command failed: " + cause);
		}
	}

	private static void run(final ModuleService modules, final CommandInfo info) throws ExecutionException,
		InterruptedException, MethodCallException
	{
		final String options = Macro.getOptions();
		final boolean ask = options == null && !GraphicsEnvironment.isHeadless();
		final Module module = modules.createModule(info);
		if (!(ask ? setCurrentImage(module) : MacroInputs.set(module, options == null ? "" : options))) {
			IJ.noImage();
			return;
		}
		module.initialize();
		if (isRefused(module) || ask && !new Dialogs(module).ask()) return;
		// no processors: they would fill and show what is filled and shown here
		modules.run(module, false).get();
		IJ.showProgress(1);
		if (!isRefused(module)) new Results(module).show(!ask);
	}

	private static boolean setCurrentImage(final Module module) {
		final ModuleItem<?> item = module.getInfo().getInput(CommandInputs.IMAGE);
		if (item == null || item.getType() != ImagePlus.class) return true;
		final ImagePlus image = WindowManager.getCurrentImage();
		module.setInput(CommandInputs.IMAGE, image);
		return image != null || !item.isRequired();
	}

	private static boolean isRefused(final Module module) {
		if (!(module instanceof Cancelable) || !((Cancelable) module).isCanceled()) return false;
		error(module.getInfo(), ((Cancelable) module).getCancelReason());
		return true;
	}

	/** Shows one sentence; a macro ends there. */
	private static void error(final ModuleInfo command, final String sentence) {
		IJ.error(command.getTitle(), LineBreaks.forWindows(sentence));
	}
}
