/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.nio.file.FileSystemException;

import org.scijava.ItemVisibility;
import org.scijava.app.StatusService;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.ui.UIService;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import net.sasd.image.AtomicFile;
import net.sasd.image.Checkable;
import net.sasd.image.file.OutputFolder;
import net.sasd.optim.CancelToken;

/**
 * What every command does alike. Inputs that cannot be used end it before any work: it is cancelled with one
 * sentence, and its outputs are null. Once it works, a wish to stop lets it finish with the best so far.
 * <p>
 * SciJava remembers no value between runs, so leaving out a macro key always means the default; dialogs have a
 * memory of their own. Inputs with the widget style {@code advanced} are asked for in a second dialog.
 * </p>
 */
abstract class SasdCommand extends ContextCommand implements Checkable {

	/** What is said where an image is needed. */
	static final String NO_IMAGE = "There is no image; open one, or name an open one with image=[title].";
	private static final String MEMORY = "There is not enough memory for this; crop the image with a ROI, or raise " +
		"the limit in Edit > Options > Memory & Threads.";

	@Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private final String about = citation();

	/** What the present inputs will cost, or what is wrong with them; kept up to date while a person types. */
	@Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private String notice = " ";

	@Parameter
	StatusService statusService;

	@Parameter
	LogService logService;

	@Parameter
	UIService uiService;

	/** Stops the work. */
	final CancelToken token = new CancelToken();
	private volatile boolean working;

	/** @return the paper behind the command, in one line */
	String citation() {
		return "Lau et al., Short-and-Sparse Deconvolution \u2013 A Geometric Approach, ICLR 2020";
	}

	/**
	 * Looks at the inputs, quickly.
	 *
	 * @return a sentence on what they mean, or a space
	 * @throws IllegalArgumentException saying what is wrong, the value, and the remedy
	 */
	String check() {
		return " ";
	}

	/**
	 * Does what the command is for, and sets its outputs at the very end.
	 *
	 * @throws IllegalArgumentException if the inputs cannot be used, before any work
	 */
	abstract void work() throws IOException;

	/** Clears outputs that SciJava presets with something else than null. */
	void clear() {}

	/** Ends the command before any dialog opens if there is no image to work on. */
	final void require(final ImagePlus image) {
		if (image == null) refuse(NO_IMAGE);
		else changed();
	}

	/** Tells a person what was chosen for them, what they should know, and that they stopped the run if they did. */
	final void tell(final List<String> choices, final List<String> warnings) {
		choices.forEach(logService::info);
		warnings.forEach(logService::warn);
		if (token.isCancelled()) logService.warn("The run was stopped; these are the best results so far.");
	}

	/** Called by dialogs when an input has changed. */
	final void changed() {
		try {
			notice = check();
		}
		catch (final IllegalArgumentException unusable) {
			notice = unusable.getMessage();
		}
	}

	@Override
	public final void validateInputs() {
		check();
	}

	@Override
	public final void run() {
		clear();
		working = true;
		try {
			work();
		}
		catch (final IllegalArgumentException unusable) {
			refuse(OutputFolder.published(unusable.getMessage()));
		}
		catch (final UncheckedIOException failed) {
			refuse(failed.getCause());
		}
		catch (final IOException failed) {
			refuse(failed);
		}
		catch (final OutOfMemoryError tooLarge) {
			refuse(MEMORY);
		}
		finally {
			working = false;
		}
	}

	/** {@inheritDoc} Once the command works, it is asked to stop, and ends as if it had finished. */
	@Override
	public final void cancel(final String reason) {
		if (working) token.cancel();
		else super.cancel(reason);
	}

	private void refuse(final IOException failed) {
		refuse("Reading or writing failed (" + OutputFolder.published(file(failed) + AtomicFile.reason(failed)) +
			"); make sure that the disk has room and the folder stays reachable.");
	}

	private static String file(final IOException failed) {
		// without a reason, it is the file
		if (!(failed instanceof FileSystemException) || ((FileSystemException) failed).getReason() == null) return "";
		final FileSystemException about = (FileSystemException) failed;
		return (about.getOtherFile() == null ? about.getFile() : about.getOtherFile()) + ": ";
	}

	/** Ends the command without outputs. */
	final void refuse(final String reason) {
		clear();
		super.cancel(reason);
		// a macro must not go on as if the results were there
		if (IJ.isMacro()) Macro.abort();
		// with a user interface SciJava shows the reason in a dialog
		if (uiService.isHeadless()) logService.error(reason);
	}
}
