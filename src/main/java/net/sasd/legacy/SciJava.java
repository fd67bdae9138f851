/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.legacy;

import org.scijava.Context;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogMessage;
import org.scijava.log.LogService;

import ij.IJ;

/** The one SciJava context of a plain ImageJ; what it reports goes to ImageJ's status bar and log. */
final class SciJava {

	private static SciJava shared;

	final Context context;

	private SciJava() {
		// SciJava looks for its plugins where ImageJ loaded this one from
		Thread.currentThread().setContextClassLoader(SciJava.class.getClassLoader());
		context = new Context();
		context.service(EventService.class).subscribe(this);
		context.service(LogService.class).addLogListener(SciJava::log);
	}

	/** Starts it when it is first needed, which takes a second. */
	static synchronized SciJava shared() {
		if (shared == null) shared = new SciJava();
		return shared;
	}

	@EventHandler
	void onEvent(final StatusEvent event) {
		// whoever reads the reason of a refusal shows it
		if (event.isWarning()) return;
		if (event.getStatusMessage() != null) IJ.showStatus(event.getStatusMessage());
		if (event.getProgressMaximum() > 0) IJ.showProgress(event.getProgressValue(), event.getProgressMaximum());
	}

	private static void log(final LogMessage message) {
		if (message.level() <= LogLevel.INFO && message.throwable() == null) IJ.log(message.text());
	}
}
