/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.thread.ThreadService;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import net.sasd.image.ij.CommandInputs;
import net.sasd.image.ij.TableWindows;
import net.sasd.image.ij.Windows;

/**
 * Settles which results are shown, and how. ImageJ's images and tables go to ImageJ's windows, motifs enlarged;
 * figures are for scripts, and SciJava would open a window for them. An ImageJ macro in batch mode is shown nothing
 * and would never see the images, so it gets them here. Where there is no ImageJ, images are left to SciJava.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.HIGH)
public class Delivery extends AbstractPostprocessorPlugin {

	@Parameter
	private ThreadService threadService;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof SasdCommand)) return;
		boolean first = true;
		for (final ModuleItem<?> item : module.getInfo().outputs()) {
			final Object output = item.getValue(module);
			if (output instanceof ImagePlus && !show((ImagePlus) output)) continue;
			if (output instanceof ResultsTable) {
				show((ResultsTable) output, module, item.getName(), first);
				first = false;
			}
			module.resolveOutput(item.getName());
		}
	}

	/** @return false if it is left to SciJava, which knows what else there is to show it with */
	private boolean show(final ImagePlus image) {
		if (Interpreter.isBatchMode()) {
			giveToMacro(image);
			return true;
		}
		if (IJ.getInstance() == null) return false;
		image.show();
		Windows.enlarge(image);
		return true;
	}

	/** In a macro the first table is ImageJ's own, where macros look for numbers. */
	private static void show(final ResultsTable table, final Module module, final String output, final boolean first) {
		if (first && IJ.isMacro()) {
			TableWindows.showAsResults(table);
			return;
		}
		final Object image = module.getInfo().getInput(CommandInputs.IMAGE) == null ? null : module.getInput(CommandInputs.IMAGE);
		TableWindows.show(table, image instanceof ImagePlus ? (ImagePlus) image : null, output);
	}

	/** Makes an image the current one of the macro, which waits in the thread that started this one. */
	private void giveToMacro(final ImagePlus image) {
		image.show();
		// the thread of the pool that runs the command must not keep a current image of its own
		WindowManager.setTempCurrentImage(null);
		final Thread macro = threadService.getParent(Thread.currentThread());
		if (macro != null) WindowManager.setTempCurrentImage(macro, image);
	}
}
