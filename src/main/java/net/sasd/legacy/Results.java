/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import net.sasd.image.ij.CommandInputs;
import net.sasd.image.ij.TableWindows;
import net.sasd.image.ij.Windows;

/** Opens what a command gives back. */
final class Results {

	private final Module module;

	Results(final Module module) {
		this.module = module;
	}

	/**
	 * Shows images and tables.
	 *
	 * @param macro true if a macro is waiting for the results: the first table is ImageJ's own {@code Results} then
	 */
	void show(final boolean macro) {
		boolean first = macro;
		for (final ModuleItem<?> item : module.getInfo().outputs()) {
			final Object output = item.getValue(module);
			if (output instanceof ImagePlus) {
				((ImagePlus) output).show();
				Windows.enlarge((ImagePlus) output);
			}
			if (!(output instanceof ResultsTable)) continue;
			if (first) TableWindows.showAsResults((ResultsTable) output);
			else TableWindows.show((ResultsTable) output, image(), item.getName());
			first = false;
		}
	}

	/** The image that the command worked on, or null. */
	private ImagePlus image() {
		final ModuleItem<?> item = module.getInfo().getInput(CommandInputs.IMAGE);
		return item == null || item.getType() != ImagePlus.class ? null : (ImagePlus) item.getValue(module);
	}
}
