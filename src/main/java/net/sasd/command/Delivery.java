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

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

/**
 * Settles which results SciJava shows. Images it does; figures are for scripts, and it would open a window for
 * them. An ImageJ macro in batch mode is shown nothing and would never see the images, so it gets them here.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.HIGH)
public class Delivery extends AbstractPostprocessorPlugin {

	@Parameter
	private ThreadService threadService;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof DeconvolutionCommand)) return;
		for (final ModuleItem<?> item : module.getInfo().outputs()) {
			final Object output = item.getValue(module);
			if (!(output instanceof ImagePlus)) module.resolveOutput(item.getName());
			else if (Interpreter.isBatchMode()) {
				giveToMacro((ImagePlus) output);
				module.resolveOutput(item.getName());
			}
		}
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
