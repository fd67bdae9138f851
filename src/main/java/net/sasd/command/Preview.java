/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import java.awt.GraphicsEnvironment;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ImageProcessor;
import net.sasd.optim.CancelToken;

/**
 * A window beside a dialog that follows its inputs. The work is done in the background, and given up as soon as
 * there is something newer to show. Thread-safe.
 */
final class Preview {

	private final String title;
	private ExecutorService background;
	private CancelToken running = new CancelToken();
	private ImagePlus window;

	/** @param title of the window */
	Preview(final String title) {
		this.title = title;
	}

	/**
	 * Shows what the inputs of a dialog do, or nothing.
	 *
	 * @param wanted whether a person wants to see it
	 * @param inputs makes a drawing of the present inputs, and throws an IllegalArgumentException if they cannot be
	 *          used, which the dialog says itself
	 */
	void follow(final boolean wanted, final Supplier<Function<CancelToken, ImageProcessor>> inputs) {
		if (!wanted || GraphicsEnvironment.isHeadless()) {
			close();
			return;
		}
		try {
			show(inputs.get(), IJ::showStatus);
		}
		catch (final IllegalArgumentException told) {
			close();
		}
	}

	/**
	 * Gives up what is being drawn and draws something else.
	 *
	 * @param drawing makes the picture, or null if its token was cancelled meanwhile
	 * @param problem is told why there is no picture
	 */
	private synchronized void show(final Function<CancelToken, ImageProcessor> drawing, final Consumer<String> problem) {
		if (background == null) background = Executors.newSingleThreadExecutor(task -> {
			final Thread thread = new Thread(task, title);
			thread.setDaemon(true);
			return thread;
		});
		running.cancel();
		final CancelToken token = running = new CancelToken();
		background.submit((Callable<Void>) () -> {
			try {
				final ImageProcessor picture = token.isCancelled() ? null : drawing.apply(token);
				if (picture != null) show(picture, token);
			}
			catch (final IllegalArgumentException unusable) {
				problem.accept(unusable.getMessage());
			}
			catch (final OutOfMemoryError tooLarge) {
				problem.accept("There is not enough memory for a preview; close other images.");
			}
			return null;
		});
	}

	private synchronized void show(final ImageProcessor picture, final CancelToken token) {
		if (token.isCancelled()) return;
		if (window == null || !window.isVisible()) {
			window = new ImagePlus(title, picture);
			window.show();
			// dialogs open in the middle of the screen
			if (window.getWindow() != null) window.getWindow().setLocation(0, window.getWindow().getY());
		}
		else window.setProcessor(title, picture);
	}

	/** Gives up, and closes the window. */
	synchronized void close() {
		running.cancel();
		if (background != null) background.shutdown();
		background = null;
		if (window == null) return;
		window.changes = false;
		window.close();
		window = null;
	}
}
