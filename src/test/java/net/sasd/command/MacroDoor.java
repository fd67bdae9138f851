/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.scijava.command.Command;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import net.sasd.image.ij.OpenImages;
import net.sasd.legacy.Bridge;

/** Runs a command in a macro of plain ImageJ, in batch mode and without a display. Public for the macro's sake. */
public final class MacroDoor {

	private static ImagePlus[] given;
	private static MacroDoor door;

	/** What the macro sees afterwards: the images that were not there before, by title, and the Results table. */
	final Map<String, ImagePlus> images = new LinkedHashMap<>();
	ResultsTable table;
	/** The message that came, or nothing. */
	String error;
	/** What else was said, where there are no windows. */
	String printed;

	private MacroDoor() {}

	/** Runs a command whose inputs that are images are open. */
	static MacroDoor run(final Class<? extends Command> command, final Map<String, Object> inputs) {
		given = inputs.values().stream().filter(ImagePlus.class::isInstance).toArray(ImagePlus[]::new);
		door = new MacroDoor();
		Analyzer.setResultsTable(new ResultsTable());
		final String options = inputs.entrySet().stream().map(input -> input.getKey() + "=[" + (input
			.getValue() instanceof ImagePlus ? ((ImagePlus) input.getValue()).getTitle() : input.getValue()) + "]").collect(
				Collectors.joining(" "));
		final String call = "call('" + MacroDoor.class.getName() + ".";
		final PrintStream out = System.out, err = System.err;
		final ByteArrayOutputStream said = new ByteArrayOutputStream();
		final PrintStream ears = new PrintStream(said, true);
		System.setOut(ears);
		System.setErr(ears);
		try {
			door.error = new Interpreter().run("setBatchMode(true);\n" + call + "open');\nerror = " + call + "command', '" +
				command.getName() + "', '" + options + "');\n" + call + "collect');\nreturn error;", "");
		}
		finally {
			System.setOut(out);
			System.setErr(err);
			door.printed = said.toString();
			// the images stay with their owner
			forgetImages();
			Interpreter.batchMode = false;
		}
		return door;
	}

	private static void forgetImages() {
		for (final ImagePlus image : OpenImages.all())
			Interpreter.removeBatchModeImage(image);
		// an image counts as often as it was activated
		for (ImagePlus image = last(); image != null; image = last())
			Interpreter.removeBatchModeImage(image);
		WindowManager.setTempCurrentImage(null);
	}

	private static ImagePlus last() {
		return Interpreter.getLastBatchModeImage();
	}

	/** Called by the macro. */
	public static String open() {
		// what other tests may have left, which ImageJ tells in batch mode only
		forgetImages();
		for (final ImagePlus image : given)
			image.show();
		return "";
	}

	/** What ImageJ does in {@code run(command, options)}, which itself wants a display; called by the macro. */
	public static String command(final String command, final String options) {
		final Thread thread = Thread.currentThread();
		final String name = thread.getName();
		thread.setName("Run$_" + name);
		Macro.setOptions(options);
		// reading the message forgets it
		IJ.getErrorMessage();
		try {
			new Bridge().run(command);
		}
		finally {
			Macro.setOptions(null);
			thread.setName(name);
		}
		final String error = IJ.getErrorMessage();
		return error == null ? "" : error;
	}

	/** Called by the macro. */
	public static String collect() {
		for (final ImagePlus image : OpenImages.all())
			if (!Arrays.asList(given).contains(image)) door.images.put(image.getTitle(), image);
		door.table = Analyzer.getResultsTable();
		return "";
	}
}
