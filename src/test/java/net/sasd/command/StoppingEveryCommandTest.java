/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import static net.sasd.command.HeadlessSciJava.image;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.event.KeyEvent;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.Cancelable;
import org.scijava.app.event.StatusEvent;
import org.scijava.command.Command;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.Module;

import ij.IJ;
import ij.ImagePlus;
import ij.process.FloatProcessor;
import net.sasd.image.StormPhantom;

/** Commands that take long end with what they have when a person presses Esc. */
class StoppingEveryCommandTest {

	private final HeadlessSciJava scijava = new HeadlessSciJava();
	private final AtomicBoolean pressed = new AtomicBoolean();

	/** Presses Esc once, as soon as there is progress; SciJava holds it weakly. */
	private final Object impatient = new Object() {

		@EventHandler
		public void onEvent(final StatusEvent event) {
			if (event.getProgressMaximum() > 0 && pressed.compareAndSet(false, true)) IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		}
	};

	@AfterEach
	void stopSciJava() {
		scijava.close();
		IJ.resetEscape();
	}

	@Test
	void sparseCodingKeepsTheBestSoFar() throws Exception {
		final Module module = stopped(SparseCodingKnownMotifs.class, "image", Spots.movie(), "known_motifs", new ImagePlus(
			"m", Spots.image().getProcessor().resize(5)), "max_iterations", 1000000, "tolerance", 0);
		image(module, "activation");
	}

	@Test
	void tracesKeepTheBestSoFar() throws Exception {
		final Module module = stopped(DeconvolveTraces.class, "image", noise(400, 6), "rate", 10, "motif_size", 20,
			"separate", true, "max_iterations", 20000);
		image(module, "fit");
		assertNotNull(module.getOutput("spikes_table"));
	}

	@Test
	void superResolutionKeepsWhatItHasLearned() throws Exception {
		final Module module = stopped(SuperResolution.class, "image", StormPhantom.image(8));
		image(module, "psf_image");
		image(module, "rendered");
	}

	@Test
	void deblurringRestoresWithTheKernelSoFar() throws Exception {
		final Module module = stopped(DeblurPicture.class, "image", noise(96, 96), "kernel_size", 9, "searches", 20,
			"iterations", 200);
		image(module, "kernel");
		image(module, "deblurred");
	}

	@Test
	void exploringEndsDuringItsTrialRuns() throws Exception {
		assertNotNull(stopped(ExploreLambda.class, "image", Spots.movie(), "max_iterations", 100000, "tolerance", 0)
			.getOutput("recommended"));
	}

	private Module stopped(final Class<? extends Command> command, final Object... inputs) throws Exception {
		scijava.context.service(EventService.class).subscribe(impatient);
		final Module module = scijava.run(command, inputs);
		assertEquals("CANCELLED", module.getOutput("status"), ((Cancelable) module).getCancelReason());
		assertFalse(((Cancelable) module).isCanceled(), "SciJava shows no outputs of a cancelled command");
		return module;
	}

	private static ImagePlus noise(final int width, final int height) {
		final FloatProcessor noise = new FloatProcessor(width, height);
		final java.util.Random random = new java.util.Random(1);
		for (int i = 0; i < width * height; i++)
			noise.setf(i, (float) random.nextGaussian());
		return new ImagePlus("noise", noise);
	}
}
