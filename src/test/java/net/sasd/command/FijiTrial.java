/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.io.File;

import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;

import ij.ImagePlus;
import net.sasd.image.Checkable;

/** A command with inputs of all sorts, which notes that it ran. */
public class FijiTrial implements Command, Checkable {

	@Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private final String about = "Nobody, Nothing, Nowhere 2020";
	@Parameter(persist = false)
	ImagePlus image;
	@Parameter(label = "Mask", required = false, persist = false)
	ImagePlus mask;
	@Parameter(label = "Number of things (pixels)", persist = false)
	int number = 2;
	@Parameter(label = "Positive", persist = false)
	boolean positive = false;
	@Parameter(label = "Scaling", choices = { "max", "none" }, persist = false)
	String scaling = "none";
	@Parameter(label = "Folder", required = false, persist = false)
	File folder;
	@Parameter(label = "Advanced options...", persist = false, required = false)
	boolean advanced;
	@Parameter(label = "Preview", persist = false, required = false)
	boolean preview;
	@Parameter(label = "Random seed", style = "advanced", persist = false)
	long seed = 1;

	boolean ran;

	@Override
	public void validateInputs() {
		if (number < 1) throw new IllegalArgumentException("The number is " + number + "; it must be at least 1.");
	}

	@Override
	public void run() {
		ran = true;
	}
}
