/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static net.sasd.command.HeadlessSciJava.image;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.Cancelable;
import org.scijava.app.event.StatusEvent;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

import ij.IJ;

/** Progress, and how a person or a script stops a command. */
class StoppingTest {

	private final HeadlessSciJava scijava = new HeadlessSciJava();

	@AfterEach
	void stopSciJava() {
		scijava.close();
		IJ.resetEscape();
	}

	@Test
	void everyIterationIsReportedWithItsShareOfTheRun() throws Exception {
		final List<StatusEvent> events = Collections.synchronizedList(new ArrayList<>());
		final Object subscription = listen(events::add);
		scijava.run(BlindDeconvolution.class, "image", Spots.image(), "motif_size", "5", "max_iterations", 3,
			"tolerance", 0);
		// status comes by the event queue: wait until it has worked off what came before
		EventQueue.invokeAndWait(() -> { });
		for (int i = 1; i <= 3; i++) {
			final String start = "Iteration " + i + " ";
			final StatusEvent heard = events.stream().filter(event -> event.getStatusMessage().startsWith(start)).findFirst()
				.orElseThrow(() -> new AssertionError(subscription + " heard " + events));
			assertEquals(i / 3.0, heard.getProgressValue() / (double) heard.getProgressMaximum(), 1e-3);
			assertTrue(heard.getStatusMessage().contains("\u03a8 = "), heard.getStatusMessage());
		}
	}

	@Test
	void framesThatAreSolvedOneByOneShareTheProgress() throws Exception {
		final List<StatusEvent> events = Collections.synchronizedList(new ArrayList<>());
		final Object subscription = listen(events::add);
		scijava.run(BlindDeconvolution.class, "image", Spots.movie(), "stack", "separate", "motif_size", "5",
			"max_iterations", 2, "tolerance", 0);
		EventQueue.invokeAndWait(() -> { });
		final StatusEvent heard = events.stream().filter(event -> event.getStatusMessage().startsWith(
			"Frame 2 of 3, Iteration 1 ")).findFirst().orElseThrow(() -> new AssertionError(subscription + " heard " + events));
		assertEquals(1.5 / 3, heard.getProgressValue() / (double) heard.getProgressMaximum(), 1e-3);
	}

	@Test
	void cancellingKeepsTheBestSoFar() throws Exception {
		final Module module = module();
		// once: events come late, and a second call would cancel what has ended
		final AtomicBoolean asked = new AtomicBoolean();
		final Object subscription = listen(event -> {
			if (asked.compareAndSet(false, true)) ((Cancelable) module).cancel("enough");
		});
		runEndlessly(module);
		assertEquals("CANCELLED", module.getOutput("status"), subscription.toString());
		for (final String name : new String[] { "motif_images", "activation", "components", "residual" })
			assertTrue(image(module, name).getInfoProperty().contains("CANCELLED"), name);
		assertFalse(((Cancelable) module).isCanceled(), "SciJava shows no outputs of a cancelled command");
	}

	@Test
	void escapeKeepsTheBestSoFar() throws Exception {
		final Module module = module();
		final Object subscription = listen(event -> IJ.setKeyDown(KeyEvent.VK_ESCAPE));
		runEndlessly(module);
		assertEquals("CANCELLED", module.getOutput("status"), subscription.toString());
	}

	@Test
	void anEscapeFromBeforeTheRunStopsNothing() throws Exception {
		IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		assertEquals("ITERATION_LIMIT", scijava.run(BlindDeconvolution.class, "image", Spots.image(), "motif_size", "5",
			"max_iterations", 3).getOutput("status"));
	}

	private Module module() {
		return scijava.context.service(ModuleService.class).createModule(scijava.context.service(CommandService.class)
			.getCommand(BlindDeconvolution.class));
	}

	private void runEndlessly(final Module module) throws Exception {
		scijava.context.service(ModuleService.class).run(module, true, "image", Spots.movie(), "motif_size", "5",
			"tolerance", 0, "max_iterations", 1000000).get();
	}

	/** Hears of progress as long as the caller keeps the result, which SciJava holds weakly. */
	private Object listen(final Consumer<StatusEvent> consumer) {
		final Object subscriber = new Object() {

			@EventHandler
			public void onEvent(final StatusEvent event) {
				if (event.getProgressMaximum() > 0) consumer.accept(event);
			}
		};
		scijava.context.service(EventService.class).subscribe(subscriber);
		return subscriber;
	}
}
