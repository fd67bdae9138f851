/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import java.io.File;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.command.Previewable;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;
import net.sasd.image.Checkable;

/** A command with one input of each kind, which does as good as nothing with them. */
@Plugin(type = Command.class, label = "Trial...", headless = true)
public class TrialCommand extends ContextCommand implements Checkable, Previewable {

	@Parameter
	LogService log;
	@Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private final String about = "Nobody et al., On Nothing in Particular, Proceedings of Nowhere, 2020";
	@Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private String notice = " ";
	@Parameter(label = "Advanced options...", persist = false)
	boolean advanced;
	@Parameter(label = "Preview", persist = false)
	boolean preview;
	@Parameter(persist = false)
	ImagePlus image;
	@Parameter(label = "Motifs", persist = false, description = "An image of known motifs.")
	ImagePlus motifs;
	@Parameter(label = "Mask", required = false, persist = false)
	ImagePlus mask;
	@Parameter(label = "Number of things (pixels)", description = "How many.", persist = false, callback = "changed")
	int number = 2;
	@Parameter(label = "Weight", persist = false, style = "format:0.########", callback = "changed")
	double weight = 1e-6;
	@Parameter(label = "Positive", persist = false)
	boolean positive = true;
	@Parameter(label = "Size (n or rows x columns)", persist = false)
	String size = "11";
	@Parameter(label = "Scaling", choices = { "max", "none" }, persist = false)
	String scaling = "none";
	@Parameter(label = "Folder", style = "directory", required = false, persist = false)
	File folder;
	@Parameter(label = "Random seed", style = "advanced", persist = false)
	long seed = 1;
	@Parameter(label = "Table of places", style = "advanced,open", required = false, persist = false)
	String places = "";

	@Parameter(type = ItemIO.OUTPUT)
	ImagePlus result;
	@Parameter(type = ItemIO.OUTPUT)
	ResultsTable activations_table;
	@Parameter(type = ItemIO.OUTPUT)
	ResultsTable motifs_table;

	int previews, cancels;

	void changed() {
		notice = number + " things of weight " + weight + ".";
	}

	@Override
	public void validateInputs() {
		if (number < 1) throw new IllegalArgumentException("The number of things (number) is " + number +
			"; it must be at least 1, because there is nothing to do with less than one thing.");
	}

	@Override
	public void preview() {
		previews++;
	}

	@Override
	public void cancel() {
		cancels++;
	}

	@Override
	public void run() {
		if (number < 1) {
			cancel("The number of things (number) is " + number + "; it must be at least 1.");
			return;
		}
		log.warn("seed " + seed);
		result = new ImagePlus(image.getTitle() + "-trial", new FloatProcessor(8, 8, new float[64]));
		result.getProcessor().setf(0, 0, number);
		result.setProperty("Info", size + " " + scaling + " " + positive + " " + weight + " " + places + " " + folder);
		activations_table = table(2);
		motifs_table = table(1);
	}

	private static ResultsTable table(final int rows) {
		final ResultsTable table = new ResultsTable();
		for (int row = 0; row < rows; row++) {
			table.incrementCounter();
			table.addValue("amplitude", 0.125 + row);
		}
		return table;
	}
}
